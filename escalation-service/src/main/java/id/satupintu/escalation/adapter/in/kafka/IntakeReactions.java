package id.satupintu.escalation.adapter.in.kafka;

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
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.Confirm;
import id.satupintu.escalation.domain.CaseCommand.CountSupporters;
import id.satupintu.escalation.domain.CaseCommand.Dispute;
import id.satupintu.escalation.domain.CaseCommand.HearCompletion;
import id.satupintu.escalation.domain.CaseCommand.HearReporter;
import id.satupintu.escalation.domain.CaseCommand.LearnReport;
import id.satupintu.escalation.domain.CaseCommand.Withdraw;
import id.satupintu.escalation.domain.Report;
import id.satupintu.escalation.domain.Subject;
import id.satupintu.platform.aggregate.Reaction;
import java.time.Instant;
import java.util.List;

/** What the reporter's words mean to a case. */
public final class IntakeReactions {

    private IntakeReactions() {}

    public static List<Reaction<CaseCommand>> translate(Envelope<IntakeEvent> event) {
        Subject subject = new Subject(event.data().complaintId(), event.kabupaten());
        Instant at = event.time();
        return switch (event.data()) {
            case ComplaintSubmitted e -> tell(subject, new LearnReport(subject, at, report(e)));
            case CompletionSupplied e -> tell(subject, new HearCompletion(subject, at, e.text()));
            case ReporterReplied e -> tell(subject, new HearReporter(subject, at, e.text()));
            case ResolutionConfirmed _ -> tell(subject, new Confirm(subject, at));
            case ResolutionDisputed e -> tell(subject, new Dispute(subject, at, e.reason()));
            case ComplaintWithdrawn e -> tell(subject, new Withdraw(subject, at, e.reason()));
            case ComplaintSupported e -> tell(subject, new CountSupporters(subject, at, e.supporters()));
            case ArchiveObjected _ -> List.of(); // routing looks at it again, and says what follows
            case ComplaintRated _ -> List.of(); // a mark for how it went; the case is over
        };
    }

    private static Report report(ComplaintSubmitted e) {
        return new Report(
                e.kind(),
                e.title(),
                e.body(),
                e.location(),
                e.incidentDate(),
                e.confidentiality().confidential());
    }

    private static List<Reaction<CaseCommand>> tell(Subject subject, CaseCommand command) {
        return List.of(new Reaction<>(subject.complaintId().value(), command));
    }
}
