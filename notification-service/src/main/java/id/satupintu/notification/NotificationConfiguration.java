package id.satupintu.notification;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.intake.ContactEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.notification.adapter.in.kafka.ContactReactions;
import id.satupintu.notification.adapter.in.kafka.EscalationReactions;
import id.satupintu.notification.adapter.in.kafka.IntakeReactions;
import id.satupintu.notification.adapter.in.kafka.RoutingReactions;
import id.satupintu.notification.adapter.in.timer.LetterRound;
import id.satupintu.notification.adapter.in.timer.Postman;
import id.satupintu.notification.adapter.in.web.NoticeAccess;
import id.satupintu.notification.adapter.in.web.NoticeController;
import id.satupintu.notification.adapter.in.web.NoticePages;
import id.satupintu.notification.adapter.in.web.NoticeStreams;
import id.satupintu.notification.adapter.in.web.NoticeWords;
import id.satupintu.notification.adapter.in.web.StreamController;
import id.satupintu.notification.adapter.out.contact.ContactKey;
import id.satupintu.notification.adapter.out.mongo.BooksWithInbox;
import id.satupintu.notification.adapter.out.mongo.InAppNotices;
import id.satupintu.notification.adapter.out.smtp.LastingConnections;
import id.satupintu.notification.adapter.out.smtp.MailPostman;
import id.satupintu.notification.adapter.out.smtp.SmtpGateway;
import id.satupintu.notification.adapter.out.smtp.SmtpGateway.Guards;
import id.satupintu.notification.adapter.out.words.Words;
import id.satupintu.notification.domain.NoticeBook;
import id.satupintu.notification.domain.NoticeBookType;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.NoticeDecider;
import id.satupintu.platform.aggregate.AggregateConfiguration;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.AggregateStores;
import id.satupintu.platform.aggregate.DueTimer;
import id.satupintu.platform.aggregate.Reactions;
import id.satupintu.platform.messaging.DeadLetters;
import id.satupintu.platform.messaging.EventConsumer;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.messaging.MessagingConfiguration;
import id.satupintu.platform.messaging.RecordBatch;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.SettingException;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.platform.web.page.PageConfiguration;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The one place where notification-service is wired. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationSettings.class, MailProperties.class})
@Import({
    MessagingConfiguration.class,
    AggregateConfiguration.class,
    WebConfiguration.class,
    NoticeController.class,
    StreamController.class,
    PageConfiguration.class
})
public class NotificationConfiguration {
    private static final String SMTP = "smtp";

    @Bean
    AccessRules accessRules() {
        return NoticeAccess.rules();
    }

    @Bean
    NoticeDecider noticeRules(NotificationSettings settings) {
        return new NoticeDecider(settings.patience(), settings.addressBook()::containsKey);
    }

    @Bean
    AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books(AggregateStores stores, NoticeDecider rules) {
        return stores.open(new NoticeBookType(rules));
    }

    @Bean
    DueTimer<NoticeCommand> contactTimer(
            AggregateStores stores, AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books) {
        return stores.timer(books, NoticeCommand.Look::new);
    }

    @Bean
    InAppNotices inAppNotices(MongoOperations mongo) {
        return new InAppNotices(mongo, EventJson.mapper());
    }

    /** The Spring Cloud Stream binding {@code lifecycle-in-0}. */
    @Bean
    Consumer<RecordBatch> lifecycle(
            AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books,
            InAppNotices inbox,
            DeadLetters deadLetters) {
        Reactions<NoticeCommand> reactions = Reactions.into(new BooksWithInbox(books, inbox))
                .on(IntakeEvent.class, IntakeReactions::translate)
                .on(ContactEvent.class, ContactReactions::translate)
                .on(RoutingEvent.class, RoutingReactions::translate)
                .on(EscalationEvent.class, EscalationReactions::translate)
                .onTombstone(ContactReactions::forget)
                .build();
        return new EventConsumer(reactions.families(), reactions, deadLetters);
    }

    @Bean
    Words words(NotificationSettings settings) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("notices");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return new Words(texts, settings.zone());
    }

    @Bean
    NoticePages noticePages(
            InAppNotices inbox,
            Words words,
            @Qualifier("messageSource") MessageSource texts,
            NotificationSettings settings,
            Clock businessClock) {
        return new NoticePages(inbox, new NoticeWords(words, texts, settings.zone()), businessClock);
    }

    @Bean
    NoticeStreams noticeStreams(InAppNotices inbox, NotificationSettings settings) {
        return new NoticeStreams(inbox, settings.stream());
    }

    @Bean
    ContactKey contactKey(NotificationSettings settings) {
        String key = settings.contactKey();
        if (key == null || key.isBlank()) {
            throw new SettingException(
                    "SATUPINTU_CONTACT_KEY", "is not set; it is 32 bytes in Base64, the same as for intake-service");
        }
        return ContactKey.of(key, EventJson.mapper())
                .orElseThrow(() -> new SettingException("SATUPINTU_CONTACT_KEY", "must be 32 bytes in Base64"));
    }

    @Bean(destroyMethod = "close")
    ExecutorService mailThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("mail-", 0).factory());
    }

    @Bean(destroyMethod = "close")
    LastingConnections mailConnections(MailProperties mail) {
        LastingConnections connections = new LastingConnections();
        connections.setHost(mail.getHost());
        connections.setPort(Objects.requireNonNullElse(mail.getPort(), JavaMailSenderImpl.DEFAULT_PORT));
        connections.setUsername(mail.getUsername());
        connections.setPassword(mail.getPassword());
        connections.getJavaMailProperties().putAll(mail.getProperties());
        return connections;
    }

    @Bean
    SmtpGateway smtpGateway(
            JavaMailSender sender,
            NotificationSettings settings,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries,
            BulkheadRegistry bulkheads,
            TimeLimiterRegistry limiters,
            ExecutorService mailThreads) {
        Guards guards = new Guards(
                breakers.circuitBreaker(SMTP),
                retries.retry(SMTP),
                bulkheads.bulkhead(SMTP),
                limiters.timeLimiter(SMTP));
        return new SmtpGateway(sender, settings.mailFrom(), guards, mailThreads);
    }

    @Bean
    Postman postman(SmtpGateway gateway, ContactKey contactKey, Words words, NotificationSettings settings) {
        return new MailPostman(gateway, contactKey, words, settings.addressBook());
    }

    /** Letters go by the machine's clock: see {@link id.satupintu.notification.domain.Letter}. */
    @Bean
    LetterRound letterRound(AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books, Postman postman) {
        return new LetterRound(books, postman, Clock.systemUTC());
    }
}
