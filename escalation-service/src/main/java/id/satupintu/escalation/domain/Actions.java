package id.satupintu.escalation.domain;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
import id.satupintu.contracts.escalation.EscalationEvent.CaseHandedOver;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResolved;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReturned;
import id.satupintu.contracts.escalation.EscalationEvent.ClarificationRequested;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.EscalationCause;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.escalation.domain.CaseCommand.Accept;
import id.satupintu.escalation.domain.CaseCommand.Action;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.CaseCommand.Escalate;
import id.satupintu.escalation.domain.CaseCommand.HandOver;
import id.satupintu.escalation.domain.CaseCommand.IfAsSeen;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.RequestClarification;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.CaseCommand.Return;
import id.satupintu.escalation.domain.CaseCommand.Verify;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.NotOpened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Standing.Returned;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.platform.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What officers do. Whoever acts has accepted: nobody has to press a button first to be allowed to work. */
final class Actions {

    private Actions() {}

    static Decision<EscalationEvent> decide(Happening happening, Action action) {
        return switch (happening.now().standing()) {
            case NotOpened _ -> Refusal.NOT_OPEN.decision();
            case Held held ->
                may(held.custody(), action) ? decide(happening, held.custody(), action) : Refusal.NOT_YOURS.decision();
            case Returned _ -> Refusal.RETURNED.decision();
            case Resolved resolved ->
                action instanceof Verify look ? verify(happening, resolved, look) : Refusal.ALREADY_RESOLVED.decision();
            case Closed _ -> Refusal.ALREADY_CLOSED.decision();
        };
    }

    /** Who holds it may do everything; who helps may say what they did. Looking at what is not settled is refused below. */
    private static boolean may(Custody custody, Action action) {
        boolean helping = action instanceof ReportProgress || action instanceof AddEvidence;
        boolean helps = helping && custody.supportedBy(action.by());
        return helps || action instanceof Verify || custody.heldBy(action.by());
    }

    private static Decision<EscalationEvent> verify(Happening happening, Resolved resolved, Verify look) {
        Acting executor = resolved.followUp().executedBy();
        if (executor != null && executor.sameAs(look.acting())) {
            return Refusal.OWN_WORK.decision();
        }
        if (resolved.followUp().verifier() != null) {
            return Refusal.ALREADY_VERIFIED.decision();
        }
        Optional<Refusal> tooShort = OfficerText.refusal(look.note());
        if (tooShort.isPresent()) {
            return tooShort.get().decision();
        }
        Custody custody = resolved.custody();
        if (look.agrees()) {
            happening.say(new ResolutionVerified(
                    happening.complaintId(),
                    custody.holder(),
                    look.verifier(),
                    look.note().strip()));
            Deadlines.closeWithheld(happening, look.at());
        } else {
            Facts.reopen(happening, custody, look.at(), look.note().strip());
        }
        return happening.decision();
    }

    private static Decision<EscalationEvent> decide(Happening happening, Custody custody, Action action) {
        Policy policy = happening.timing(custody.routing()).policy();
        Optional<Refusal> refusal =
                switch (action) {
                    case IfAsSeen _ -> throw new IllegalStateException("What was seen is compared before");
                    case Verify _ -> Optional.of(Refusal.NOT_RESOLVED);
                    case Accept _ -> Optional.empty();
                    case HandOver over ->
                        OfficerText.refusalOfOffice(over.office()).or(() -> OfficerText.refusal(over.note()));
                    case AddEvidence add -> EvidenceOfCase.refusal(happening.now(), add);
                    case ReportProgress progress ->
                        OfficerText.refusal(progress.note())
                                .or(() -> EvidenceOfCase.refusal(happening.now(), progress.evidence()))
                                .or(() -> ProgressRules.refusal(progress));
                    case RequestClarification question ->
                        OfficerAction.CLARIFICATION
                                .barredBy(custody, policy)
                                .or(() -> OfficerText.refusal(question.question()));
                    case Return back ->
                        OfficerAction.RETURN
                                .barredBy(custody, policy)
                                .or(() -> custody.heldBy(back.owner().code())
                                        ? Optional.of(Refusal.OWNER_IS_HOLDER)
                                        : OfficerText.refusal(back.reason()));
                    case Escalate up ->
                        OfficerAction.ESCALATE.barredBy(custody, policy).or(() -> OfficerText.refusal(up.note()));
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
            case IfAsSeen _, Verify _ -> throw new IllegalStateException("Decided elsewhere: " + action);
            case Accept _ -> accept(happening, custody);
            case HandOver over -> {
                accept(happening, custody);
                happening.say(new CaseHandedOver(
                        happening.complaintId(),
                        custody.holder(),
                        over.office().strip(),
                        over.note().strip()));
            }
            case AddEvidence add -> {
                if (custody.heldBy(add.by())) {
                    accept(happening, custody);
                }
                EvidenceOfCase.add(happening, custody, add);
            }
            case ReportProgress progress -> {
                if (custody.heldBy(progress.by())) {
                    accept(happening, custody);
                    report(happening, custody, progress);
                } else {
                    help(happening, custody, progress);
                }
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
        boolean shown = !progress.evidence().isEmpty();
        boolean enough =
                shown || !happening.timing(custody.routing()).policy().proofs().progressNeedsEvidence();
        Clocks clocks = custody.clocks()
                .change(ClockName.FIRST_RESPONSE, clock -> clock.met(progress.at()))
                .change(ClockName.PROGRESS, clock -> enough ? clock.met(progress.at()) : clock);
        happening.say(new ProgressReported(
                happening.complaintId(),
                custody.holder(),
                progress.kind(),
                progress.note().strip(),
                progress.evidence(),
                clocks.told(),
                null,
                progress.agreement(),
                progress.budget()));
    }

    /** What a helper did is told, and stops no clock of the unit that must settle it. */
    private static void help(Happening happening, Custody custody, ReportProgress progress) {
        UnitRef helper = helper(custody, progress.by()).orElseThrow();
        happening.say(new ProgressReported(
                happening.complaintId(),
                custody.holder(),
                progress.kind(),
                progress.note().strip(),
                progress.evidence(),
                custody.clocks().told(),
                helper,
                progress.agreement(),
                progress.budget()));
    }

    static Optional<UnitRef> helper(Custody custody, UnitCode by) {
        return custody.routing().supporting().stream()
                .filter(unit -> unit.code().equals(by))
                .findFirst();
    }

    private static void ask(Happening happening, Custody custody, RequestClarification question) {
        Timing timing = happening.timing(custody.routing());
        Clock answer = timing.question(question.at(), custody.questions());
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
                clocks.told(),
                resolve.acting().position(),
                resolve.acting().person()));
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
