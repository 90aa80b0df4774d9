package id.satupintu.routing.adapter.in.kafka;

import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.UnitRef;
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
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.EscalationEvent.EvidenceAdded;
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.platform.aggregate.Reaction;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Addressee;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.DispositionCommand.ClimbTo;
import id.satupintu.routing.domain.disposition.DispositionCommand.EndCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReopenCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReturnCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the case, in routing's own words. */
final class EscalationFacts {

    private EscalationFacts() {}

    static List<Reaction<DispositionCommand>> translate(Envelope<EscalationEvent> event, UnitDirectory directory) {
        RegionCode kabupaten = event.kabupaten();
        return switch (event.data()) {
            case CaseReturned e ->
                react(
                        e,
                        new ReturnCase(
                                kabupaten,
                                e.holder().unit(),
                                addressee(e.owner(), kabupaten, directory),
                                e.reason(),
                                e.returns()));
            case CaseEscalated e -> react(e, new ClimbTo(kabupaten, e.holder().unit()));
            case CaseClosed e -> endedByRouting(e.closure()) ? List.of() : react(e, new EndCase(kabupaten));
            case CaseReopened e -> react(e, new ReopenCase(kabupaten));
            // How the unit that was named goes about it is its own matter.
            case CaseOpened _,
                    CaseAccepted _,
                    CaseHandedOver _,
                    ProgressReported _,
                    ClarificationRequested _,
                    CaseResumed _ -> List.of();
            case CaseResolved _, DeadlineApproaching _, DeadlineMissed _, EvidenceAdded _ -> List.of();
            case OverdueRaised _, DeadlinesRecomputed _, ResolutionVerified _, ClosingWithheld _ -> List.of();
        };
    }

    /** An echo of routing's own word, which routing may take back: the report is looked at again. */
    private static boolean endedByRouting(Closure closure) {
        return switch (closure) {
            case ARCHIVED, MERGED, FORWARDED_EXTERNALLY -> true;
            case CONFIRMED_BY_REPORTER, REPLY_WINDOW_PASSED, WITHDRAWN_BY_REPORTER -> false;
        };
    }

    private static List<Reaction<DispositionCommand>> react(EscalationEvent event, DispositionCommand command) {
        return List.of(new Reaction<>(event.subject(), command));
    }

    /** The unit of that code, when it is one that a case of this kabupaten can be given to. */
    private static @Nullable Addressee addressee(UnitRef owner, RegionCode kabupaten, UnitDirectory directory) {
        return directory
                .find(owner.code())
                .filter(unit -> unit.kabupaten().contains(kabupaten))
                .filter(unit -> unit.kind() != UnitKind.EMERGENCY && unit.kind() != UnitKind.EXTERNAL)
                .map(unit -> new Addressee(unit.tier(), Unit.ref(unit)))
                .orElse(null);
    }
}
