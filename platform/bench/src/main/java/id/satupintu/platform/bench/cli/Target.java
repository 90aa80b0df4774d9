package id.satupintu.platform.bench.cli;

import id.satupintu.platform.bench.deadlines.MassDeadline;
import id.satupintu.platform.bench.deadlines.TenantFlood;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is judged against.
 *
 * @param value null when this run did not measure it
 * @param atMost true when the limit must not be passed, false when it must be reached
 * @param met null when it was not measured
 */
record Target(
        @Nullable Double value,
        double limit,
        boolean atMost,
        @Nullable Boolean met) {
    private static final double CPU_MS_PER_REPORT = 5;
    private static final double CASE_OPENED_P95_MS = 100;
    private static final double THROUGHPUT_AT_A_MILLION = 0.9;
    private static final double SECONDS_TO_START = 15;
    private static final double RESIDENT_MB = 2560;
    private static final double TIMERS_PER_SECOND = 2_000;
    private static final double OTHERS_TO_FLOOD = 0.5;
    private static final double CPU_MS_PER_LOOK = 5;

    static Target atMost(@Nullable Double value, double limit) {
        return new Target(value, limit, true, value == null ? null : value <= limit);
    }

    static Target atLeast(@Nullable Double value, double limit) {
        return new Target(value, limit, false, value == null ? null : value >= limit);
    }

    /** Every target, measured or not, by the name of its figure. */
    static Map<String, Target> judge(BenchReport.Measured measured) {
        Map<String, Target> targets = new LinkedHashMap<>();
        var steady = measured.steady();
        var backlog = measured.backlog();
        targets.put("cpuMsPerReport", atMost(steady == null ? null : steady.cpuMsPerReport(), CPU_MS_PER_REPORT));
        targets.put(
                "submitToCaseOpenedP95Ms",
                atMost(steady == null ? null : steady.submitToCaseOpenedP95Ms(), CASE_OPENED_P95_MS));
        targets.put("residentMb", atMost(steady == null ? null : (double) steady.residentMb(), RESIDENT_MB));
        targets.put("startSeconds", atMost(measured.startSeconds(), SECONDS_TO_START));
        targets.put(
                "throughputRatioAtMillion",
                atLeast(backlog == null ? null : backlog.throughputRatioAtMillion(), THROUGHPUT_AT_A_MILLION));
        targets.put(
                "spikeValleyErrorsAtMillion", atMost(backlog == null ? null : backlog.spikeValleyErrorsAtMillion(), 0));
        var mass = measured.massDeadline();
        targets.put("timersPerSecond", atLeast(mass == null ? null : mass.slowestTimersPerSecond(), TIMERS_PER_SECOND));
        var flood = measured.tenantFlood();
        targets.put(
                "worstOthersToFlood",
                atMost(flood == null ? null : flood.judgedOthersToFlood().orElse(null), OTHERS_TO_FLOOD));
        targets.put("notEscalatedOnce", atMost(notOnce(mass, measured.massDeadlineKilled(), flood), 0));
        var look = measured.tickCost();
        targets.put("lookCpuMs", atMost(look == null ? null : look.dearestLook(), CPU_MS_PER_LOOK));
        return targets;
    }

    private static @Nullable Double notOnce(
            MassDeadline.@Nullable Figures mass,
            MassDeadline.@Nullable Figures killed,
            TenantFlood.@Nullable Figures flood) {
        if (mass == null && killed == null && flood == null) {
            return null;
        }
        return (double) (mass == null ? 0 : mass.notEscalatedOnce())
                + (killed == null ? 0 : killed.notEscalatedOnce())
                + (flood == null ? 0 : flood.notEscalatedOnce());
    }
}
