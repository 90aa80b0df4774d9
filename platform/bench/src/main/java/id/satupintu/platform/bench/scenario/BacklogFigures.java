package id.satupintu.platform.bench.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the system does with many reports stored. */
public record BacklogFigures(List<Level> levels) {
    private static final long MILLION = 1_000_000;

    /**
     * One size of the backlog.
     *
     * @param stored reports in the store before the load
     * @param clonedPerSecond how quickly the clones were written; 0 when there were none
     * @param startSeconds of the system with this much stored
     * @param checked cloned reports whose views at intake, escalation and reporting were like those of their originals
     * @param residentMbIdle by process, once started and before the load
     */
    public record Level(
            long stored,
            double clonedPerSecond,
            double startSeconds,
            int checked,
            long storeBytes,
            Map<String, Long> residentMbIdle,
            SteadyFigures steady,
            List<OpenFigures> spikeValley) {}

    /** Accepted reports per second with a million stored ÷ with none; null when not measured. */
    public @Nullable Double throughputRatioAtMillion() {
        Level none = level(0);
        Level million = level(MILLION);
        return none == null || million == null
                ? null
                : Math.round(million.steady().finishedPerSecond()
                                / none.steady().finishedPerSecond()
                                * 1000)
                        / 1000.0;
    }

    /** Errors of spike-valley with a million stored; null when not measured. */
    public @Nullable Double spikeValleyErrorsAtMillion() {
        Level million = level(MILLION);
        return million == null
                ? null
                : (double) million.spikeValley().stream()
                        .mapToLong(OpenFigures::errors)
                        .sum();
    }

    private @Nullable Level level(long stored) {
        return levels.stream()
                .filter(level -> level.stored() == stored)
                .findFirst()
                .orElse(null);
    }
}
