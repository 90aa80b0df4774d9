package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Location;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.routing.domain.disposition.Disposition.Objection;
import id.satupintu.routing.domain.disposition.Disposition.Refusal;
import id.satupintu.routing.domain.disposition.Disposition.Ruling;
import id.satupintu.routing.domain.disposition.DispositionCommand.ClimbTo;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.EndCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.Fact;
import id.satupintu.routing.domain.disposition.DispositionCommand.HearObjection;
import id.satupintu.routing.domain.disposition.DispositionCommand.LookAtTheClock;
import id.satupintu.routing.domain.disposition.DispositionCommand.OfficerAct;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReopenCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReturnCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.SupplyCompletion;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps what a command tells, so that no order of arrival loses a fact. */
final class Memory {

    private Memory() {}

    static Disposition keep(Disposition state, DispositionCommand command) {
        return switch (command) {
            case Fact fact -> fact(state.withKabupaten(fact.kabupaten()), fact);
            case DecideByOfficer order -> state.withRuling(ruling(order, state));
            case OfficerAct _, LookAtTheClock _ -> state;
        };
    }

    /** It binds when it ends a quarrel about whose matter it is. */
    static Ruling ruling(DecideByOfficer order, Disposition state) {
        boolean quarrel = state.said() instanceof Standing.Held(var reason, var _) && reason == HoldReason.RETURN_LIMIT;
        return new Ruling(order.to(), order.startAt(), order.reason(), quarrel, order.supporting(), order.at());
    }

    private static Disposition fact(Disposition state, Fact fact) {
        return switch (fact) {
            case ConsiderReport(var _, var report, var appraisal) ->
                state.report() == null ? state.withReport(report, appraisal) : state;
            case SupplyCompletion completion -> completed(state, completion);
            case TakeBack _ -> state.taken(true);
            case ReturnCase returned -> state.withRefusals(refusals(state.refusals(), returned));
            case ClimbTo(var _, var holder) -> isOnTheWay(state, holder) ? state.climbed(holder) : state;
            case HearObjection(var _, var reason) ->
                state.objection() == null ? state.objectedTo(new Objection(reason, false)) : state;
            case EndCase _ -> state.closed(true);
            case ReopenCase _ -> state.closed(false);
        };
    }

    private static Disposition completed(Disposition state, SupplyCompletion completion) {
        Report report = state.report();
        if (report == null || completion.appraisal() == null) {
            return state;
        }
        Location where = completion.location() == null ? report.location() : completion.location();
        // Once a unit was named, later words are for that unit; they do not move the case behind its back.
        boolean named = state.said() instanceof Standing.Routed;
        return state.withReport(
                report.completed(completion.text(), where), named ? state.appraisal() : completion.appraisal());
    }

    private static List<Refusal> refusals(List<Refusal> known, ReturnCase returned) {
        UnitRef by = returned.refuser();
        if (known.stream().anyMatch(refusal -> refusal.by().code().equals(by.code()))) {
            return known;
        }
        List<Refusal> all = new ArrayList<>(known);
        all.add(new Refusal(returned.number(), by, returned.owner(), returned.reason()));
        all.sort(Comparator.comparingInt(Refusal::number)
                .thenComparing(refusal -> refusal.by().code().value()));
        return all;
    }

    /** A step of a way that was left since says nothing about who has the case now. */
    private static boolean isOnTheWay(Disposition state, UnitRef holder) {
        return state.said() instanceof Standing.Routed(var route, var _)
                && route.ladder().stream().anyMatch(rung -> rung.unit().code().equals(holder.code()));
    }
}
