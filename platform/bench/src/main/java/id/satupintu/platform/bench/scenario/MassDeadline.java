package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.ClosedLoop;
import id.satupintu.platform.bench.load.Latencies;
import id.satupintu.platform.bench.load.Percentiles;
import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.bench.system.LifecycleWatch;
import id.satupintu.platform.local.clock.AcceleratedClock;
import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The end of a working day: every case of a tier is due at the same second, because boxes are counted in working days.
 * The reports come in by the public door; then the system is restarted shortly before that second, on a business clock
 * that is set forward, and lives through it at the usual pace.
 *
 * @param reports how many are handed in
 */
public record MassDeadline(BenchSystem system, Consumer<String> progress, int reports) {
    private static final Duration BEFORE = Duration.ofSeconds(120);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CLIENTS = 8;
    private static final long WARM_UP = 1_500;

    /**
     * @param due cases that were due at the same second
     * @param escalatedOnce of these, how many went up exactly once
     * @param missing how many were not heard of within three minutes
     * @param timersPerSecond cases that went up per second, from the due second to the last one
     * @param lateness from the due second until it is heard of on the topic
     * @param cpuMsPerTimer all processes, from a second before it was due until drained
     */
    public record Figures(
            long due,
            long escalatedOnce,
            long escalatedMore,
            long missing,
            double timersPerSecond,
            Percentiles lateness,
            double cpuMsPerTimer) {}

    /** Hands the reports in, sets the clock forward, and watches. */
    public Figures run() throws IOException, InterruptedException, CannotStartException, NotDrainedException {
        progress.accept("progress.mass-deadline");
        Group group = handIn();
        system.stop(false);
        system.processes().clock().setForward(group.due().minus(BEFORE));
        system.start();
        return liveThrough(group);
    }

    private Group handIn() throws IOException, InterruptedException, NotDrainedException {
        Map<Instant, Set<String>> byDue = new ConcurrentHashMap<>();
        try (Bench bench = Bench.on(system, progress)) {
            bench.watch().tell(event -> OpenedCase.of(event)
                    .filter(OpenedCase::isBelowOffices)
                    .flatMap(opened -> opened.boxDue().map(due -> Map.entry(due, opened.complaintId())))
                    .ifPresent(one -> byDue.computeIfAbsent(one.getKey(), _ -> ConcurrentHashMap.newKeySet())
                            .add(one.getValue())));
            new ClosedLoop(system.port("intake-service"), CLIENTS).run(reports, bench.submission());
            bench.drain().await(PATIENCE);
        }
        return byDue.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), Set.copyOf(entry.getValue())))
                .max(Comparator.comparingInt(group -> group.complaintIds().size()))
                .orElseThrow(() -> new IOException("No case was opened"));
    }

    private Figures liveThrough(Group group) throws IOException, InterruptedException, NotDrainedException {
        Optional<AcceleratedClock> clock = system.processes().clock().running();
        if (clock.isEmpty()) {
            throw new IOException("The system does not run on a business clock");
        }
        Map<String, List<Long>> heard = new ConcurrentHashMap<>();
        try (Bench bench = Bench.on(system, progress)) {
            // Services that have just started are cold, and those of a real evening are not.
            bench.warmUp(CLIENTS, WARM_UP);
            bench.watch().tell(event -> {
                String id = LifecycleWatch.subjectOf(event);
                if (group.complaintIds().contains(id)
                        && LifecycleWatch.nameOf(event).equals("case-escalated.v1")) {
                    heard.computeIfAbsent(id, _ -> new ArrayList<>()).add(System.nanoTime());
                }
            });
            long left = clock.get().realTimeUntil(group.due()).toNanos();
            if (left <= 0) {
                throw new IOException("The system took longer to start than until the deadline");
            }
            long dueNanos = System.nanoTime() + left;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, left - 1_000_000_000L));
            Map<String, Long> pids = system.pids();
            ProcessCpu before = ProcessCpu.of(pids);
            while (heard.size() < group.complaintIds().size() && System.nanoTime() - dueNanos < PATIENCE.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            bench.drain().await(PATIENCE);
            return figures(
                    group, heard, dueNanos, ProcessCpu.sum(ProcessCpu.of(pids).millisSince(before)));
        }
    }

    private static Figures figures(Group group, Map<String, List<Long>> heard, long dueNanos, double cpuMillis) {
        Latencies lateness = new Latencies();
        long last = dueNanos;
        for (List<Long> times : heard.values()) {
            lateness.record(times.getFirst() - dueNanos);
            last = Math.max(last, times.getFirst());
        }
        Map<Boolean, Long> once = new HashMap<>();
        heard.values().forEach(times -> once.merge(times.size() == 1, 1L, Long::sum));
        Set<String> missing = new HashSet<>(group.complaintIds());
        missing.removeAll(heard.keySet());
        double seconds = (last - dueNanos) / 1e9;
        return new Figures(
                group.complaintIds().size(),
                once.getOrDefault(true, 0L),
                once.getOrDefault(false, 0L),
                missing.size(),
                seconds == 0 ? 0 : Math.round(heard.size() / seconds * 10) / 10.0,
                lateness.percentiles(),
                heard.isEmpty() ? 0 : Math.round(cpuMillis / heard.size() * 1000) / 1000.0);
    }

    /** Cases due at the same second. */
    private record Group(Instant due, Set<String> complaintIds) {}
}
