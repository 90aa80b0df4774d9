package id.satupintu.notification.adapter.out.smtp;

import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.notification.adapter.in.timer.Postman;
import id.satupintu.notification.adapter.out.contact.ContactKey;
import id.satupintu.notification.adapter.out.contact.ContactKey.SealedShutException;
import id.satupintu.notification.adapter.out.contact.Reachable;
import id.satupintu.notification.adapter.out.smtp.SmtpGateway.Mail;
import id.satupintu.notification.adapter.out.words.Words;
import id.satupintu.notification.adapter.out.words.Words.LetterText;
import id.satupintu.notification.domain.Contact;
import id.satupintu.notification.domain.Mailbox;
import id.satupintu.notification.domain.NoticeCommand.Obstacle;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes letters and hands them to the gateway. Opens a reporter's address for as long as that takes. */
public final class MailPostman implements Postman {
    private static final Logger log = LoggerFactory.getLogger(MailPostman.class);
    private static final int AT_ONCE = 50;

    private final SmtpGateway gateway;
    private final ContactKey contactKey;
    private final Words words;
    private final Map<Mailbox, String> addresses;

    /** @param addresses of mailboxes of officers */
    public MailPostman(SmtpGateway gateway, ContactKey contactKey, Words words, Map<Mailbox, String> addresses) {
        this.gateway = gateway;
        this.contactKey = contactKey;
        this.words = words;
        this.addresses = Map.copyOf(addresses);
    }

    @Override
    public int capacity() {
        return gateway.capacity(AT_ONCE);
    }

    @Override
    public Optional<Obstacle> carry(Errand errand) {
        return errand.notice().audience() == Audience.REPORTER ? toReporter(errand) : toOfficers(errand);
    }

    private Optional<Obstacle> toReporter(Errand errand) {
        if (!(errand.contact() instanceof Contact.Known known)) {
            return Optional.of(Obstacle.NO_ADDRESS);
        }
        Reachable reporter;
        try {
            reporter = contactKey.open(errand.complaintId(), known.address());
        } catch (SealedShutException shut) {
            // A wrong key is ours to repair; until then the letters wait.
            log.error("{}", shut.getMessage());
            return Optional.of(Obstacle.GATEWAY_AWAY);
        }
        if (reporter.email() == null || reporter.email().isBlank()) {
            return Optional.of(Obstacle.NO_ADDRESS);
        }
        return send(
                errand, reporter.email(), words.forReporter(errand.complaintId(), errand.notice(), reporter.name()));
    }

    private Optional<Obstacle> toOfficers(Errand errand) {
        String address = addresses.get(errand.notice().mailbox(errand.kabupaten()));
        return address == null
                ? Optional.of(Obstacle.NO_ADDRESS)
                : send(errand, address, words.forUnit(errand.complaintId(), errand.notice()));
    }

    private Optional<Obstacle> send(Errand errand, String to, LetterText text) {
        return gateway.send(new Mail(errand.notice().noticeId() + "@satupintu", to, text.subject(), text.text()));
    }
}
