package id.satupintu.intake.adapter.in.kafka;

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
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.ComplaintCommand.HearRouting;
import id.satupintu.intake.domain.Heard;
import id.satupintu.intake.domain.RoutingFact;
import id.satupintu.intake.domain.RoutingFact.ArchiveReason;
import id.satupintu.intake.domain.RoutingFact.OutsideStatus;
import id.satupintu.intake.domain.RoutingFact.SkipReason;
import id.satupintu.intake.domain.RoutingFact.SkippedTier;
import id.satupintu.platform.aggregate.Reaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a disposition means to the citizen's dossier. */
public final class RoutingReactions {

    private RoutingReactions() {}

    public static List<Reaction<ComplaintCommand>> translate(Envelope<RoutingEvent> event) {
        RoutingEvent data = event.data();
        RoutingFact fact = fact(data);
        if (fact == null) {
            return List.of();
        }
        Heard<RoutingFact> news = new Heard<>(event.sequence(), event.time(), fact);
        return List.of(new Reaction<>(
                data.complaintId().value(), new HearRouting(data.complaintId(), event.kabupaten(), news)));
    }

    /** Null for what escalation tells: another class, with the date it brings. */
    private static @Nullable RoutingFact fact(RoutingEvent event) {
        return switch (event) {
            case ComplaintHeldForReview _ -> new RoutingFact.HeldForReview();
            case CompletionRequested e -> new RoutingFact.CompletionRequested(e.question(), e.answerBy());
            case ComplaintRouted e -> {
                Rung start = start(e.route());
                yield new RoutingFact.Routed(start.tier(), start.unit(), skipped(e.route()));
            }
            case ComplaintRerouted e -> {
                Rung start = start(e.route());
                yield new RoutingFact.Rerouted(e.from(), e.reason(), start.tier(), start.unit(), skipped(e.route()));
            }
            case ComplaintReclassified _ -> null;
            case ComplaintMerged e -> new RoutingFact.Merged(e.into(), e.reason());
            case ComplaintUnmerged e -> new RoutingFact.Unmerged(e.from(), e.reason());
            case ComplaintArchived e ->
                new RoutingFact.Archived(archiveReason(e.reason()), e.explanation(), e.objectionUntil());
            case ExternalStatusMirrored e ->
                new RoutingFact.ToldFromOutside(e.agency(), e.externalNumber(), status(e.status()), e.note());
            case ComplaintForwardedExternally e ->
                new RoutingFact.ForwardedExternally(e.agency(), e.externalNumber(), e.explanation());
        };
    }

    /** The unit that has the case first: the rung of the start tier, or the next one above it. */
    private static Rung start(Route route) {
        return route.ladder().stream()
                .filter(rung -> rung.tier().compareTo(route.startTier()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A route without a rung at or above its start tier"));
    }

    private static List<SkippedTier> skipped(Route route) {
        return route.skipped().stream()
                .map(skipped -> new SkippedTier(skipped.tier(), skipReason(skipped.reason())))
                .toList();
    }

    private static SkipReason skipReason(RoutingEvent.SkipReason reason) {
        return switch (reason) {
            case NOT_ITS_MATTER -> SkipReason.NOT_ITS_MATTER;
            case ALREADY_TRIED -> SkipReason.ALREADY_TRIED;
            case PLACE_UNKNOWN -> SkipReason.PLACE_UNKNOWN;
            case ACCUSED -> SkipReason.ACCUSED;
            case PROTECTS_REPORTER -> SkipReason.PROTECTS_REPORTER;
            case EMERGENCY -> SkipReason.EMERGENCY;
            case REFUSED -> SkipReason.REFUSED;
        };
    }

    private static OutsideStatus status(RoutingEvent.ExternalStatus status) {
        return switch (status) {
            case RECEIVED -> OutsideStatus.RECEIVED;
            case IN_PROGRESS -> OutsideStatus.IN_PROGRESS;
            case COMPLETED -> OutsideStatus.COMPLETED;
            case REJECTED -> OutsideStatus.REJECTED;
        };
    }

    private static ArchiveReason archiveReason(RoutingEvent.ArchiveReason reason) {
        return switch (reason) {
            case NO_EVIDENCE -> ArchiveReason.NO_EVIDENCE;
            case UNCLEAR -> ArchiveReason.UNCLEAR;
            case NOT_A_GOVERNMENT_MATTER -> ArchiveReason.NOT_A_GOVERNMENT_MATTER;
            case HATE_OR_HOAX -> ArchiveReason.HATE_OR_HOAX;
            case IN_COURT -> ArchiveReason.IN_COURT;
            case SPAM -> ArchiveReason.SPAM;
            case COMPLETION_EXPIRED -> ArchiveReason.COMPLETION_EXPIRED;
        };
    }
}
