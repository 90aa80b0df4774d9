package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case: what everyone is told about it, and what has already been said about it.
 *
 * @param days how many it has, in its own unit
 * @param warnAt when it warns next; when it is due where no warning is left
 * @param pausedSince since when it waits for the reporter; null while it runs
 * @param metAt when what it waits for happened; null while it has not
 * @param warned whether every warning that it is near was said
 * @param missed whether it was said that it is late
 * @param warnings how many warnings were said
 * @param raised how many steps of the ladder after a breach were said
 * @param raiseAt when the next of them comes; null when none does
 */
public record Clock(
        ClockName name,
        int days,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        @Nullable Instant pausedSince,
        @Nullable Instant metAt,
        boolean warned,
        boolean missed,
        int warnings,
        int raised,
        @Nullable Instant raiseAt) {

    /** A clock that has said nothing yet. */
    static Clock fresh(
            ClockName name,
            int days,
            Instant startedAt,
            Instant dueAt,
            List<Instant> warnings,
            @Nullable Instant pausedSince,
            @Nullable Instant metAt) {
        return new Clock(name, days, startedAt, dueAt, dueAt, pausedSince, metAt, false, false, 0, 0, null)
                .warning(warnings);
    }

    /** True while it counts: neither met nor waiting for the reporter. */
    boolean runs() {
        return metAt == null && pausedSince == null;
    }

    Clock met(Instant at) {
        return metAt != null
                ? this
                : new Clock(name, days, startedAt, dueAt, warnAt, null, at, warned, missed, warnings, raised, raiseAt);
    }

    Clock unmet() {
        return new Clock(
                name, days, startedAt, dueAt, warnAt, pausedSince, null, warned, missed, warnings, raised, raiseAt);
    }

    Clock paused(Instant since) {
        return new Clock(name, days, startedAt, dueAt, warnAt, since, metAt, warned, missed, warnings, raised, raiseAt);
    }

    /** Runs again, and is due at {@code at}. */
    Clock due(Instant at, List<Instant> warning) {
        return new Clock(name, days, startedAt, at, warnAt, null, metAt, warned, missed, warnings, raised, raiseAt)
                .warning(warning);
    }

    /** The next of {@code all} its warnings is the one after those that were said. */
    private Clock warning(List<Instant> all) {
        boolean left = warnings < all.size();
        return new Clock(
                name,
                days,
                startedAt,
                dueAt,
                left ? all.get(warnings) : dueAt,
                pausedSince,
                metAt,
                !left,
                missed,
                warnings,
                raised,
                raiseAt);
    }

    /** A clock whose first warnings need not be said. */
    Clock afterWarnings(int said, List<Instant> all) {
        return new Clock(
                        name,
                        days,
                        startedAt,
                        dueAt,
                        warnAt,
                        pausedSince,
                        metAt,
                        warned,
                        missed,
                        Math.max(warnings, said),
                        raised,
                        raiseAt)
                .warning(all);
    }

    /** @param all its warnings, those that were said included */
    Clock afterWarning(List<Instant> all) {
        return new Clock(
                        name,
                        days,
                        startedAt,
                        dueAt,
                        warnAt,
                        pausedSince,
                        metAt,
                        warned,
                        missed,
                        warnings + 1,
                        raised,
                        raiseAt)
                .warning(all);
    }

    /** @param raise when the first step of the ladder comes; null when none does */
    Clock afterMiss(@Nullable Instant raise) {
        return new Clock(name, days, startedAt, dueAt, dueAt, pausedSince, metAt, true, true, warnings, raised, raise);
    }

    /** @param raise when the next step of the ladder comes; null when none does */
    Clock afterRaising(@Nullable Instant raise) {
        return new Clock(
                name, days, startedAt, dueAt, warnAt, pausedSince, metAt, warned, missed, warnings, raised + 1, raise);
    }

    /** What {@code old} has said, this clock need not say again. */
    Clock havingSaid(Clock old, List<Instant> all) {
        return new Clock(
                        name,
                        days,
                        startedAt,
                        dueAt,
                        warnAt,
                        pausedSince,
                        metAt,
                        warned,
                        old.missed,
                        old.warnings,
                        old.raised,
                        old.raiseAt)
                .warning(all)
                .silentWhenMissed();
    }

    private Clock silentWhenMissed() {
        return missed ? afterMiss(raiseAt) : this;
    }

    CaseClock told() {
        return new CaseClock(name, startedAt, dueAt, pausedSince, metAt);
    }
}
