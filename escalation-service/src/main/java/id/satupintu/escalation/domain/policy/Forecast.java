package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen can count on who hands in a report at a moment: every clock with its date, were it to start then. A tier's box
 * and the reply window start later in the life of a case; they are told here as if they started with it.
 */
public final class Forecast {

    private Forecast() {}

    /** A clock by the name of the dossier, 1.2. */
    public enum Name {
        VERIFICATION,
        FIRST_RESPONSE,
        TIER_BOX,
        CLASS_LIMIT,
        PROGRESS,
        REPLY_WINDOW,
        CLARIFICATION
    }

    /**
     * A date to count on.
     *
     * @param tier whose box it is; null for the other clocks
     * @param calendarDays true when holidays do not extend it; working days otherwise
     * @param dayZero the day it counts from, which is not counted itself
     * @param dueAt its last second
     */
    public record Promise(
            Name name, @Nullable Tier tier, int days, boolean calendarDays, LocalDate dayZero, Instant dueAt) {}

    /** Every clock of a report of {@code complaintClass} that is received at {@code receivedAt}, the soonest kinds first. */
    public static List<Promise> of(Policy policy, ComplaintClass complaintClass, Instant receivedAt) {
        List<Promise> all = new ArrayList<>();
        all.add(new Promise(
                Name.VERIFICATION,
                null,
                policy.limits().verificationWorkingDays(),
                false,
                policy.verificationCountsFrom(receivedAt),
                policy.verificationDueAt(receivedAt)));
        all.add(promise(Name.FIRST_RESPONSE, ClockName.FIRST_RESPONSE, null, policy, complaintClass, receivedAt));
        policy.limits()
                .tierBoxes()
                .keySet()
                .forEach(tier ->
                        all.add(promise(Name.TIER_BOX, ClockName.TIER_BOX, tier, policy, complaintClass, receivedAt)));
        all.add(promise(Name.CLASS_LIMIT, ClockName.CLASS_LIMIT, null, policy, complaintClass, receivedAt));
        all.add(promise(Name.PROGRESS, ClockName.PROGRESS, null, policy, complaintClass, receivedAt));
        all.add(promise(Name.REPLY_WINDOW, ClockName.REPLY_WINDOW, null, policy, complaintClass, receivedAt));
        all.add(promise(Name.CLARIFICATION, ClockName.CLARIFICATION, null, policy, complaintClass, receivedAt));
        return List.copyOf(all);
    }

    private static Promise promise(
            Name name,
            ClockName clock,
            @Nullable Tier tier,
            Policy policy,
            ComplaintClass complaintClass,
            Instant receivedAt) {
        int days = policy.days(clock, complaintClass, tier == null ? Tier.OPD : tier);
        return new Promise(
                name,
                tier,
                days,
                Policy.countsCalendarDays(clock),
                policy.calendar().dateOf(receivedAt),
                policy.dueAt(clock, receivedAt, days));
    }
}
