package id.satupintu.notification.domain;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.contracts.notification.NotificationEvent.NoticeChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing told to one someone in one way.
 *
 * @param noticeId follows from the event, the audience, the unit and the channel, so the same notice never exists twice
 * @param unit null for the reporter, and for those who are named by their duty
 */
public record Notice(
        String noticeId,
        Audience audience,
        @Nullable UnitCode unit,
        NoticeChannel channel,
        Template template,
        Wording wording,
        String causedBy) {

    static Notice of(Due due, @Nullable UnitCode unit, NoticeChannel channel) {
        Audience audience = due.whom().audience();
        return new Notice(
                id(due.causedBy(), audience, unit, channel),
                audience,
                unit,
                channel,
                due.template(),
                due.wording(),
                due.causedBy());
    }

    static String id(String eventId, Audience audience, @Nullable UnitCode unit, NoticeChannel channel) {
        String name = eventId + "|" + audience + "|" + (unit == null ? "" : unit.value()) + "|" + channel;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Where it lies for officers. */
    public Mailbox mailbox(RegionCode kabupaten) {
        return Mailbox.of(kabupaten, audience, unit);
    }

    NotificationEvent.Notice told() {
        return new NotificationEvent.Notice(noticeId, audience, unit, channel, template.key(), causedBy);
    }
}
