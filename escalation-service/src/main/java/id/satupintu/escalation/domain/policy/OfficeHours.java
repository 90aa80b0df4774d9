package id.satupintu.escalation.domain.policy;

import java.time.LocalTime;

/**
 * When offices are open, in the tenant's zone.
 *
 * @param opens included
 * @param closes excluded
 */
public record OfficeHours(LocalTime opens, LocalTime closes) {
    /** As most offices of the government keep them; a tenant may say otherwise. */
    static final OfficeHours STANDARD = new OfficeHours(LocalTime.of(7, 30), LocalTime.of(16, 0));

    /** @throws IllegalArgumentException when they close before they open */
    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Offices open before they close");
        }
    }

    boolean openAt(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
