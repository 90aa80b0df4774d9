package id.satupintu.platform.bench.deadlines;

import id.satupintu.platform.bench.load.Answer;
import id.satupintu.platform.bench.load.HttpConnection;
import id.satupintu.platform.bench.measure.FolderSize;
import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.measure.ThreadCpu;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.ResidentMemory;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.token.OfficerRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a look for what is due costs while nothing is, and when 100 cases are, with few and with a million open cases in
 * the store. The open ones are due within the next 60 days, none during the run.
 *
 * @param open how many cases are open, one size after the other, each in a fresh system
 */
public record TickCost(BenchSystem system, Consumer<String> progress, List<Long> open) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SERVICE = "escalation-service";
    private static final String TIMER_THREAD = "timer-cases";
    private static final Pattern LOOKS =
            Pattern.compile("satupintu_timer_looks_total\\{[^}]*collection=\"cases\"[^}]*}\\s+([0-9.E]+)");
    private static final int DUE = 100;
    private static final int WARM_UP_WAVES = 30;
    private static final int WAVES = 20;
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration SETTLES = Duration.ofSeconds(10);
    /** The store gets its heap by what lies on disk when it starts, so it is started again while it grows. */
    private static final int WITHOUT_RESTART = 150_000;

    /**
     * @param looks how often the timer looked while nothing was due
     * @param lookServiceCpuMs of the timer's thread, for a look with nothing due
     * @param lookStoreCpuMs of the store, all it did in that time, for a look: an upper bound
     * @param lookCpuMs both
     * @param dueServiceCpuMs of the service for 100 due ones, what it uses at rest taken off
     * @param dueStoreCpuMs of the store for the same
     */
    public record Level(
            long stored,
            double insertedPerSecond,
            long documentBytes,
            long storeBytes,
            long storeMb,
            double looks,
            double lookServiceCpuMs,
            double lookStoreCpuMs,
            double lookCpuMs,
            double dueServiceCpuMs,
            double dueStoreCpuMs,
            double dueCpuMs) {}

    /**
     * @param dueRatio of the largest to the smallest size: what 100 due ones cost
     * @param lookRatio the same for a look with nothing due
     */
    public record Figures(List<Level> levels, double lookRatio, double dueRatio) {

        /** Processor milliseconds of the dearest look with nothing due. */
        public double dearestLook() {
            return levels.stream().mapToDouble(Level::lookCpuMs).max().orElse(0);
        }
    }

    /** One size after the other. */
    public Figures run() throws IOException, InterruptedException, CannotStartException {
        List<Level> levels = new ArrayList<>();
        for (long size : open) {
            Level level = level(size);
            // A long run that is broken off later has told what it knew.
            System.err.println(JSON.writeValueAsString(level));
            levels.add(level);
        }
        Level first = levels.getFirst();
        Level last = levels.getLast();
        return new Figures(
                levels, rounded(last.lookCpuMs() / first.lookCpuMs()), rounded(last.dueCpuMs() / first.dueCpuMs()));
    }

    private Level level(long size) throws IOException, InterruptedException, CannotStartException {
        progress.accept("progress.tick-cost");
        EscalationAlone service = new EscalationAlone(system);
        List<CaseTemplate> originals = service.prepare();
        progress.accept("progress.cloning");
        double perSecond = fill(service, originals, size);
        long bytes = originals.getFirst().text().bytes().length;
        try (OpenCases cases = new OpenCases(system.store(), 2023);
                EscalationWatch watch = EscalationWatch.begin(system.kafka())) {
            progress.accept("progress.tick-cost");
            waves(service, cases, watch, originals, WARM_UP_WAVES);
            TimeUnit.MILLISECONDS.sleep(SETTLES.toMillis());
            Quiet quiet = quiet();
            Map<String, Double> due = waves(service, cases, watch, originals, WAVES);
            double seconds = due.getOrDefault("seconds", 0.0);
            double dueService = (due.getOrDefault(SERVICE, 0.0) - quiet.serviceCpuMs() * seconds) / WAVES;
            double dueStore = (due.getOrDefault(SystemTable.STORE, 0.0) - quiet.storeCpuMs() * seconds) / WAVES;
            return new Level(
                    size,
                    perSecond,
                    bytes,
                    FolderSize.bytes(system.home().store()),
                    ResidentMemory.kilobytes(system.pids().getOrDefault(SystemTable.STORE, -1L))
                                    .orElse(0)
                            / 1024,
                    quiet.looks(),
                    rounded(quiet.timerCpuMs() / quiet.looks()),
                    rounded(quiet.storeCpuMs() * QUIET.toSeconds() / quiet.looks()),
                    rounded((quiet.timerCpuMs() + quiet.storeCpuMs() * QUIET.toSeconds()) / quiet.looks()),
                    rounded(dueService),
                    rounded(dueStore),
                    rounded(dueService + dueStore));
        }
    }

    /** Returns how many were stored per second; the system runs afterwards. */
    private double fill(EscalationAlone service, List<CaseTemplate> originals, long size)
            throws IOException, InterruptedException, CannotStartException {
        Instant now = service.clock().instant();
        Random random = new Random(11);
        long stored = 0;
        int year = 2000;
        long nanos = 0;
        while (stored < size) {
            int some = (int) Math.min(size - stored, Math.max(WITHOUT_RESTART, stored));
            system.stop(false);
            system.processes().up(List.of(SystemTable.STORE));
            try (OpenCases cases = new OpenCases(system.store(), year++)) {
                long began = System.nanoTime();
                cases.add(originals, some, _ -> now.plus(Duration.ofHours(2)).plusSeconds(random.nextInt(60 * 86_400)));
                nanos += System.nanoTime() - began;
            }
            stored += some;
        }
        system.stop(false);
        service.start();
        return Math.round(size / (nanos / 1e9));
    }

    /** @param serviceCpuMs a second, as {@code storeCpuMs}; {@code timerCpuMs} of all looks together */
    private record Quiet(double looks, double timerCpuMs, double serviceCpuMs, double storeCpuMs) {}

    private Quiet quiet() throws IOException, InterruptedException {
        long pid = system.pids().getOrDefault(SERVICE, -1L);
        Map<String, Long> pids = system.pids();
        double looks = looks();
        double timer = ThreadCpu.millis(pid, TIMER_THREAD);
        ProcessCpu before = ProcessCpu.of(pids);
        TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        Map<String, Double> used = ProcessCpu.of(pids).millisSince(before);
        double timerUsed = ThreadCpu.millis(pid, TIMER_THREAD) - timer;
        return new Quiet(
                looks() - looks,
                timerUsed,
                used.getOrDefault(SERVICE, 0.0) / QUIET.toSeconds(),
                used.getOrDefault(SystemTable.STORE, 0.0) / QUIET.toSeconds());
    }

    /** So many waves of 100, a second apart; CPU milliseconds by process, and how many {@code seconds} it took. */
    private Map<String, Double> waves(
            EscalationAlone service, OpenCases cases, EscalationWatch watch, List<CaseTemplate> originals, int count)
            throws IOException, InterruptedException {
        Instant first = service.clock().instant().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        int then = watch.count();
        cases.add(originals, DUE * count, n -> first.plusSeconds(n / DUE));
        long left = Duration.between(service.clock().instant(), first).toMillis();
        if (left <= 0) {
            throw new IOException("The store took longer to take the cases than until they were due");
        }
        TimeUnit.MILLISECONDS.sleep(left);
        Map<String, Long> pids = system.pids();
        ProcessCpu before = ProcessCpu.of(pids);
        long began = System.nanoTime();
        EscalationAlone.until(() -> watch.count() - then >= DUE * count, "not all were passed up");
        EscalationAlone.until(() -> !cases.hasUnsent(), "events were not sent");
        Map<String, Double> used = ProcessCpu.of(pids).millisSince(before);
        used.put("seconds", (System.nanoTime() - began) / 1e9);
        return used;
    }

    private double looks() throws IOException {
        try (HttpConnection service = new HttpConnection(system.port(SERVICE))) {
            String bearer = system.bearer(OfficerRole.OPS, "64.08-DISKOMINFO");
            Answer answer = service.send("GET", "/actuator/prometheus", bearer, null);
            Matcher line = LOOKS.matcher(answer.text());
            if (!line.find()) {
                throw new IOException("The service does not tell how often it looked");
            }
            return Double.parseDouble(line.group(1));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
