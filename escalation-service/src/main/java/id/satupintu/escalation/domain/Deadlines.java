package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.ClosingGap;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResumed;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.ClosingWithheld;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.EscalationEvent.EscalationCause;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.EscalationEvent.ResumeCause;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.Rung;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What time alone makes happen. One thing after the other in the order it was due, each at the moment it was due, so that
 * catching up after an outage gives the same as having been awake.
 */
public final class Deadlines {

    /** The clocks that fall on the same moment, in the order they strike: the box last, for it moves the case. */
    private static final List<ClockName> ORDER = List.of(
            ClockName.CLARIFICATION,
            ClockName.FIRST_RESPONSE,
            ClockName.CLASS_LIMIT,
            ClockName.PROGRESS,
            ClockName.TIER_BOX,
            ClockName.REPLY_WINDOW);

    private static final Comparator<Strike> FIRST = Comparator.comparing(Strike::at)
            .thenComparing(strike -> ORDER.indexOf(strike.clock().name()));

    private Deadlines() {}

    /** A moment a clock has something to say. */
    private record Strike(Instant at, Clock clock, What what) {}

    /** What a clock says when it strikes. */
    private enum What {
        NEAR,
        LATE,
        RAISE
    }

    /** When something happens next without anybody asking. */
    public static Optional<Instant> nextDueAt(Case known) {
        return next(known).map(Strike::at);
    }

    /** Lets everything happen that was due at {@code until} or before. */
    static void settle(Happening happening, Instant until) {
        for (Optional<Strike> next = next(happening.now());
                next.isPresent() && !next.get().at().isAfter(until);
                next = next(happening.now())) {
            strike(happening, next.get());
        }
    }

    private static Optional<Strike> next(Case known) {
        if (!known.open()) {
            return Optional.empty();
        }
        return known.custody().stream()
                .flatMap(custody -> custody.clocks().all().stream())
                .filter(Clock::runs)
                .flatMap(Deadlines::strikes)
                .min(FIRST);
    }

    private static Stream<Strike> strikes(Clock clock) {
        if (clock.missed()) {
            Instant raise = clock.raiseAt();
            return raise == null ? Stream.empty() : Stream.of(new Strike(raise, clock, What.RAISE));
        }
        return Stream.of(
                clock.warned()
                        ? new Strike(clock.dueAt(), clock, What.LATE)
                        : new Strike(clock.warnAt(), clock, What.NEAR));
    }

    private static void strike(Happening happening, Strike strike) {
        Custody custody = happening.now().custody().orElseThrow();
        Clock clock = strike.clock();
        switch (strike.what()) {
            case NEAR ->
                happening.say(new DeadlineApproaching(
                        happening.complaintId(), custody.holder(), clock.name(), clock.dueAt()));
            case RAISE -> raise(happening, custody, clock);
            case LATE -> late(happening, custody, clock);
        }
    }

    private static void raise(Happening happening, Custody custody, Clock clock) {
        Rung rung = happening.timing(custody.routing()).policy().ladder().get(clock.raised());
        happening.say(new OverdueRaised(
                happening.complaintId(),
                custody.holder(),
                clock.name(),
                clock.dueAt(),
                rung.level(),
                rung.workingDaysLate()));
    }

    private static void late(Happening happening, Custody custody, Clock clock) {
        switch (clock.name()) {
            case CLARIFICATION -> resume(happening, custody, clock.dueAt(), ResumeCause.ANSWER_WINDOW_PASSED);
            case FIRST_RESPONSE, CLASS_LIMIT -> miss(happening, custody, clock);
            case PROGRESS -> {
                miss(happening, custody, clock);
                stepUp(happening)
                        .ifPresent(up -> escalate(happening, up, clock.dueAt(), EscalationCause.NO_PROGRESS, null));
            }
            case TIER_BOX ->
                stepUp(happening)
                        .ifPresentOrElse(
                                up -> escalate(happening, up, clock.dueAt(), EscalationCause.DEADLINE, null),
                                () -> miss(happening, custody, clock));
            case REPLY_WINDOW -> windowPassed(happening, clock.dueAt());
        }
    }

    private static void windowPassed(Happening happening, Instant at) {
        if (happening.now().standing() instanceof Resolved resolved) {
            Policy policy = happening.timing(resolved.custody().routing()).policy();
            List<ClosingGap> gaps = resolved.followUp().gaps(policy.endings(), at);
            if (gaps.isEmpty()) {
                close(happening, resolved.custody(), Closure.REPLY_WINDOW_PASSED);
            } else {
                happening.say(new ClosingWithheld(
                        happening.complaintId(), resolved.custody().holder(), gaps));
            }
        }
    }

    /** Closes a case whose reply window has passed, once nothing is missing any more. */
    static void closeWithheld(Happening happening, Instant at) {
        if (happening.now().standing() instanceof Resolved resolved
                && resolved.followUp().withheld()) {
            Policy policy = happening.timing(resolved.custody().routing()).policy();
            if (resolved.followUp().gaps(policy.endings(), at).isEmpty()) {
                close(happening, resolved.custody(), Closure.REPLY_WINDOW_PASSED);
            }
        }
    }

    /** Sets every date by the rules in force; told when one moves. */
    static void recompute(Happening happening) {
        Case now = happening.now();
        if (!now.open()) {
            return;
        }
        Custody custody = now.custody().orElseThrow();
        Timing timing = happening.timing(custody.routing());
        Clocks next = timing.recomputed(
                custody.clocks(), custody.questions(), custody.holder().tier());
        if (!next.told().equals(custody.clocks().told())) {
            happening.say(new DeadlinesRecomputed(
                    happening.complaintId(), custody.holder(), timing.policy().version(), next.told(), null));
        }
    }

    private static void miss(Happening happening, Custody custody, Clock clock) {
        happening.say(new DeadlineMissed(happening.complaintId(), custody.holder(), clock.name(), clock.dueAt()));
    }

    /** Who is above the holder; nobody when the case waits for routing, which decides about it then. */
    private static Optional<Step> stepUp(Happening happening) {
        return happening.now().standing() instanceof Held held ? held.custody().above() : Optional.empty();
    }

    static void escalate(Happening happening, Step up, Instant at, EscalationCause cause, @Nullable String note) {
        Custody custody = happening.now().custody().orElseThrow();
        Routing routing = custody.routing();
        Holder next = new Holder(up.tier(), up.unit(), at);
        Clocks clocks = happening
                .timing(routing)
                .withBox(custody.clocks(), at, custody.questions(), up.tier(), routing.top(up.tier()));
        happening.say(new CaseEscalated(happening.complaintId(), custody.holder(), next, cause, note, clocks.told()));
    }

    /** Lets the clocks run again from {@code at}, the time they waited added. */
    static void resume(Happening happening, Custody custody, Instant at, ResumeCause cause) {
        happening.say(new CaseResumed(
                happening.complaintId(),
                custody.holder(),
                cause,
                clocksResumed(happening, custody, at).told()));
    }

    /** The clocks when the open question ends at {@code at}. */
    static Clocks clocksResumed(Happening happening, Custody custody, Instant at) {
        List<Question> ended = custody.questionsEndedBy(at);
        Clocks clocks = custody.clocks()
                .change(ClockName.CLARIFICATION, clock -> ended.isEmpty() ? clock : endOf(clock, ended.getLast()));
        return happening.timing(custody.routing()).resumed(clocks, ended);
    }

    private static Clock endOf(Clock clock, Question question) {
        Instant endedAt = question.endedAt();
        return endedAt == null ? clock : clock.unmet().met(endedAt);
    }

    /** Who gave no word has a while to give it. */
    private static @Nullable Instant reopenBy(Happening happening, Custody custody, Closure closure) {
        if (closure != Closure.REPLY_WINDOW_PASSED) {
            return null;
        }
        Policy policy = happening.timing(custody.routing()).policy();
        Instant closedAt = Evolution.closedAt(happening.now(), custody, closure);
        int days = policy.endings().reopenWorkingDays();
        return days == 0 ? null : policy.calendar().plusWorkingDays(closedAt, days);
    }

    static void close(Happening happening, Custody custody, Closure closure) {
        Boolean onTime = custody.clocks()
                .find(ClockName.CLASS_LIMIT)
                .filter(limit -> limit.metAt() != null)
                .map(limit -> !limit.missed()) // by the class it had then, whatever it was called afterwards
                .orElse(null);
        happening.say(new CaseClosed(
                happening.complaintId(), custody.holder(), closure, onTime, reopenBy(happening, custody, closure)));
    }
}
