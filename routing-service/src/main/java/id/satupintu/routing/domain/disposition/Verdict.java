package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import id.satupintu.routing.domain.disposition.Disposition.Refusal;
import id.satupintu.routing.domain.disposition.Disposition.Ruling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a complaint must go, as a function of the facts alone: whatever the order in which they were heard, the verdict
 * is the same.
 */
sealed interface Verdict {

    /** A person has to look. */
    record Hold(HoldReason reason, List<Suggestion> suggestions) implements Verdict {}

    /** This way. */
    record Send(Route route, Decision decision) implements Verdict {}

    /** The verdict on what is known: an officer's word first, then that the reporter objected to its archiving, then the unit a refusing unit named, then the matter. */
    static Verdict on(Bench bench, Disposition known, RoutingPolicy policy) {
        Ruling ruling = known.ruling();
        if (ruling != null) {
            Optional<Route> ruled = bench.ruled(ruling);
            if (ruled.isPresent()) {
                DecidedBy by = ruling.binding() ? DecidedBy.RULING : DecidedBy.OFFICER;
                return new Send(ruled.get(), bench.certain(by, List.of()));
            }
        }
        if (known.objection() != null && ruling == null) {
            return bench.hold(HoldReason.OBJECTION);
        }
        if (known.returns() >= policy.returnsBeforeRuling()) {
            return bench.hold(HoldReason.RETURN_LIMIT);
        }
        Optional<Route> named = known.refusals().stream()
                .max(Comparator.comparingInt(Refusal::number))
                .flatMap(refusal -> Optional.ofNullable(refusal.owner()))
                .flatMap(bench::named);
        return named.isPresent()
                ? new Send(named.get(), bench.certain(DecidedBy.RULE, List.of()))
                : bench.byMatter(policy);
    }
}
