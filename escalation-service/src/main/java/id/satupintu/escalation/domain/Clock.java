package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case: what everyone is told about it, and what has already been said about it.
 *
 * @param days how many it has, in its own unit
 * @param warnAt when three quarters of its time have passed
 * @param pausedSince since when it waits for the reporter; null while it runs
 * @param metAt when what it waits for happened; null while it has not
 * @param warned whether it was said that it is near
 * @param missed whether it was said that it is late
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
        boolean missed) {

    /** True while it counts: neither met nor waiting for the reporter. */
    boolean runs() {
        return metAt == null && pausedSince == null;
    }

    Clock met(Instant at) {
        return metAt != null ? this : new Clock(name, days, startedAt, dueAt, warnAt, null, at, warned, missed);
    }

    Clock unmet() {
        return new Clock(name, days, startedAt, dueAt, warnAt, pausedSince, null, warned, missed);
    }

    Clock paused(Instant since) {
        return new Clock(name, days, startedAt, dueAt, warnAt, since, metAt, warned, missed);
    }

    Clock due(Instant at, Instant warning) {
        return new Clock(name, days, startedAt, at, warning, null, metAt, warned, missed);
    }

    Clock afterWarning() {
        return new Clock(name, days, startedAt, dueAt, warnAt, pausedSince, metAt, true, missed);
    }

    Clock afterMiss() {
        return new Clock(name, days, startedAt, dueAt, warnAt, pausedSince, metAt, true, true);
    }

    CaseClock told() {
        return new CaseClock(name, startedAt, dueAt, pausedSince, metAt);
    }
}
