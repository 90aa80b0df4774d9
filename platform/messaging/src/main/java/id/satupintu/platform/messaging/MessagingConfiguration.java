package id.satupintu.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What a service imports to say and to hear events. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {
    /** A commit costs the broker as much as a batch does. */
    private static final long COMMIT_EVERY_MILLIS = 500;

    @Bean
    KafkaEventSender eventSender(
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${spring.application.name}") String service,
            MeterRegistry registry) {
        return new KafkaEventSender(brokers, service, registry);
    }

    @Bean
    DeadLetters deadLetters(
            KafkaEventSender sender, @Value("${spring.application.name}") String service, MeterRegistry registry) {
        return new DeadLetters(sender, service, registry);
    }

    @Bean
    PartitionOwnership partitionOwnership() {
        return new PartitionOwnership();
    }

    @Bean
    RecordBatchConverter recordBatchConverter() {
        return new RecordBatchConverter();
    }

    /**
     * What the service cannot do now it tries again for ever: only a store or broker that is away makes a batch fail,
     * and skipping would lose events. Everything else is a dead letter already. Offsets of what has been handled are
     * committed now and then, not after each batch: what a crash makes come again, the inbox knows.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patience() {
        return (container, destination, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(5_000);
            DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
            handler.setLogLevel(KafkaException.Level.WARN);
            container.setCommonErrorHandler(handler);
            ContainerProperties properties = container.getContainerProperties();
            properties.setAckMode(ContainerProperties.AckMode.TIME);
            properties.setAckTime(COMMIT_EVERY_MILLIS);
        };
    }
}
