package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.ClosedLoop;
import id.satupintu.platform.bench.load.LoadResult;
import id.satupintu.platform.bench.load.Percentiles;
import id.satupintu.platform.bench.measure.FolderSize;
import id.satupintu.platform.bench.measure.MachineLoad;
import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.measure.ResidentPeak;
import id.satupintu.platform.bench.measure.StoredWrites;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.bench.system.LifecycleWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Citizens who hand in one report after the other, as fast as they are answered.
 *
 * @param clients how many at a time
 * @param warmUp reports before anything is measured
 */
public record Steady(int clients, long warmUp, Duration duration) {
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long FIGURES_ARE_CACHED_MILLIS = 1_200;

    /** @param stored documents that came of it */
    public record Measured(SteadyFigures figures, StoredWrites stored) {}

    /** Loads the system and measures until everything is done. */
    public Measured run(Bench bench) throws IOException, InterruptedException, NotDrainedException {
        bench.say("progress.warm-up");
        long warmed = bench.warmUp(clients, warmUp);
        TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis());
        Map<String, Long> pids = bench.system().pids();
        bench.say("progress.idle");
        Map<String, Double> idle = idle(pids);
        long reportedBefore = bench.reported();
        Path kafka = bench.system().home().kafka();
        long kafkaBefore = FolderSize.bytes(kafka, ".log");
        long storeBefore = FolderSize.bytes(bench.system().home().store());
        bench.say("progress.steady");
        try (ResidentPeak memory = new ResidentPeak(pids)) {
            ProcessCpu cpuBefore = ProcessCpu.of(pids);
            double generatorBefore = ProcessCpu.ownMillis();
            Optional<MachineLoad> machineBefore = MachineLoad.now();
            LoadResult load =
                    new ClosedLoop(bench.system().port("intake-service"), clients).run(duration, bench.submission());
            long lastReceipt = System.nanoTime();
            bench.say("progress.drain");
            long drained = bench.drain().await(PATIENCE);
            Map<String, Double> cpu = ProcessCpu.of(pids).millisSince(cpuBefore);
            double generator = ProcessCpu.ownMillis() - generatorBefore;
            double others = MachineLoad.now()
                    .flatMap(now ->
                            machineBefore.map(before -> now.shareOfOthers(before, ProcessCpu.sum(cpu) + generator)))
                    .orElse(0.0);
            double drainSeconds = Math.max(0, drained - lastReceipt) / 1e9;
            TimeUnit.MILLISECONDS.sleep(FIGURES_ARE_CACHED_MILLIS);
            Costs costs = new Costs(
                    cpu,
                    idle,
                    generator,
                    memory.megabytes(),
                    FolderSize.bytes(kafka, ".log") - kafkaBefore,
                    FolderSize.bytes(bench.system().home().store()) - storeBefore,
                    StoredWrites.of(bench.system().store(), bench.watch().acceptedIds()),
                    bench.reported() - reportedBefore == load.good(),
                    others);
            return new Measured(figures(warmed, load, drainSeconds, bench.watch(), costs), costs.stored());
        }
    }

    private static Map<String, Double> idle(Map<String, Long> pids) throws InterruptedException {
        ProcessCpu before = ProcessCpu.of(pids);
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        return per(ProcessCpu.of(pids).millisSince(before), IDLE.toMillis() / 1000.0);
    }

    private SteadyFigures figures(
            long warmed, LoadResult load, double drainSeconds, LifecycleWatch watch, Costs costs) {
        double reports = Math.max(1, load.good());
        Percentiles accept = load.latency();
        Percentiles opened = watch.untilOpened();
        Map<String, Double> events = new TreeMap<>();
        watch.eventsByType().forEach((type, count) -> events.put(type, rounded(count / reports)));
        return new SteadyFigures(
                clients,
                warmed,
                rounded(load.seconds()),
                load.good(),
                load.errors(),
                rounded(load.perSecond()),
                accept.p50Ms(),
                accept.p95Ms(),
                accept.p99Ms(),
                accept.p999Ms(),
                accept.maxMs(),
                opened.p50Ms(),
                opened.p95Ms(),
                opened.p99Ms(),
                opened.p999Ms(),
                rounded(watch.held() / reports),
                rounded(drainSeconds),
                rounded(load.good() / (load.seconds() + drainSeconds)),
                rounded(ProcessCpu.sum(costs.cpu()) / reports),
                per(costs.cpu(), reports),
                rounded(ProcessCpu.sum(costs.idle())),
                costs.idle(),
                rounded(costs.generatorCpu() / reports),
                ResidentPeak.sum(costs.resident()),
                new TreeMap<>(costs.resident()),
                rounded(watch.events() / reports),
                events,
                rounded(watch.meanEventBytes()),
                rounded(costs.kafkaBytes() / reports),
                rounded(costs.storeBytes() / reports),
                rounded(costs.stored().bytes()),
                rounded(costs.stored().writes()),
                per(costs.stored().writesPerReport(), 1),
                costs.reportedAll(),
                rounded(costs.others()));
    }

    private static Map<String, Double> per(Map<String, Double> sums, double by) {
        Map<String, Double> shares = new TreeMap<>();
        sums.forEach((name, sum) -> shares.put(name, rounded(sum / by)));
        return shares;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private record Costs(
            Map<String, Double> cpu,
            Map<String, Double> idle,
            double generatorCpu,
            Map<String, Long> resident,
            long kafkaBytes,
            long storeBytes,
            StoredWrites stored,
            boolean reportedAll,
            double others) {}
}
