package id.satupintu.intake.domain;

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
import id.satupintu.intake.domain.ComplaintCommand.Confirm;
import id.satupintu.intake.domain.ComplaintCommand.Dispute;
import id.satupintu.intake.domain.ComplaintCommand.HearCase;
import id.satupintu.intake.domain.ComplaintCommand.HearRouting;
import id.satupintu.intake.domain.ComplaintCommand.ObjectToArchiving;
import id.satupintu.intake.domain.ComplaintCommand.Rate;
import id.satupintu.intake.domain.ComplaintCommand.Reply;
import id.satupintu.intake.domain.ComplaintCommand.ReporterCommand;
import id.satupintu.intake.domain.ComplaintCommand.Submit;
import id.satupintu.intake.domain.ComplaintCommand.SupplyCompletion;
import id.satupintu.intake.domain.ComplaintCommand.Support;
import id.satupintu.intake.domain.ComplaintCommand.Withdraw;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.platform.privacy.Redactor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What intake says about a report. Every report is accepted; what a reporter does later is refused only when it makes no
 * sense any more. Doing the same thing twice (a double click, a repeated request) changes nothing and is no error.
 */
public final class ComplaintDecider implements Decider<ComplaintCommand, Complaint, IntakeEvent> {

    /** Most characters of a text the reporter writes after the report itself. */
    public static final int TEXT_LIMIT = 2_000;

    @Override
    public Complaint initialState() {
        return Complaint.UNKNOWN;
    }

    @Override
    public Complaint learn(Complaint state, ComplaintCommand command) {
        return switch (command) {
            case Submit submit -> state.registered() ? state : state.with(submit.kabupaten(), submission(submit));
            case Support support -> state.acting(support.at(), support.mark());
            case ReporterCommand act -> state.acting(act.at(), null);
            case HearRouting heard -> state.heardRouting(heard.kabupaten(), heard.news());
            case HearCase heard -> state.heardCase(heard.kabupaten(), heard.news(), heard.clocks());
        };
    }

    @Override
    public Decision<IntakeEvent> decide(ComplaintCommand command, Complaint state) {
        return switch (command) {
            case Submit submit -> submit(submit, state);
            case HearRouting _, HearCase _ -> Decision.nothing();
            case ReporterCommand act ->
                state.registered() ? act(act, state, new Progression(state)) : refuse(Refusal.UNKNOWN);
        };
    }

    private static Decision<IntakeEvent> act(ReporterCommand command, Complaint state, Progression progression) {
        return switch (command) {
            case Reply reply -> reply(reply, state, progression);
            case SupplyCompletion completion -> complete(completion, progression);
            case Confirm confirm -> confirm(confirm, progression);
            case Dispute dispute -> dispute(dispute, progression);
            case ObjectToArchiving objection -> object(objection, progression);
            case Withdraw withdraw -> withdraw(withdraw, progression);
            case Rate rate -> rate(rate, progression);
            case Support support -> support(support, state, progression);
        };
    }

    @Override
    public Complaint evolve(Complaint state, IntakeEvent event) {
        Instant at = state.actedAt();
        return switch (event) {
            case ComplaintSubmitted _ -> state.asRegistered();
            case ReporterReplied e -> state.with(new ReporterAct.Replied(at, e.text(), state.knownCase()));
            case CompletionSupplied e ->
                state.with(new ReporterAct.Completed(at, e.text(), e.location(), state.knownRouting()));
            case ResolutionConfirmed _ -> state.with(new ReporterAct.Confirmed(at, state.knownCase()));
            case ResolutionDisputed e -> state.with(new ReporterAct.Disputed(at, e.reason(), state.knownCase()));
            case ArchiveObjected e -> state.with(new ReporterAct.Objected(at, e.reason()));
            case ComplaintWithdrawn e -> state.with(new ReporterAct.Withdrawn(at, e.reason()));
            case ComplaintRated e -> state.with(new ReporterAct.Rated(at, e.stars(), e.comment()));
            case ComplaintSupported e -> state.supportedBy(e.supporters());
        };
    }

    private static Decision<IntakeEvent> submit(Submit command, Complaint state) {
        Submission report = state.submission();
        if (state.registered() || report == null) {
            return refuse(Refusal.NUMBER_TAKEN);
        }
        return Decision.accept(new ComplaintSubmitted(
                command.id(),
                report.channel(),
                report.kind(),
                report.title(),
                report.body(),
                report.location(),
                report.incidentDate(),
                report.confidentiality(),
                report.triedTiers(),
                report.rtMayKnowReporter(),
                report.receivedAt()));
    }

    private static Submission submission(Submit command) {
        return new Submission(
                command.id(),
                command.channel(),
                command.kind(),
                Redactor.redact(command.title(), Submission.TITLE_LIMIT),
                Redactor.redact(command.body(), Submission.BODY_LIMIT),
                command.location(),
                command.incidentDate(),
                command.confidentiality(),
                command.triedTiers(),
                command.rtMayKnowReporter(),
                command.receivedAt(),
                command.identity(),
                command.pinKeyVersion(),
                command.retry());
    }

    private static Decision<IntakeEvent> reply(Reply command, Complaint state, Progression progression) {
        if (progression.status().ended()) {
            return refuse(Refusal.ALREADY_CLOSED);
        }
        String text = Redactor.redact(command.text(), TEXT_LIMIT);
        boolean again = !state.acts().isEmpty()
                && state.acts().getLast() instanceof ReporterAct.Replied last
                && last.text().equals(text)
                && last.knownCase() == state.knownCase();
        return again ? Decision.nothing() : Decision.accept(new ReporterReplied(command.id(), text));
    }

    private static Decision<IntakeEvent> complete(SupplyCompletion command, Progression progression) {
        String text = Redactor.redact(command.text(), TEXT_LIMIT);
        ComplaintStatus status = progression.status();
        if (status == ComplaintStatus.AWAITING_COMPLETION) {
            return Decision.accept(new CompletionSupplied(command.id(), text, command.location()));
        }
        Optional<ReporterAct.Completed> last = progression.last(ReporterAct.Completed.class);
        if (last.isPresent() && last.get().text().equals(text)) {
            return Decision.nothing();
        }
        return refuse(status.ended() ? Refusal.ALREADY_CLOSED : Refusal.NO_COMPLETION_REQUESTED);
    }

    private static Decision<IntakeEvent> confirm(Confirm command, Progression progression) {
        if (progression.confirmation().isPresent()) {
            return Decision.nothing();
        }
        Optional<Refusal> refusal = unanswerable(progression);
        return refusal.isPresent() ? refuse(refusal.get()) : Decision.accept(new ResolutionConfirmed(command.id()));
    }

    /**
     * Other words are another objection, though one stands: the unit may have resolved a second time, and we have not heard
     * of it yet. What was answered with thanks must not be lost; the same words again are a double click.
     */
    private static Decision<IntakeEvent> dispute(Dispute command, Progression progression) {
        String reason = Redactor.redact(command.reason(), TEXT_LIMIT);
        Optional<ReporterAct.Disputed> standing = progression.objection();
        if (standing.isPresent() && standing.get().reason().equals(reason)) {
            return Decision.nothing();
        }
        boolean open = standing.isPresent()
                || progression.closedWithoutWord(command.at()).isPresent();
        Optional<Refusal> refusal = open ? Optional.empty() : unanswerable(progression);
        return refusal.isPresent()
                ? refuse(refusal.get())
                : Decision.accept(new ResolutionDisputed(command.id(), reason));
    }

    /** Why the reporter cannot say now whether it is settled; it is not too late as long as the case is not closed. */
    private static Optional<Refusal> unanswerable(Progression progression) {
        if (progression.status().ended()) {
            return Optional.of(progression.closedBySilence() ? Refusal.REPLY_WINDOW_PASSED : Refusal.ALREADY_CLOSED);
        }
        return progression.openResolution().isEmpty()
                ? Optional.of(Refusal.NOT_AWAITING_CONFIRMATION)
                : Optional.empty();
    }

    /** Once, until the day the archiving named; the same words again are a double click. */
    private static Decision<IntakeEvent> object(ObjectToArchiving command, Progression progression) {
        String reason = Redactor.redact(command.reason(), TEXT_LIMIT);
        Optional<ReporterAct.Objected> before = progression.last(ReporterAct.Objected.class);
        if (before.isPresent()) {
            return before.get().reason().equals(reason) ? Decision.nothing() : refuse(Refusal.ALREADY_OBJECTED);
        }
        Optional<RoutingFact.Archived> archived = progression.archived();
        if (archived.isEmpty()) {
            return refuse(Refusal.NOT_ARCHIVED);
        }
        return command.at().isAfter(archived.get().objectionUntil())
                ? refuse(Refusal.OBJECTION_WINDOW_PASSED)
                : Decision.accept(new ArchiveObjected(command.id(), reason));
    }

    private static Decision<IntakeEvent> withdraw(Withdraw command, Progression progression) {
        if (progression.withdrawal().isPresent()) {
            return Decision.nothing();
        }
        return progression.status().ended()
                ? refuse(Refusal.ALREADY_CLOSED)
                : Decision.accept(new ComplaintWithdrawn(command.id(), redacted(command.reason())));
    }

    private static Decision<IntakeEvent> rate(Rate command, Progression progression) {
        String comment = redacted(command.comment());
        Optional<ReporterAct.Rated> before = progression.last(ReporterAct.Rated.class);
        if (before.isPresent()) {
            boolean again =
                    before.get().equals(new ReporterAct.Rated(before.get().at(), command.stars(), comment));
            return again ? Decision.nothing() : refuse(Refusal.ALREADY_RATED);
        }
        ComplaintStatus status = progression.status();
        return status.ended() || status == ComplaintStatus.AWAITING_CONFIRMATION
                ? Decision.accept(new ComplaintRated(command.id(), command.stars(), comment))
                : refuse(Refusal.NOT_RATEABLE_YET);
    }

    private static Decision<IntakeEvent> support(Support command, Complaint state, Progression progression) {
        Submission report = state.submission();
        if (report == null
                || report.confidentiality().confidential()
                || progression.status().ended()) {
            return refuse(Refusal.NOT_SUPPORTABLE);
        }
        return command.mark() != null && state.supportMarks().contains(command.mark())
                ? Decision.nothing()
                : Decision.accept(new ComplaintSupported(command.id(), state.supporters() + 1));
    }

    private static @Nullable String redacted(@Nullable String text) {
        return text == null ? null : Redactor.redact(text, TEXT_LIMIT);
    }

    private static Decision<IntakeEvent> refuse(Refusal refusal) {
        return Decision.refuse(refusal.code());
    }
}
