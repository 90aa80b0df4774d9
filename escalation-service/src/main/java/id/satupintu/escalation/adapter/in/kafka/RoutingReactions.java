package id.satupintu.escalation.adapter.in.kafka;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintArchived;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintForwardedExternally;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintHeldForReview;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintMerged;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintReclassified;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintUnmerged;
import id.satupintu.contracts.routing.RoutingEvent.CompletionRequested;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatusMirrored;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.PutAway;
import id.satupintu.escalation.domain.CaseCommand.Reclassify;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.Routing;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.escalation.domain.Subject;
import id.satupintu.platform.aggregate.Reaction;
import java.time.Instant;
import java.util.List;

/** What routing's words mean to a case. */
public final class RoutingReactions {

    private RoutingReactions() {}

    public static List<Reaction<CaseCommand>> translate(Envelope<RoutingEvent> event) {
        Subject subject = new Subject(event.data().complaintId(), event.kabupaten());
        Instant at = event.time();
        return switch (event.data()) {
            case ComplaintRouted e ->
                tell(
                        subject,
                        new OpenCase(
                                subject,
                                at,
                                routing(e.complaintClass(), e.location(), e.receivedAt(), e.route(), e.decision())));
            case ComplaintRerouted e ->
                tell(
                        subject,
                        new Reroute(
                                subject,
                                at,
                                routing(e.complaintClass(), e.location(), e.receivedAt(), e.route(), e.decision()),
                                e.reason()));
            case ComplaintReclassified e ->
                tell(subject, new Reclassify(subject, at, e.to(), e.by(), e.reason(), e.cause()));
            case ComplaintMerged e -> tell(subject, new PutAway(subject, at, Closure.MERGED, e.reason()));
            case ComplaintArchived e -> tell(subject, new PutAway(subject, at, Closure.ARCHIVED, e.explanation()));
            case ComplaintForwardedExternally e ->
                tell(subject, new PutAway(subject, at, Closure.FORWARDED_EXTERNALLY, e.explanation()));
            case ExternalStatusMirrored _ -> List.of(); // it is no longer with any unit of ours
            case ComplaintHeldForReview _, CompletionRequested _ -> List.of(); // nobody holds it yet
            case ComplaintUnmerged _ -> List.of(); // the next word says who holds it, and opens the case again
        };
    }

    private static Routing routing(
            ComplaintClass complaintClass, Location location, Instant receivedAt, Route route, Decision decision) {
        return new Routing(
                complaintClass,
                location,
                receivedAt,
                route.startTier(),
                route.ladder().stream()
                        .map(rung -> new Step(rung.tier(), rung.unit()))
                        .toList(),
                route.supporting(),
                decision.decidedBy() == DecidedBy.RULING);
    }

    private static List<Reaction<CaseCommand>> tell(Subject subject, CaseCommand command) {
        return List.of(new Reaction<>(subject.complaintId().value(), command));
    }
}
