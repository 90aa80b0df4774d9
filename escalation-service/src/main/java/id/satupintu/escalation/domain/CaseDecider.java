package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.escalation.domain.CaseCommand.Action;
import id.satupintu.escalation.domain.CaseCommand.ApplyPolicy;
import id.satupintu.escalation.domain.CaseCommand.CheckDeadlines;
import id.satupintu.escalation.domain.CaseCommand.Confirm;
import id.satupintu.escalation.domain.CaseCommand.CountSupporters;
import id.satupintu.escalation.domain.CaseCommand.Dispute;
import id.satupintu.escalation.domain.CaseCommand.Fact;
import id.satupintu.escalation.domain.CaseCommand.HearCompletion;
import id.satupintu.escalation.domain.CaseCommand.HearNotice;
import id.satupintu.escalation.domain.CaseCommand.HearReporter;
import id.satupintu.escalation.domain.CaseCommand.IfAsSeen;
import id.satupintu.escalation.domain.CaseCommand.LearnReport;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.PutAway;
import id.satupintu.escalation.domain.CaseCommand.Reclassify;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.CaseCommand.Withdraw;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.platform.aggregate.Decision;

/**
 * How a case is settled: who holds it, what they may do, and what time does when they do not.
 *
 * <p>Whatever the command, first everything happens that was due before it. So a case lives the same life however late
 * or seldom anybody looks at the clock.
 */
public final class CaseDecider implements Decider<CaseCommand, Case, EscalationEvent> {
    private final Evolution evolution;

    public CaseDecider(Policies policies) {
        this.evolution = new Evolution(policies);
    }

    @Override
    public Case initialState() {
        return Case.UNHEARD;
    }

    @Override
    public Decision<EscalationEvent> decide(CaseCommand command, Case known) {
        Happening happening = new Happening(evolution, known);
        Deadlines.settle(happening, command.at());
        return switch (command) {
            case Fact fact -> {
                Facts.happen(happening, fact);
                yield happening.decision();
            }
            case IfAsSeen written ->
                Revision.of(happening.now()).equals(written.seen())
                        ? Actions.decide(happening, written.act())
                        : Refusal.MOVED.decision();
            case Action action -> Actions.decide(happening, action);
            case CheckDeadlines _ -> happening.decision();
            case ApplyPolicy _ -> {
                Deadlines.recompute(happening);
                yield happening.decision();
            }
        };
    }

    @Override
    public Case evolve(Case known, EscalationEvent event) {
        return evolution.after(known, event);
    }

    @Override
    public Case learn(Case known, CaseCommand command) {
        return switch (command) {
            case Fact fact -> learn(known.about(fact.subject()).at(fact.at()), fact);
            case Action action -> known.at(action.at());
            case ApplyPolicy policy -> judged(known.at(policy.at()));
            case CheckDeadlines _ -> known;
        };
    }

    private Case judged(Case known) {
        return known.custody()
                .map(custody -> known.judgedBy(
                        evolution.timing(known, custody.routing()).policy().version()))
                .orElse(known);
    }

    private static Case learn(Case known, Fact fact) {
        return switch (fact) {
            case LearnReport told -> known.with(told.report());
            case OpenCase told -> known.routed(told.routing(), told.at());
            case Reroute told -> known.routed(told.routing(), told.at());
            case Reclassify told -> known.reclassified(told.to(), told.at());
            case PutAway told -> known.routed(null, told.at());
            case HearReporter told ->
                known.answeredWhenOver(told.at())
                        .noting(new Entry(told.at(), Entry.Kind.REPORTER_REPLIED, null, null, told.text()));
            case HearCompletion told ->
                known.noting(new Entry(told.at(), Entry.Kind.REPORTER_COMPLETED, null, null, told.text()));
            case Withdraw told -> known.withdrawnAt(told.at());
            case CountSupporters told -> known.supportedBy(told.people());
            case HearNotice told -> known.noticed(told.at(), told.reached());
            case Confirm _, Dispute _ -> known;
        };
    }
}
