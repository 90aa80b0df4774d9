package id.satupintu.notification.adapter.in.kafka;

import id.satupintu.contracts.Envelope;
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
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatusMirrored;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.notification.domain.Ladder;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.Occasion.What.Archived;
import id.satupintu.notification.domain.Occasion.What.CompletionAsked;
import id.satupintu.notification.domain.Occasion.What.Forwarded;
import id.satupintu.notification.domain.Occasion.What.HeldForReview;
import id.satupintu.notification.domain.Occasion.What.Merged;
import id.satupintu.notification.domain.Occasion.What.Routed;
import id.satupintu.notification.domain.Occasion.What.ToldFromOutside;
import id.satupintu.notification.domain.Post;
import id.satupintu.platform.aggregate.Reaction;
import java.util.List;

/** Where a complaint goes, for those who have to hear of it. */
public final class RoutingReactions {

    private RoutingReactions() {}

    public static List<Reaction<NoticeCommand>> translate(Envelope<RoutingEvent> event) {
        return switch (event.data()) {
            case ComplaintHeldForReview _ -> Occasions.hear(event, new HeldForReview());
            case CompletionRequested e -> Occasions.hear(event, new CompletionAsked(e.answerBy()));
            case ComplaintRouted e -> Occasions.hear(event, new Routed(ladder(e.route())));
            case ComplaintRerouted e -> Occasions.hear(event, new Routed(ladder(e.route())));
            // Escalation tells it, with the new date.
            case ComplaintReclassified _ -> List.of();
            case ComplaintMerged _ -> Occasions.hear(event, new Merged());
            // The next word says where it goes instead, and that is told.
            case ComplaintUnmerged _ -> List.of();
            case ComplaintArchived e -> Occasions.hear(event, new Archived(e.objectionUntil()));
            case ExternalStatusMirrored e -> Occasions.hear(event, new ToldFromOutside(e.agency()));
            case ComplaintForwardedExternally e -> Occasions.hear(event, new Forwarded(e.agency()));
        };
    }

    private static Ladder ladder(Route route) {
        return new Ladder(route.ladder().stream()
                .map(rung -> new Post(rung.tier(), rung.unit()))
                .toList());
    }
}
