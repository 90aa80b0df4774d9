package id.satupintu.intake.adapter.in.kafka;

import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
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
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.contracts.escalation.Reclassification;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.ComplaintCommand.HearCase;
import id.satupintu.intake.domain.Heard;
import id.satupintu.intake.domain.Holder;
import id.satupintu.platform.aggregate.Reaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step of the case means to the citizen's dossier. */
public final class EscalationReactions {

    private EscalationReactions() {}

    public static List<Reaction<ComplaintCommand>> translate(Envelope<EscalationEvent> event) {
        EscalationEvent data = event.data();
        CaseFact fact = fact(data);
        if (fact == null) {
            return List.of();
        }
        Heard<CaseFact> news = new Heard<>(event.sequence(), event.time(), fact);
        return List.of(new Reaction<>(
                data.complaintId().value(),
                new HearCase(data.complaintId(), event.kabupaten(), news, reading(event.sequence(), data))));
    }

    /** Null for what the citizen is not told: a piece of evidence is told of with the progress that names it. */
    private static @Nullable CaseFact fact(EscalationEvent event) {
        Holder holder = holder(event.holder());
        return switch (event) {
            case CaseOpened _ -> new CaseFact.Opened(holder);
            case EvidenceAdded _ -> null;
            case CaseAccepted _ -> new CaseFact.Accepted(holder);
            case ProgressReported e ->
                new CaseFact.ProgressReported(
                        holder,
                        WordsOfEscalation.progress(e.kind()),
                        e.note(),
                        e.helper(),
                        WordsOfEscalation.agreed(e.agreement()),
                        WordsOfEscalation.planned(e.budget()));
            case ClarificationRequested e -> new CaseFact.ClarificationRequested(holder, e.question(), e.answerBy());
            case CaseResumed e -> new CaseFact.Resumed(holder, WordsOfEscalation.resume(e.cause()));
            case CaseEscalated e ->
                new CaseFact.Escalated(holder(e.from()), holder, WordsOfEscalation.escalation(e.cause()), e.note());
            case CaseReturned e -> new CaseFact.Returned(holder, e.owner(), e.reason(), e.returns());
            case CaseResolved e ->
                new CaseFact.Resolved(
                        holder,
                        e.resolution().what(),
                        e.resolution().who(),
                        e.resolution().doneOn(),
                        e.replyBy());
            case CaseReopened e -> new CaseFact.Reopened(holder, e.reason());
            case CaseClosed e ->
                new CaseFact.Closed(holder, WordsOfEscalation.closure(e.closure()), e.onTime(), e.reopenBy());
            case DeadlineApproaching e ->
                new CaseFact.DeadlineApproaching(holder, WordsOfEscalation.clock(e.clock()), e.dueAt());
            case OverdueRaised e ->
                new CaseFact.OverdueRaised(
                        holder, WordsOfEscalation.clock(e.clock()), e.dueAt(), WordsOfEscalation.level(e.level()));
            case DeadlinesRecomputed e
            when e.reclassification() != null -> reclassified(holder, e.clocks(), e.reclassification());
            case DeadlinesRecomputed _ -> new CaseFact.DeadlinesRecomputed(holder);
            case CaseHandedOver e -> new CaseFact.HandedOver(holder, e.office(), e.note());
            case ResolutionVerified e -> new CaseFact.Verified(holder, e.verifier(), e.note());
            case ClosingWithheld _ -> new CaseFact.ClosingWithheld(holder);
            case DeadlineMissed e -> new CaseFact.DeadlineMissed(holder, WordsOfEscalation.clock(e.clock()), e.dueAt());
        };
    }

    private static CaseFact reclassified(Holder holder, List<EscalationEvent.CaseClock> clocks, Reclassification told) {
        Instant dueAt = clocks.stream()
                .filter(clock -> clock.name() == EscalationEvent.ClockName.CLASS_LIMIT)
                .map(EscalationEvent.CaseClock::dueAt)
                .findFirst()
                .orElse(told.dueBefore());
        return new CaseFact.Reclassified(
                holder, told.from(), told.to(), told.by().unit(), told.reason(), told.dueBefore(), dueAt);
    }

    /** The clocks after the event; events that do not move a clock do not tell of any. */
    private static CaseClock.Reading reading(long sequence, EscalationEvent event) {
        return switch (event) {
            case CaseOpened e -> reading(sequence, e.clocks());
            case ProgressReported e -> reading(sequence, e.clocks());
            case ClarificationRequested e -> reading(sequence, e.clocks());
            case CaseResumed e -> reading(sequence, e.clocks());
            case CaseEscalated e -> reading(sequence, e.clocks());
            case CaseResolved e -> reading(sequence, e.clocks());
            case CaseReopened e -> reading(sequence, e.clocks());
            case DeadlinesRecomputed e -> reading(sequence, e.clocks());
            case CaseAccepted _,
                    CaseHandedOver _,
                    CaseReturned _,
                    CaseClosed _,
                    DeadlineApproaching _,
                    DeadlineMissed _,
                    EvidenceAdded _,
                    OverdueRaised _,
                    ResolutionVerified _,
                    ClosingWithheld _ -> CaseClock.Reading.NONE;
        };
    }

    private static CaseClock.Reading reading(long sequence, List<EscalationEvent.CaseClock> clocks) {
        return new CaseClock.Reading(
                sequence,
                clocks.stream()
                        .map(clock -> new CaseClock(
                                WordsOfEscalation.clock(clock.name()),
                                clock.startedAt(),
                                clock.dueAt(),
                                clock.pausedSince(),
                                clock.metAt()))
                        .toList());
    }

    private static Holder holder(EscalationEvent.Holder holder) {
        return new Holder(holder.tier(), holder.unit(), holder.since());
    }
}
