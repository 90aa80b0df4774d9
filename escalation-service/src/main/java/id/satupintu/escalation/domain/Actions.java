package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResolved;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReturned;
import id.satupintu.contracts.escalation.EscalationEvent.ClarificationRequested;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.EscalationCause;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.escalation.domain.CaseCommand.Accept;
import id.satupintu.escalation.domain.CaseCommand.Action;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.CaseCommand.Escalate;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.RequestClarification;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.CaseCommand.Return;
import id.satupintu.platform.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What officers do. Whoever acts has accepted: nobody has to press a button first to be allowed to work. */
final class Actions {

    private Actions() {}

    static Decision<EscalationEvent> decide(Happening happening, Action action) {
        return OfficerAction.shutTo(happening.now(), action.by())
                .map(Refusal::decision)
                .orElseGet(() -> decide(happening, happening.now().custody().orElseThrow(), action));
    }

    private static Decision<EscalationEvent> decide(Happening happening, Custody custody, Action action) {
        Optional<Refusal> refusal =
                switch (action) {
                    case Accept _ -> Optional.empty();
                    case AddEvidence add -> EvidenceOfCase.refusal(happening.now(), add);
                    case ReportProgress progress ->
                        OfficerText.refusal(progress.note())
                                .or(() -> EvidenceOfCase.refusal(happening.now(), progress.evidence()));
                    case RequestClarification question ->
                        OfficerAction.CLARIFICATION
                                .barredBy(custody)
                                .or(() -> OfficerText.refusal(question.question()));
                    case Return back ->
                        OfficerAction.RETURN
                                .barredBy(custody)
                                .or(() -> custody.heldBy(back.owner().code())
                                        ? Optional.of(Refusal.OWNER_IS_HOLDER)
                                        : OfficerText.refusal(back.reason()));
                    case Escalate up ->
                        OfficerAction.ESCALATE.barredBy(custody).or(() -> OfficerText.refusal(up.note()));
                    case Resolve resolve -> mayResolve(happening, custody, resolve);
                };
        if (refusal.isPresent()) {
            return refusal.get().decision();
        }
        act(happening, custody, action);
        return happening.decision();
    }

    private static void act(Happening happening, Custody custody, Action action) {
        switch (action) {
            case Accept _ -> accept(happening, custody);
            case AddEvidence add -> {
                accept(happening, custody);
                EvidenceOfCase.add(happening, custody, add);
            }
            case ReportProgress progress -> {
                accept(happening, custody);
                report(happening, custody, progress);
            }
            case RequestClarification question -> {
                accept(happening, custody);
                ask(happening, custody, question);
            }
            case Return back ->
                happening.say(new CaseReturned(
                        happening.complaintId(),
                        custody.holder(),
                        back.owner(),
                        back.reason().strip(),
                        custody.returns() + 1));
            case Escalate up ->
                Deadlines.escalate(
                        happening,
                        custody.above().orElseThrow(),
                        up.at(),
                        EscalationCause.OFFICER,
                        up.note().strip());
            case Resolve resolve -> {
                accept(happening, custody);
                resolve(happening, custody, resolve);
            }
        }
    }

    private static void accept(Happening happening, Custody custody) {
        if (!custody.accepted()) {
            happening.say(new CaseAccepted(happening.complaintId(), custody.holder()));
        }
    }

    private static void report(Happening happening, Custody custody, ReportProgress progress) {
        Clocks clocks = custody.clocks()
                .change(ClockName.FIRST_RESPONSE, clock -> clock.met(progress.at()))
                .change(ClockName.PROGRESS, clock -> clock.met(progress.at()));
        happening.say(new ProgressReported(
                happening.complaintId(),
                custody.holder(),
                progress.kind(),
                progress.note().strip(),
                progress.evidence(),
                clocks.told()));
    }

    private static void ask(Happening happening, Custody custody, RequestClarification question) {
        Timing timing = happening.timing(custody.routing());
        Clock answer = timing.start(
                ClockName.CLARIFICATION, question.at(), custody.holder().tier(), custody.questions());
        Clocks clocks = timing.paused(custody.clocks(), question.at()).with(answer);
        happening.say(new ClarificationRequested(
                happening.complaintId(), custody.holder(), question.question().strip(), answer.dueAt(), clocks.told()));
    }

    private static void resolve(Happening happening, Custody custody, Resolve resolve) {
        Timing timing = happening.timing(custody.routing());
        Instant at = resolve.at();
        Clock reply = timing.start(ClockName.REPLY_WINDOW, at, custody.holder().tier(), custody.questions());
        Clocks clocks = Deadlines.clocksResumed(happening, custody, at)
                .each(clock -> clock.met(at))
                .with(reply);
        happening.say(new CaseResolved(
                happening.complaintId(),
                custody.holder(),
                resolve.resolution(),
                resolve.evidence(),
                reply.dueAt(),
                clocks.told()));
    }

    private static Optional<Refusal> mayResolve(Happening happening, Custody custody, Resolve resolve) {
        LocalDate doneOn = resolve.resolution().doneOn();
        var calendar = happening.timing(custody.routing()).policy().calendar();
        if (doneOn.isAfter(calendar.dateOf(resolve.at()))) {
            return Optional.of(Refusal.DONE_IN_FUTURE);
        }
        if (doneOn.isBefore(calendar.dateOf(custody.routing().receivedAt()))) {
            return Optional.of(Refusal.DONE_BEFORE_RECEIPT);
        }
        return OfficerText.refusalOfAnswer(
                        resolve.resolution().what(), resolve.resolution().who())
                .or(() -> EvidenceOfCase.refusal(happening.now(), resolve.evidence()));
    }
}
