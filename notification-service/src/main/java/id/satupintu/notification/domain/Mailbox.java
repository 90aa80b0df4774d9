package id.satupintu.notification.domain;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Where a notice for officers lies: with a unit, or with everyone of a kabupaten who has a duty.
 *
 * @param value {@code 64.08-PUPR}, or {@code 64.08:COORDINATOR}
 */
public record Mailbox(String value) {

    public static Mailbox of(UnitCode unit) {
        return new Mailbox(unit.value());
    }

    /** Everyone of {@code kabupaten} with the duty of {@code audience}. */
    public static Mailbox of(RegionCode kabupaten, Audience audience) {
        return new Mailbox(kabupaten.value() + ":" + audience.name());
    }

    static Mailbox of(RegionCode kabupaten, Audience audience, @Nullable UnitCode unit) {
        return unit == null ? of(kabupaten, audience) : of(unit);
    }
}
