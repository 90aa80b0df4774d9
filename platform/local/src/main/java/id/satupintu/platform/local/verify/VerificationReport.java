package id.satupintu.platform.local.verify;

import id.satupintu.platform.local.verify.Finding.Kind;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the topics say about the accepted reports. Counts of reports are about those in the ledger; counts of events are
 * about everything on the topics.
 *
 * @param accepted reports in the ledger
 * @param lost reports without the facts that must follow
 * @param duplicated facts that happened twice
 * @param holes sequences with a number missing
 * @param redelivered events that lie on a topic twice under the same id, which readers recognise
 * @param closedByTier at which tier the case stood when it was closed
 * @param endedOtherwise archived, merged, forwarded or withdrawn without a case being closed
 * @param late closed cases that were resolved after the limit of their class
 */
public record VerificationReport(
        int accepted,
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
        @Nullable Instant virtualFrom,
        @Nullable Instant virtualTo,
        List<Finding> findings) {
    private static final List<String> TIERS = List.of("RT", "DESA", "KECAMATAN", "OPD");

    public VerificationReport {
        findings = List.copyOf(findings);
    }

    static VerificationReport of(
            Set<String> accepted, Map<String, ComplaintHistory> complaints, Tally tally, List<Finding> findings) {
        Map<String, Integer> byTier = new LinkedHashMap<>();
        TIERS.forEach(tier -> byTier.put(tier, 0));
        Map<String, Integer> closures = new TreeMap<>();
        Map<String, Integer> otherwise = new TreeMap<>();
        int closed = 0;
        int open = 0;
        int late = 0;
        int onTime = 0;
        for (String id : accepted) {
            ComplaintHistory history = complaints.getOrDefault(id, new ComplaintHistory());
            Fact close = history.close().orElse(null);
            if (close != null) {
                closed++;
                byTier.merge(close.tier() == null ? "?" : close.tier(), 1, Integer::sum);
                closures.merge(close.cause() == null ? "?" : close.cause(), 1, Integer::sum);
                late += Boolean.FALSE.equals(close.onTime()) ? 1 : 0;
                onTime += Boolean.TRUE.equals(close.onTime()) ? 1 : 0;
            } else if (history.ended()) {
                history.endedWithoutCase().ifPresent(how -> otherwise.merge(how, 1, Integer::sum));
            } else {
                open++;
            }
        }
        return new VerificationReport(
                accepted.size(),
                subjects(findings, Kind.LOST),
                count(findings, Kind.DUPLICATED),
                count(findings, Kind.HOLE),
                tally.redelivered,
                count(findings, Kind.PERSONAL_DATA),
                closed,
                byTier,
                closures,
                otherwise,
                open,
                tally.escalationsByCause.getOrDefault("DEADLINE", 0),
                tally.escalationsByCause.getOrDefault("OFFICER", 0),
                tally.escalationsByCause.getOrDefault("NO_PROGRESS", 0),
                tally.times("complaint-held-for-review"),
                tally.times("case-returned"),
                tally.times("case-reopened"),
                late,
                onTime,
                tally.times("notice-sent"),
                tally.from,
                tally.to,
                findings);
    }

    /** True when nothing is lost, doubled, missing or leaked. */
    public boolean clean() {
        return findings.isEmpty();
    }

    private static int count(List<Finding> findings, Kind kind) {
        return (int) findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    private static int subjects(List<Finding> findings, Kind kind) {
        Set<String> subjects = new HashSet<>();
        findings.stream().filter(finding -> finding.kind() == kind).forEach(finding -> subjects.add(finding.subject()));
        return subjects.size();
    }
}
