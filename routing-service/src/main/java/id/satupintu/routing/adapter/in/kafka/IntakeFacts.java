package id.satupintu.routing.adapter.in.kafka;

import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ArchiveObjected;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintRated;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSupported;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintWithdrawn;
import id.satupintu.contracts.intake.IntakeEvent.CompletionSupplied;
import id.satupintu.contracts.intake.IntakeEvent.ReporterReplied;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionConfirmed;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionDisputed;
import id.satupintu.platform.aggregate.Reaction;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.HearObjection;
import id.satupintu.routing.domain.disposition.DispositionCommand.SupplyCompletion;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import id.satupintu.routing.domain.disposition.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reporter did, in routing's own words. */
final class IntakeFacts {

    private IntakeFacts() {}

    /** @param wording all words of the report after a completion; null for other events, or when it is not known */
    static List<Reaction<DispositionCommand>> translate(
            Envelope<IntakeEvent> event, Appraiser appraiser, @Nullable ReportWording wording) {
        return switch (event.data()) {
            case ComplaintSubmitted e -> {
                Appraisal appraisal = appraiser.appraise(e.title(), e.body(), e.location());
                yield react(e, new ConsiderReport(event.kabupaten(), report(e), appraisal));
            }
            case CompletionSupplied e -> {
                Appraisal appraisal = wording == null
                        ? null
                        : appraiser.appraise(wording.title(), wording.body(), wording.location());
                yield react(e, new SupplyCompletion(event.kabupaten(), e.text(), e.location(), appraisal));
            }
            case ArchiveObjected e -> react(e, new HearObjection(event.kabupaten(), e.reason()));
            case ComplaintWithdrawn e -> react(e, new TakeBack(event.kabupaten()));
            // These are for the unit that holds the case.
            case ReporterReplied _, ResolutionConfirmed _, ResolutionDisputed _, ComplaintRated _ -> List.of();
            // More voices do not change whose matter it is.
            case ComplaintSupported _ -> List.of();
        };
    }

    private static List<Reaction<DispositionCommand>> react(IntakeEvent event, DispositionCommand command) {
        return List.of(new Reaction<>(event.subject(), command));
    }

    private static Report report(ComplaintSubmitted e) {
        return new Report(
                e.complaintId(),
                e.kind(),
                e.title(),
                e.body(),
                e.location(),
                e.confidentiality().anonymous(),
                e.triedTiers(),
                e.rtMayKnowReporter(),
                e.receivedAt(),
                e.confidentiality().confidential());
    }
}
