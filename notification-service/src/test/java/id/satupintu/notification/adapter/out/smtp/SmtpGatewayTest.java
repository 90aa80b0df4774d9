package id.satupintu.notification.adapter.out.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.notification.adapter.out.smtp.SmtpGateway.Guards;
import id.satupintu.notification.adapter.out.smtp.SmtpGateway.Mail;
import id.satupintu.notification.domain.NoticeCommand.Obstacle;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpGatewayTest {
    private static final Mail MAIL = new Mail("n@satupintu", "warga@contoh.example", "Laporan", "Isi");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void a_dropped_connection_is_tried_once_more() {
        SmtpGateway gateway = gateway(_ -> {
            if (tries.incrementAndGet() == 1) {
                throw new MailSendException("connection reset");
            }
        });

        assertThat(gateway.send(MAIL)).isEmpty();
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_gateway_that_is_away_is_not_asked_any_longer() {
        SmtpGateway gateway = gateway(_ -> {
            tries.incrementAndGet();
            throw new MailSendException("connection refused");
        });
        assertThat(gateway.capacity(50)).isEqualTo(50);

        for (int i = 0; i < 5; i++) {
            assertThat(gateway.send(MAIL)).contains(Obstacle.GATEWAY_AWAY);
        }

        assertThat(gateway.capacity(50)).isZero();
        int before = tries.get();
        assertThat(gateway.send(MAIL)).contains(Obstacle.GATEWAY_AWAY);
        assertThat(tries).hasValue(before);
    }

    @Test
    void a_refusal_for_good_is_an_answer_and_opens_no_breaker() {
        SmtpGateway gateway = gateway(message -> {
            tries.incrementAndGet();
            throw refusal(message, 550);
        });

        for (int i = 0; i < 10; i++) {
            assertThat(gateway.send(MAIL)).contains(Obstacle.REJECTED);
        }
        assertThat(tries).hasValue(10);
        assertThat(gateway.capacity(50)).isEqualTo(50);
    }

    @Test
    void a_refusal_for_now_is_tried_later() {
        SmtpGateway gateway = gateway(message -> {
            throw refusal(message, 451);
        });

        assertThat(gateway.send(MAIL)).contains(Obstacle.GATEWAY_AWAY);
    }

    @Test
    void a_gateway_that_does_not_answer_is_given_up_after_the_limit_and_not_asked_twice() {
        CountDownLatch never = new CountDownLatch(1);
        SmtpGateway gateway = gateway(_ -> {
            tries.incrementAndGet();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(gateway.send(MAIL)).contains(Obstacle.GATEWAY_AWAY);
        assertThat(tries).hasValue(1);
    }

    private static MailSendException refusal(MimeMessage message, int code) {
        try {
            SendFailedException outer = new SendFailedException("Invalid Addresses");
            outer.setNextException(
                    new SMTPAddressFailedException(new InternetAddress("warga@contoh.example"), "RCPT TO", code, "no"));
            return new MailSendException(Map.of(message, outer));
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    private SmtpGateway gateway(Consumer<MimeMessage> server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) throws MailException {
                server.accept(message);
            }
        };
        Guards guards = new Guards(
                CircuitBreaker.of(
                        "smtp",
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(10)
                                .minimumNumberOfCalls(5)
                                .build()),
                Retry.of(
                        "smtp",
                        RetryConfig.custom()
                                .maxAttempts(2)
                                .waitDuration(Duration.ofMillis(1))
                                .retryExceptions(MailException.class)
                                .build()),
                Bulkhead.ofDefaults("smtp"),
                TimeLimiter.of(Duration.ofMillis(300)));
        return new SmtpGateway(sender, "satu-pintu@contoh.example", guards, threads);
    }
}
