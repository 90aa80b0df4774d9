package id.satupintu.platform.aggregate;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.satupintu.platform.messaging.EventSender;
import id.satupintu.platform.messaging.PartitionOwnership;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a service with aggregates imports. */
@Configuration(proxyBeanMethods = false)
public class AggregateConfiguration {

    @Bean
    Clock businessClock(@Value("${satupintu.clock:}") String setting) {
        return BusinessClock.of(setting);
    }

    /** A caller is told within seconds that the store is away, and may come again; the driver would wait half a minute. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS));
    }

    @Bean
    EventIds eventIds() {
        NoArgGenerator generator = Generators.timeBasedEpochGenerator();
        return () -> generator.generate().toString();
    }

    @Bean
    AggregateStores aggregateStores(
            MongoOperations mongo,
            EventSender sender,
            PartitionOwnership ownership,
            Clock businessClock,
            EventIds ids,
            MeterRegistry registry) {
        return new AggregateStores(mongo, sender, ownership::shards, businessClock, ids, registry);
    }

    /** Part of readiness: a service whose store is not there takes no requests. */
    @Bean
    HealthIndicator store(AggregateStores stores) {
        return () -> stores.ready()
                ? Health.up().build()
                : Health.down().withDetail("store", "waiting for it").build();
    }
}
