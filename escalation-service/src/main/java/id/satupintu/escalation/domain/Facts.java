package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.CaseOpened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReopened;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.EscalationEvent.EscalationCause;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.EscalationEvent.ResumeCause;
import id.satupintu.contracts.escalation.Reclassification;
import id.satupintu.escalation.domain.CaseCommand.Confirm;
import id.satupintu.escalation.domain.CaseCommand.CountSupporters;
import id.satupintu.escalation.domain.CaseCommand.Dispute;
import id.satupintu.escalation.domain.CaseCommand.Fact;
import id.satupintu.escalation.domain.CaseCommand.HearCompletion;
import id.satupintu.escalation.domain.CaseCommand.HearNotice;
import id.satupintu.escalation.domain.CaseCommand.HearReporter;
import id.satupintu.escalation.domain.CaseCommand.LearnReport;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.PutAway;
import id.satupintu.escalation.domain.CaseCommand.Reclassify;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.CaseCommand.Withdraw;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.NotOpened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Standing.Returned;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What other services' words make happen. They are never refused: at worst they come too late to change anything. */
final class Facts {

    private Facts() {}

    static void happen(Happening happening, Fact fact) {
        switch (fact) {
            case OpenCase _, Reroute _ -> open(happening, fact.at());
            case Reclassify other -> reclassify(happening, other);
            case PutAway away -> {
                if (!fact.at().isBefore(happening.now().routingHeardAt())) {
                    close(happening, away.closure());
                }
            }
            case HearReporter reply -> hear(happening, reply.at());
            case Confirm _ -> {
                if (happening.now().standing() instanceof Resolved resolved) {
                    Deadlines.close(happening, resolved.custody(), Closure.CONFIRMED_BY_REPORTER);
                }
            }
            case Dispute dispute -> dispute(happening, dispute);
            case Withdraw _ -> close(happening, Closure.WITHDRAWN_BY_REPORTER);
            case HearNotice notice -> Deadlines.closeWithheld(happening, notice.at());
            case LearnReport _, HearCompletion _, CountSupporters _ -> {
                // Kept for the officers' page; nobody has to act on it.
            }
        }
    }

    /** Gives the case to the unit that routing names, unless that word is old or the case is over. */
    private static void open(Happening happening, Instant at) {
        Case now = happening.now();
        if (at.isBefore(now.routingHeardAt()) || now.withdrawn()) {
            return;
        }
        boolean newWord =
                now.custody().map(custody -> at.isAfter(custody.routedAt())).orElse(true);
        boolean over = now.standing() instanceof Closed closed && !Case.endedByRouting(closed.closure());
        if (newWord && !over) {
            open(happening, now, at);
        }
    }

    private static void open(Happening happening, Case now, Instant at) {
        Routing routing = Objects.requireNonNull(now.routing(), "Routing was just heard");
        Step start = routing.start();
        Holder holder = new Holder(start.tier(), start.unit(), at);
        Optional<Custody> before = now.custody();
        Instant questionEnds = before.map(Custody::openQuestion)
                .map(Question::askedAt)
                .filter(asked -> asked.isAfter(at))
                .orElse(at);
        Clocks clocks = before.map(custody -> Deadlines.clocksResumed(happening, custody, questionEnds))
                .orElse(Clocks.NONE);
        List<Question> questions =
                before.map(custody -> custody.questionsEndedBy(questionEnds)).orElse(List.of());
        List<CaseClock> told = happening
                .timing(routing)
                .forHolder(clocks, routing.receivedAt(), questions, holder, routing.top(start.tier()))
                .told();
        happening.say(new CaseOpened(happening.complaintId(), holder, told));
    }

    /** Told whether a date moves or not; what is late by the new class is late at once. */
    private static void reclassify(Happening happening, Reclassify other) {
        Case now = happening.now();
        // What routing put away it may take up again, and then the class must not have changed behind anybody's back.
        boolean over = now.standing() instanceof Closed closed && !Case.endedByRouting(closed.closure());
        if (over || now.withdrawn() || now.custody().isEmpty()) {
            return;
        }
        Custody custody = now.custody().orElseThrow();
        Routing routing = custody.routing();
        if (other.at().isBefore(custody.routedAt()) || routing.complaintClass() == other.to()) {
            return;
        }
        Timing timing = happening.timing(routing.as(other.to()));
        Clocks next = timing.reclassified(
                custody.clocks(), custody.questions(), custody.holder().tier());
        Instant dueBefore =
                custody.clocks().find(ClockName.CLASS_LIMIT).map(Clock::dueAt).orElseThrow();
        happening.say(new DeadlinesRecomputed(
                happening.complaintId(),
                custody.holder(),
                custody.policyVersion(),
                next.told(),
                new Reclassification(
                        routing.complaintClass(), other.to(), other.by(), other.reason(), other.cause(), dueBefore)));
        Deadlines.settle(happening, other.at());
    }

    /** An answer counts from when it was given, also when we hear of it after the question ended otherwise. */
    private static void hear(Happening happening, Instant at) {
        switch (happening.now().standing()) {
            case Held held -> hear(happening, held.custody(), at);
            case Returned returned -> hear(happening, returned.custody(), at);
            case NotOpened _, Resolved _, Closed _ -> {
                // Nothing waits for an answer; the words are in the history.
            }
        }
    }

    private static void hear(Happening happening, Custody custody, Instant at) {
        if (!custody.questionsEndedBy(at).equals(custody.questions())) {
            Deadlines.resume(happening, custody, at, ResumeCause.REPORTER_ANSWERED);
        }
    }

    private static void dispute(Happening happening, Dispute dispute) {
        switch (happening.now().standing()) {
            case Resolved resolved -> reopen(happening, resolved.custody(), dispute);
            case Closed closed -> {
                // Said in time and heard too late, or within the days left to who gave no word.
                Instant until = closed.reopenBy() == null ? closed.closedAt() : closed.reopenBy();
                if (closed.closure() == Closure.REPLY_WINDOW_PASSED
                        && dispute.at().isBefore(until)) {
                    reopen(happening, closed.custody(), dispute);
                }
            }
            case NotOpened _, Held _, Returned _ -> {
                // Nobody says it is settled.
            }
        }
    }

    private static void reopen(Happening happening, Custody custody, Dispute dispute) {
        reopen(happening, custody, dispute.at(), dispute.reason());
    }

    /** The unit that said it was settled has it again. */
    static void reopen(Happening happening, Custody custody, Instant at, String reason) {
        Routing routing = custody.routing();
        Holder holder = custody.holder();
        Timing timing = happening.timing(routing);
        Clocks unsettled = custody.clocks()
                .change(ClockName.CLASS_LIMIT, Clock::unmet)
                .change(ClockName.REPLY_WINDOW, clock -> clock.met(at));
        Clocks clocks = timing.withBox(unsettled, at, custody.questions(), holder.tier(), routing.top(holder.tier()));
        boolean tooOften = custody.reopenings() >= timing.policy().endings().reopenings();
        happening.say(new CaseReopened(happening.complaintId(), holder, reason, clocks.told()));
        if (tooOften) {
            custody.above().ifPresent(up -> Deadlines.escalate(happening, up, at, EscalationCause.DEADLINE, null));
        }
    }

    private static void close(Happening happening, Closure closure) {
        if (happening.now().open()) {
            Deadlines.close(happening, happening.now().custody().orElseThrow(), closure);
        }
    }
}
