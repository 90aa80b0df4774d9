package id.satupintu.reporting.adapter.in.kafka;

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
import id.satupintu.reporting.view.Telling;
import id.satupintu.reporting.view.Telling.Rated;
import id.satupintu.reporting.view.Telling.Submitted;
import id.satupintu.reporting.view.Telling.Supported;
import id.satupintu.reporting.view.Telling.Unremarkable;
import id.satupintu.reporting.view.Telling.Withdrawn;

/** What intake says. */
final class IntakeTellings {

    private IntakeTellings() {}

    static Telling of(IntakeEvent event) {
        return switch (event) {
            case ComplaintSubmitted e ->
                new Submitted(
                        e.kind(),
                        e.receivedAt(),
                        e.location().region().kecamatan().orElse(null));
            case ComplaintWithdrawn _ -> new Withdrawn();
            case ComplaintRated e -> new Rated(e.stars());
            case ComplaintSupported e -> new Supported(e.supporters());
            // Routing says what the completion or the objection led to.
            case CompletionSupplied _, ArchiveObjected _ -> new Unremarkable();
            // Escalation says whether the clocks run again, whether the case is closed or open once more.
            case ReporterReplied _, ResolutionConfirmed _, ResolutionDisputed _ -> new Unremarkable();
        };
    }
}
