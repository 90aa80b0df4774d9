package id.satupintu.system.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satupintu.system.faults.check.Finding;
import id.satupintu.system.faults.check.Finding.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run in numbers.
 *
 * @param faultsPlanned the least that must have happened
 * @param lost accepted or acknowledged, and not there
 * @param doubled there twice
 * @param holes sequences with a number missing or out of order
 * @param clocksMoved due dates that moved, or time that struck too early
 * @param projectionDifferences views that do not say what the events say
 * @param otherFindings refused and done all the same, or with personal data in it
 * @param redelivered records that lie on a topic once more, word for word: allowed, and shows that things broke
 * @param endedByThemselves processes that ended without anybody's doing and were started again, a full disk's included
 * @param unread events no service has heard at the end of the drain
 * @param drainedInSeconds from the last fault's end until all was heard
 * @param unavailableKinds kinds of faults this machine has no means for
 * @param findings the first fifty
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProveSummary(
        double minutes,
        long seed,
        @Nullable String sabotage,
        double clockSpeed,
        int faults,
        int faultsPlanned,
        Map<String, Integer> faultsByKind,
        List<String> unavailableKinds,
        int accepted,
        long actionsAcknowledged,
        long actionsRefused,
        long actionsAmbiguous,
        long events,
        long redelivered,
        List<String> endedByThemselves,
        long lost,
        long doubled,
        long holes,
        long clocksMoved,
        long projectionDifferences,
        long deadLetters,
        long otherFindings,
        long unread,
        double drainedInSeconds,
        double seconds,
        Map<String, Double> worstUnavailabilitySeconds,
        List<Finding> findings) {
    static final int FINDINGS_SHOWN = 50;

    static long count(List<Finding> findings, Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return findings.stream()
                .filter(finding -> wanted.contains(finding.kind()))
                .count();
    }

    /** Nothing is wrong, and enough was broken for that to mean something. */
    boolean proven() {
        return findings.isEmpty() && unread == 0 && accepted > 0 && faults >= faultsPlanned;
    }
}
