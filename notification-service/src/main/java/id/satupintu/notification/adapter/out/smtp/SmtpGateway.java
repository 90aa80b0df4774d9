package id.satupintu.notification.adapter.out.smtp;

import id.satupintu.notification.domain.NoticeCommand.Obstacle;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The mail gateway, behind a limit of time, of letters at once, of quick retries, and a breaker that stops asking while
 * it is away. A refusal for good is an answer, and counts as health.
 */
public final class SmtpGateway {
    private static final Logger log = LoggerFactory.getLogger(SmtpGateway.class);
    private static final int FIRST_PERMANENT_REPLY = 500;

    private final JavaMailSender sender;
    private final String from;
    private final Guards guards;
    private final ExecutorService threads;

    public SmtpGateway(JavaMailSender sender, String from, Guards guards, ExecutorService threads) {
        this.sender = sender;
        this.from = from;
        this.guards = guards;
        this.threads = threads;
    }

    /** What stands between us and the gateway. */
    public record Guards(CircuitBreaker breaker, Retry retry, Bulkhead bulkhead, TimeLimiter limiter) {}

    /** One letter as the gateway gets it. */
    public record Mail(String messageId, String to, String subject, String text) {}

    /** How many letters to hand over at once: many, a few to see whether it is back, or none. */
    public int capacity(int normal) {
        return switch (guards.breaker().getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> normal;
            case HALF_OPEN -> guards.breaker().getCircuitBreakerConfig().getPermittedNumberOfCallsInHalfOpenState();
            case OPEN, FORCED_OPEN -> 0;
        };
    }

    /** Hands a letter over; what stood in the way, or empty when the gateway took it. */
    public Optional<Obstacle> send(Mail mail) {
        Callable<Optional<Obstacle>> limited =
                TimeLimiter.decorateFutureSupplier(guards.limiter(), () -> threads.submit(() -> handOver(mail)));
        Callable<Optional<Obstacle>> guarded = Retry.decorateCallable(
                guards.retry(),
                CircuitBreaker.decorateCallable(
                        guards.breaker(), Bulkhead.decorateCallable(guards.bulkhead(), limited)));
        try {
            return guarded.call();
        } catch (Exception away) {
            // The message of an SMTP error may quote the address.
            log.debug("The mail gateway is away: {}", away.getClass().getSimpleName());
            return Optional.of(Obstacle.GATEWAY_AWAY);
        }
    }

    private Optional<Obstacle> handOver(Mail mail) throws MessagingException {
        InternetAddress to = address(mail.to());
        if (to == null) {
            return Optional.of(Obstacle.REJECTED);
        }
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(mail.subject());
        letter.setText(mail.text());
        // The same letter always bears the same id, so that mail systems can drop a second copy.
        message.setHeader("Message-ID", "<" + mail.messageId() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        try {
            sender.send(message);
            return Optional.empty();
        } catch (MailException refused) {
            if (isFinal(refused)) {
                return Optional.of(Obstacle.REJECTED);
            }
            throw refused;
        }
    }

    private static @Nullable InternetAddress address(String typed) {
        try {
            return new InternetAddress(typed, true);
        } catch (AddressException notAnAddress) {
            return null;
        }
    }

    /** True when the server said no for good (5xx): trying again would only annoy it. */
    private static boolean isFinal(MailException refused) {
        if (refused instanceof MailSendException sending) {
            for (Exception reason : sending.getMessageExceptions()) {
                if (saysNever(reason)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean saysNever(@Nullable Throwable reason) {
        return switch (reason) {
            case null -> false;
            case SMTPAddressFailedException refused -> refused.getReturnCode() >= FIRST_PERMANENT_REPLY;
            case SMTPSendFailedException refused when refused.getReturnCode() >= FIRST_PERMANENT_REPLY -> true;
            case MessagingException outer -> saysNever(outer.getNextException());
            case Throwable _ -> false;
        };
    }
}
