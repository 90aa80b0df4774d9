package id.satupintu.notification.adapter.in.kafka;

import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
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
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.ClosingWithheld;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.EscalationEvent.EvidenceAdded;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.contracts.escalation.Reclassification;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.Occasion.AboutCase;
import id.satupintu.notification.domain.Post;
import id.satupintu.platform.aggregate.Reaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case goes, for those who have to hear of it. */
public final class EscalationReactions {

    private EscalationReactions() {}

    public static List<Reaction<NoticeCommand>> translate(Envelope<EscalationEvent> event) {
        Post holder = post(event.data().holder());
        return switch (event.data()) {
            case CaseOpened e -> Occasions.hear(event, new AboutCase.CaseOpened(holder, actBy(e.clocks())));
            case ProgressReported _ -> Occasions.hear(event, new AboutCase.ProgressMade(holder));
            case ClarificationRequested e ->
                Occasions.hear(event, new AboutCase.ClarificationAsked(holder, e.answerBy()));
            case CaseResumed _ -> Occasions.hear(event, new AboutCase.CaseResumed(holder));
            case CaseEscalated e ->
                Occasions.hear(event, new AboutCase.CaseEscalated(post(e.from()), holder, actBy(e.clocks())));
            case CaseResolved e -> Occasions.hear(event, new AboutCase.CaseResolved(holder, e.replyBy()));
            case CaseReopened _ -> Occasions.hear(event, new AboutCase.CaseReopened(holder));
            case CaseClosed e -> Occasions.hear(event, closed(e, holder));
            case DeadlineApproaching e -> approaching(event, e, holder);
            case DeadlineMissed e -> missed(event, e, holder);
            case OverdueRaised e -> raised(event, e, holder);
            case ClosingWithheld _ -> Occasions.hear(event, new AboutCase.ClosingWithheld(holder));
            case DeadlinesRecomputed e
            when e.reclassification() != null -> reclassified(event, e.clocks(), e.reclassification(), holder);
            // The dates and who looked stand on the report's page; nobody has to do anything.
            case DeadlinesRecomputed _, ResolutionVerified _ -> List.of();
            // The officers' own acts, and not yet an answer to the citizen.
            case CaseAccepted _, CaseHandedOver _ -> List.of();
            case EvidenceAdded _ -> List.of(); // what comes of it is told with the progress or the resolution
            // Routing names the next unit, or holds it for a person: then somebody hears of it.
            case CaseReturned _ -> List.of();
        };
    }

    private static List<Reaction<NoticeCommand>> reclassified(
            Envelope<EscalationEvent> event, List<CaseClock> clocks, Reclassification told, Post holder) {
        Instant dueAt = clocks.stream()
                .filter(clock -> clock.name() == ClockName.CLASS_LIMIT)
                .map(CaseClock::dueAt)
                .findFirst()
                .orElse(told.dueBefore());
        return Occasions.hear(
                event,
                new AboutCase.Reclassified(
                        holder,
                        told.cause() == ReclassificationCause.OFFICER,
                        told.to(),
                        told.by().unit(),
                        told.reason(),
                        dueAt));
    }

    private static AboutCase closed(CaseClosed event, Post holder) {
        return switch (event.closure()) {
            case CONFIRMED_BY_REPORTER -> new AboutCase.CaseConfirmed(holder);
            case REPLY_WINDOW_PASSED -> new AboutCase.CaseClosedUnconfirmed(holder);
            case WITHDRAWN_BY_REPORTER -> new AboutCase.CaseWithdrawn(holder);
            case ARCHIVED, MERGED, FORWARDED_EXTERNALLY -> new AboutCase.CaseTakenAway(holder);
        };
    }

    private static List<Reaction<NoticeCommand>> approaching(
            Envelope<EscalationEvent> event, DeadlineApproaching near, Post holder) {
        return Occasions.hear(
                event,
                bindsReporter(near.clock())
                        ? new AboutCase.ReporterDeadlineNear(holder, near.dueAt())
                        : new AboutCase.UnitDeadlineNear(holder, near.dueAt()));
    }

    private static List<Reaction<NoticeCommand>> missed(
            Envelope<EscalationEvent> event, DeadlineMissed missed, Post holder) {
        // When the reporter's window passes, the case is closed or resumed, and that is told.
        return bindsReporter(missed.clock())
                ? List.of()
                : Occasions.hear(event, new AboutCase.UnitDeadlineMissed(holder, missed.dueAt()));
    }

    private static List<Reaction<NoticeCommand>> raised(
            Envelope<EscalationEvent> event, OverdueRaised late, Post holder) {
        String kabupaten = event.kabupaten().value();
        Post above =
                switch (late.level()) {
                    case SEKDA ->
                        new Post(Tier.SEKDA, new UnitRef(new UnitCode(kabupaten + "-SETDA"), "Sekretariat Daerah"));
                    case INSPEKTORAT ->
                        new Post(
                                Tier.INSPEKTORAT, new UnitRef(new UnitCode(kabupaten + "-INSPEKTORAT"), "Inspektorat"));
                };
        return Occasions.hear(event, new AboutCase.OverdueRaised(holder, above, late.dueAt()));
    }

    private static boolean bindsReporter(ClockName clock) {
        return switch (clock) {
            case REPLY_WINDOW, CLARIFICATION -> true;
            case FIRST_RESPONSE, TIER_BOX, PROGRESS, CLASS_LIMIT -> false;
        };
    }

    /** The first clock of the unit that still runs. */
    private static @Nullable Instant actBy(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(clock -> !bindsReporter(clock.name()) && clock.metAt() == null)
                .map(CaseClock::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Post post(Holder holder) {
        return new Post(holder.tier(), holder.unit());
    }
}
