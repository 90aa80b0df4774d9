package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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

    /** Whether somebody above the unit was told that it is late, and what it waits for has still not happened. */
    public boolean staysLate() {
        return raised > 0 && metAt == null;
    }

    Clock met(Instant at) {
        return metAt != null
                ? this
                : ClockBuilder.builder(this).pausedSince(null).metAt(at).build();
    }

    Clock unmet() {
        return ClockBuilder.builder(this).metAt(null).build();
    }

    Clock paused(Instant since) {
        return ClockBuilder.builder(this).pausedSince(since).build();
    }

    /** Runs again, and is due at {@code at}. */
    Clock due(Instant at, List<Instant> warning) {
        return ClockBuilder.builder(this).dueAt(at).pausedSince(null).build().warning(warning);
    }

    /** The next of {@code all} its warnings is the one after those that were said. */
    private Clock warning(List<Instant> all) {
        boolean left = warnings < all.size();
        return ClockBuilder.builder(this)
                .warnAt(left ? all.get(warnings) : dueAt)
                .warned(!left)
                .build();
    }

    /** A clock whose first warnings need not be said. */
    Clock afterWarnings(int said, List<Instant> all) {
        return ClockBuilder.builder(this)
                .warnings(Math.max(warnings, said))
                .build()
                .warning(all);
    }

    /** @param all its warnings, those that were said included */
    Clock afterWarning(List<Instant> all) {
        return ClockBuilder.builder(this).warnings(warnings + 1).build().warning(all);
    }

    /** @param raise when the first step of the ladder comes; null when none does */
    Clock afterMiss(@Nullable Instant raise) {
        return ClockBuilder.builder(this)
                .warnAt(dueAt)
                .warned(true)
                .missed(true)
                .raiseAt(raise)
                .build();
    }

    /** @param raise when the next step of the ladder comes; null when none does */
    Clock afterRaising(@Nullable Instant raise) {
        return ClockBuilder.builder(this).raised(raised + 1).raiseAt(raise).build();
    }

    /** What {@code old} has said, this clock need not say again. */
    Clock havingSaid(Clock old, List<Instant> all) {
        return ClockBuilder.builder(this)
                .missed(old.missed)
                .warnings(old.warnings)
                .raised(old.raised)
                .raiseAt(old.raiseAt)
                .build()
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
