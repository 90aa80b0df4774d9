package id.satupintu.notification.adapter.in.web;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.contracts.notification.NotificationEvent.NoticeChannel;
import id.satupintu.notification.adapter.out.mongo.InAppNotices;
import id.satupintu.notification.adapter.out.words.Words;
import id.satupintu.notification.domain.Notice;
import id.satupintu.notification.domain.Template;
import id.satupintu.notification.domain.Wording;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.platform.web.page.PageConfiguration;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The officers' side of the service over real HTTP and the embedded store; notices are laid down by the test. */
final class RunningNotices implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    static final RegionCode KUTIM = new RegionCode("64.08");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private final ConfigurableApplicationContext context;

    RunningNotices() {
        this(Duration.ofMinutes(10));
    }

    /** @param life of a stream */
    RunningNotices(Duration life) {
        context = new SpringApplicationBuilder(Slice.class)
                .run(
                        "--spring.config.location=classpath:satupintu-web.yml",
                        "--server.port=0",
                        "--spring.application.name=notices",
                        "--satupintu.page.messages=halaman_notification",
                        "--test.stream-life=" + life,
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
            })
    @Import({WebConfiguration.class, PageConfiguration.class, NoticeController.class, StreamController.class})
    static class Slice {

        @Bean
        AccessRules accessRules() {
            return NoticeAccess.rules();
        }

        @Bean
        SettableClock businessClock() {
            return new SettableClock(MORNING);
        }

        @Bean(destroyMethod = "close")
        MongoClient client() {
            return MongoClients.create(TestStore.freshDatabase());
        }

        @Bean
        InAppNotices inAppNotices(MongoClient client) {
            return new InAppNotices(
                    new MongoTemplate(
                            new SimpleMongoClientDatabaseFactory(client, "notices" + System.identityHashCode(client))),
                    EventJson.mapper());
        }

        @Bean
        Words words() {
            ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
            texts.setBasename("notices");
            texts.setDefaultEncoding("UTF-8");
            texts.setFallbackToSystemLocale(false);
            texts.setAlwaysUseMessageFormat(true);
            return new Words(texts, WITA);
        }

        @Bean
        NoticePages noticePages(
                InAppNotices inbox,
                Words words,
                @Qualifier("messageSource") MessageSource texts,
                SettableClock businessClock) {
            return new NoticePages(inbox, new NoticeWords(words, texts, WITA), businessClock);
        }

        @Bean
        NoticeStreams noticeStreams(InAppNotices inbox, @Value("${test.stream-life}") Duration life) {
            return new NoticeStreams(
                    inbox, new StreamSettings(4, 2, life, Duration.ofMillis(50), Duration.ofMillis(300)));
        }
    }

    InAppNotices inbox() {
        return context.getBean(InAppNotices.class);
    }

    NoticeStreams streams() {
        return context.getBean(NoticeStreams.class);
    }

    /** Lays a notice of a new case down for {@code unit}; later ones bear higher numbers. */
    String lay(String unit, int number, String unitName) {
        return lay(Audience.OFFICER, new UnitCode(unit), Template.CASE_OPENED, number, unitName);
    }

    /** Lays a notice down for everybody of the kabupaten who reviews. */
    String layForCoordinators(int number) {
        return lay(Audience.COORDINATOR, null, Template.HELD_FOR_REVIEW, number, null);
    }

    private String lay(
            Audience audience, @Nullable UnitCode unit, Template template, int number, @Nullable String unitName) {
        String id = "notice-" + audience + "-" + (unit == null ? "" : unit.value()) + "-" + number;
        Instant at = MORNING.plusSeconds(number);
        Notice notice = new Notice(
                id,
                audience,
                unit,
                NoticeChannel.IN_APP,
                template,
                new Wording(at, unitName, null, at.plus(Duration.ofDays(7)), null, null, null),
                "event-" + number);
        inbox().lay(List.of(new InAppNotices.Laid(ComplaintId.of("KTM", 2026, number), KUTIM, notice)));
        return id;
    }

    HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        context.close();
    }
}
