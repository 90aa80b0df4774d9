package id.satupintu.reporting.adapter.in.kafka;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseHandedOver;
import id.satupintu.contracts.escalation.EscalationEvent.CaseOpened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReopened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResolved;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResumed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReturned;
import id.satupintu.contracts.escalation.EscalationEvent.ClarificationRequested;
import id.satupintu.contracts.escalation.EscalationEvent.ClosingWithheld;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.EscalationEvent.EvidenceAdded;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.reporting.view.Holding.Outcome;
import id.satupintu.reporting.view.Post;
import id.satupintu.reporting.view.Telling;
import id.satupintu.reporting.view.Telling.CaseMoved;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import id.satupintu.reporting.view.Telling.Counted;
import id.satupintu.reporting.view.Telling.Handover;
import id.satupintu.reporting.view.Telling.Phase;
import id.satupintu.reporting.view.Telling.Unremarkable;
import java.util.List;

/** What escalation says. */
final class EscalationTellings {

    private EscalationTellings() {}

    static Telling of(EscalationEvent event) {
        Post post = post(event.holder());
        return switch (event) {
            case CaseOpened e -> new CaseMoved(post, Phase.OPENED, List.of(), boxed(e.clocks()), null);
            case CaseAccepted _ -> moved(post, Phase.ACCEPTED);
            // Progress moves nothing: a case may report it while it is open, accepted or paused.
            case ProgressReported _ -> new Counted(Count.PROGRESS_REPORTED);
            case ClarificationRequested _ -> moved(post, Phase.AWAITING_REPORTER, Count.CLARIFICATION_ASKED);
            case CaseResumed _ -> moved(post, Phase.ACCEPTED);
            case CaseEscalated e ->
                new CaseMoved(
                        post,
                        Phase.OPENED,
                        List.of(count(e.cause())),
                        boxed(e.clocks()),
                        new Handover(post(e.from()), outcome(e.cause())));
            case CaseReturned _ -> moved(post, Phase.RETURNED, Count.RETURNED);
            case CaseResolved _ -> moved(post, Phase.RESOLVED);
            case CaseReopened e ->
                new CaseMoved(post, Phase.ACCEPTED, List.of(Count.REOPENED), boxed(e.clocks()), null);
            case CaseClosed e -> new Telling.CaseClosed(post, closure(e.closure()), e.onTime());
            case DeadlineApproaching _,
                    CaseHandedOver _,
                    EvidenceAdded _,
                    OverdueRaised _,
                    DeadlinesRecomputed _,
                    ResolutionVerified _,
                    ClosingWithheld _ -> new Unremarkable();
            case DeadlineMissed e -> missed(post, e.clock());
        };
    }

    private static CaseMoved moved(Post post, Phase phase, Count... counts) {
        return new CaseMoved(post, phase, List.of(counts), false, null);
    }

    private static Post post(Holder holder) {
        return new Post(holder.tier(), holder.unit(), holder.since());
    }

    /** Whether the holder has days of its own. */
    private static boolean boxed(List<CaseClock> clocks) {
        return clocks.stream().anyMatch(clock -> clock.name() == EscalationEvent.ClockName.TIER_BOX);
    }

    private static Outcome outcome(EscalationEvent.EscalationCause cause) {
        return switch (cause) {
            case DEADLINE -> Outcome.TAKEN_UP;
            case OFFICER -> Outcome.PASSED_UP;
            case NO_PROGRESS -> Outcome.WENT_UP_WITHOUT_PROGRESS;
        };
    }

    private static Count count(EscalationEvent.EscalationCause cause) {
        return switch (cause) {
            case DEADLINE -> Count.ESCALATED_BY_DEADLINE;
            case OFFICER -> Count.ESCALATED_BY_OFFICER;
            case NO_PROGRESS -> Count.ESCALATED_WITHOUT_PROGRESS;
        };
    }

    private static Closure closure(EscalationEvent.Closure closure) {
        return switch (closure) {
            case CONFIRMED_BY_REPORTER -> Closure.CONFIRMED_BY_REPORTER;
            case REPLY_WINDOW_PASSED -> Closure.REPLY_WINDOW_PASSED;
            case WITHDRAWN_BY_REPORTER -> Closure.WITHDRAWN_BY_REPORTER;
            case ARCHIVED -> Closure.ARCHIVED;
            case MERGED -> Closure.MERGED;
            case FORWARDED_EXTERNALLY -> Closure.FORWARDED_EXTERNALLY;
        };
    }

    private static Telling missed(Post post, EscalationEvent.ClockName clock) {
        return switch (clock) {
            case FIRST_RESPONSE -> new Telling.DeadlineMissed(post, Clock.FIRST_RESPONSE);
            case TIER_BOX -> new Telling.DeadlineMissed(post, Clock.TIER_BOX);
            case PROGRESS -> new Telling.DeadlineMissed(post, Clock.PROGRESS);
            case CLASS_LIMIT -> new Telling.DeadlineMissed(post, Clock.CLASS_LIMIT);
            // The reporter's own clocks: no unit is late when they run out.
            case REPLY_WINDOW, CLARIFICATION -> new Unremarkable();
        };
    }
}
