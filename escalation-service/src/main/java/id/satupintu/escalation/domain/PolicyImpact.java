package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.escalation.domain.policy.Policy;
import java.time.Instant;
import java.util.List;

/** What other rules of time would do to a case that is open. */
public final class PolicyImpact {

    private PolicyImpact() {}

    /** A date that moves. */
    public record Moved(ClockName clock, Instant before, Instant after) {

        /** Whether the new date has passed already at {@code now}: the clock would be late at once. */
        public boolean lateAt(Instant now) {
            return !after.isAfter(now);
        }
    }

    /** The dates of {@code known} that would move under {@code next}; empty when none does, or the case is over. */
    public static List<Moved> of(Case known, Policy next) {
        if (!known.open()) {
            return List.of();
        }
        Custody custody = known.custody().orElseThrow();
        Timing timing = new Timing(next, custody.routing().complaintClass());
        Clocks after = timing.recomputed(
                custody.clocks(), custody.questions(), custody.holder().tier());
        return custody.clocks().all().stream()
                .flatMap(before -> after
                        .find(before.name())
                        .filter(clock -> !clock.dueAt().equals(before.dueAt()))
                        .map(clock -> new Moved(before.name(), before.dueAt(), clock.dueAt()))
                        .stream())
                .toList();
    }
}
