package id.satupintu.notification.adapter.in.kafka;

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
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.Occasion.What.CompletionGiven;
import id.satupintu.notification.domain.Occasion.What.Received;
import id.satupintu.notification.domain.Occasion.What.ReporterWrote;
import id.satupintu.platform.aggregate.Reaction;
import java.util.List;

/** What the reporter did, for those who have to hear of it. */
public final class IntakeReactions {

    private IntakeReactions() {}

    public static List<Reaction<NoticeCommand>> translate(Envelope<IntakeEvent> event) {
        return switch (event.data()) {
            case ComplaintSubmitted _ -> Occasions.hear(event, new Received());
            case CompletionSupplied _ -> Occasions.hear(event, new CompletionGiven());
            case ReporterReplied _ -> Occasions.hear(event, new ReporterWrote());
            // Escalation says it with the unit that has to hear of it: closed, reopened, taken back.
            case ResolutionConfirmed _, ResolutionDisputed _, ComplaintWithdrawn _ -> List.of();
            // Routing says that it is held for review again, and that is told.
            case ArchiveObjected _ -> List.of();
            // Seen on the case; no reason to disturb anyone.
            case ComplaintRated _, ComplaintSupported _ -> List.of();
        };
    }
}
