package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.verify.VerificationReport;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of a demo in numbers. All but the first and the last few are counted from the topics.
 *
 * @param accepted reports of this demo that were answered with 201
 * @param acceptedInFolder reports of all demos in this data folder; what follows is about these
 */
public record DemoSummary(
        int accepted,
        int acceptedInFolder,
        int lost,
        int duplicated,
        int holes,
        int redelivered,
        int personalDataFound,
        int closed,
        Map<String, Integer> closedByTier,
        Map<String, Integer> closures,
        Map<String, Integer> endedOtherwise,
        int open,
        int escalatedByDeadline,
        int escalatedByOfficer,
        int escalatedWithoutProgress,
        int heldForReview,
        int returned,
        int reopened,
        int late,
        int onTime,
        int noticesSent,
        double seconds,
        double speed,
        long seed,
        @Nullable Instant virtualFrom,
        @Nullable Instant virtualTo,
        Map<String, Integer> retries,
        Map<String, Integer> refused) {

    public static DemoSummary of(DemoOrder order, DemoRun.Outcome outcome, VerificationReport counted) {
        return new DemoSummary(
                outcome.accepted(),
                counted.accepted(),
                counted.lost(),
                counted.duplicated(),
                counted.holes(),
                counted.redelivered(),
                counted.personalDataFound(),
                counted.closed(),
                counted.closedByTier(),
                counted.closures(),
                counted.endedOtherwise(),
                counted.open(),
                counted.escalatedByDeadline(),
                counted.escalatedByOfficer(),
                counted.escalatedWithoutProgress(),
                counted.heldForReview(),
                counted.returned(),
                counted.reopened(),
                counted.late(),
                counted.onTime(),
                counted.noticesSent(),
                Math.round(outcome.seconds() * 10) / 10.0,
                order.speed(),
                order.seed(),
                counted.virtualFrom(),
                counted.virtualTo(),
                outcome.retries(),
                outcome.refused());
    }
}
