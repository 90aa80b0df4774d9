package id.satupintu.notification;

import id.satupintu.notification.adapter.in.web.StreamSettings;
import id.satupintu.notification.domain.Mailbox;
import id.satupintu.notification.domain.Patience;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The knobs of this service; each is explained in {@code application.yml}.
 *
 * @param contactKey Base64 of 32 bytes, shared with intake-service
 * @param mailFrom the sender of every letter
 * @param zone in which people read dates
 * @param contactPatience business time to wait for a contact before there is none
 * @param gatewayPatience machine time after which an unreachable gateway is a failure
 * @param pauses machine time between attempts
 * @param addresses e-mail addresses by mailbox
 * @param stream how the pages of officers hear that something is new
 */
@ConfigurationProperties("satupintu.notification")
public record NotificationSettings(
        @Nullable String contactKey,
        String mailFrom,
        ZoneId zone,
        Duration contactPatience,
        Duration gatewayPatience,
        List<Duration> pauses,
        @Nullable Map<String, String> addresses,
        StreamSettings stream) {

    Patience patience() {
        return new Patience(contactPatience, gatewayPatience, pauses);
    }

    Map<Mailbox, String> addressBook() {
        Map<Mailbox, String> book = new HashMap<>();
        if (addresses != null) {
            addresses.forEach((mailbox, address) -> book.put(new Mailbox(mailbox), address));
        }
        return Map.copyOf(book);
    }
}
