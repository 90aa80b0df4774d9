package id.satupintu.reporting;

import id.satupintu.platform.aggregate.AggregateConfiguration;
import id.satupintu.platform.messaging.DeadLetters;
import id.satupintu.platform.messaging.EventConsumer;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.messaging.MessagingConfiguration;
import id.satupintu.platform.messaging.RecordBatch;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.platform.web.page.DistrictMap;
import id.satupintu.platform.web.page.PageConfiguration;
import id.satupintu.reporting.adapter.in.FactBatches;
import id.satupintu.reporting.adapter.in.kafka.Facts;
import id.satupintu.reporting.adapter.in.timer.ReconciliationGauges;
import id.satupintu.reporting.adapter.in.web.DashboardPages;
import id.satupintu.reporting.adapter.in.web.DashboardWords;
import id.satupintu.reporting.adapter.in.web.FiguresAccess;
import id.satupintu.reporting.adapter.in.web.FiguresController;
import id.satupintu.reporting.adapter.in.web.TrailController;
import id.satupintu.reporting.adapter.out.mongo.DaySums;
import id.satupintu.reporting.adapter.out.mongo.Figures;
import id.satupintu.reporting.adapter.out.mongo.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** The one place where reporting-service is wired. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
@Import({
    MessagingConfiguration.class,
    AggregateConfiguration.class,
    WebConfiguration.class,
    FiguresController.class,
    TrailController.class,
    PageConfiguration.class
})
public class ReportingConfiguration {
    @Bean
    AccessRules accessRules() {
        return FiguresAccess.rules();
    }

    @Bean
    DaySums daySums(MongoOperations mongo) {
        return new DaySums(mongo, EventJson.mapper());
    }

    @Bean
    Rows rows(MongoOperations mongo, DaySums days, ReportingSettings settings) {
        return new Rows(mongo, EventJson.mapper(), settings.zone(), days);
    }

    @Bean
    Figures figures(Rows rows, DaySums days, Clock businessClock, ReportingSettings settings) {
        return new Figures(
                rows,
                days,
                businessClock,
                new Figures.Bounds(settings.gapBound(), settings.untouchedBound(), settings.figureAge()),
                System::nanoTime);
    }

    @Bean
    DashboardPages dashboardPages(Figures figures, MessageSource texts, ReportingSettings settings) {
        return new DashboardPages(figures, new DashboardWords(texts, settings.zone(), DistrictMap.read()));
    }

    @Bean
    ReconciliationGauges reconciliationGauges(Figures figures, MeterRegistry registry, ReportingSettings settings) {
        return new ReconciliationGauges(figures, registry, settings.measureEvery());
    }

    /** The Spring Cloud Stream binding {@code lifecycle-in-0}. */
    @Bean
    Consumer<RecordBatch> lifecycle(Rows rows, DeadLetters deadLetters) {
        return new EventConsumer(Facts.FAMILIES, new FactBatches(Facts::of, Facts::of, rows::fold), deadLetters);
    }
}
