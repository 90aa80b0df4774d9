package id.satupintu.reporting.adapter.in.kafka;

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
import id.satupintu.reporting.view.Telling;
import id.satupintu.reporting.view.Telling.Disposed;
import id.satupintu.reporting.view.Telling.Disposition;
import id.satupintu.reporting.view.Telling.Reclassified;

/** What routing says. */
final class RoutingTellings {

    private RoutingTellings() {}

    static Telling of(RoutingEvent event) {
        return switch (event) {
            case ComplaintHeldForReview _ -> new Disposed(Disposition.HELD_FOR_REVIEW, null);
            case CompletionRequested _ -> new Disposed(Disposition.COMPLETION_REQUESTED, null);
            case ComplaintRouted e -> new Disposed(Disposition.ROUTED, e.complaintClass());
            case ComplaintRerouted e -> new Disposed(Disposition.ROUTED, e.complaintClass());
            case ComplaintReclassified e -> new Reclassified(e.by().unit(), e.to());
            case ComplaintMerged _ -> new Disposed(Disposition.MERGED, null);
            // It counts for itself again; where it goes says the next word.
            case ComplaintUnmerged _ -> new Disposed(Disposition.HELD_FOR_REVIEW, null);
            case ComplaintArchived _ -> new Disposed(Disposition.ARCHIVED, null);
            case ComplaintForwardedExternally _, ExternalStatusMirrored _ -> new Disposed(Disposition.FORWARDED, null);
        };
    }
}
