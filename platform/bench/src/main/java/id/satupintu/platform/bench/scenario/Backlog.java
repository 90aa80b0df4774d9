package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.Answer;
import id.satupintu.platform.bench.load.HttpConnection;
import id.satupintu.platform.bench.measure.FolderSize;
import id.satupintu.platform.bench.measure.ResidentPeak;
import id.satupintu.platform.bench.scenario.BacklogFigures.Level;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.token.OfficerRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same load with more and more stored: is the millionth report as cheap as the first? At the first size everything
 * stored came in by the public door; what is missing for the others is cloned from that, see {@link StoredReports}.
 */
public record Backlog(BenchSystem system, Consumer<String> progress, int clients, long warmUp, Duration steady) {
    private static final Duration SPIKE_PHASE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CHECKED = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param sizes reports stored, ascending; the first is usually 0 */
    public BacklogFigures run(List<Long> sizes)
            throws IOException, InterruptedException, CannotStartException, NotDrainedException {
        List<Level> levels = new ArrayList<>();
        FinishedReports originals = null;
        long cloned = 0;
        double startSeconds = 0;
        for (long size : sizes) {
            double perSecond = 0;
            List<String> examples = List.of();
            if (size > 0) {
                if (originals == null) {
                    originals = originals();
                }
                long missing = size - stored();
                system.stop(false);
                progress.accept("progress.cloning");
                system.processes().up(List.of(SystemTable.STORE));
                try (StoredReports reports =
                        new StoredReports(system.store(), originals.closed(), originals.open(), cloned)) {
                    perSecond = Math.round(reports.add(missing));
                    examples = reports.examples();
                }
                cloned += missing;
                system.stop(false);
                startSeconds = Math.round(system.start() * 10) / 10.0;
            }
            Level level = level(size, perSecond, startSeconds, examples);
            // A long run that is broken off later has told what it knew.
            System.err.println(JSON.writeValueAsString(level));
            levels.add(level);
        }
        return new BacklogFigures(levels);
    }

    private FinishedReports originals() throws IOException, InterruptedException, NotDrainedException {
        try (Bench bench = Bench.on(system, progress)) {
            return FinishedReports.make(bench);
        }
    }

    private long stored() throws IOException, InterruptedException {
        try (Bench bench = Bench.on(system, progress)) {
            return bench.reported();
        }
    }

    private Level level(long size, double perSecond, double startSeconds, List<String> examples)
            throws IOException, InterruptedException, NotDrainedException, CannotStartException {
        Map<String, Long> residentIdle;
        try (ResidentPeak memory = new ResidentPeak(system.pids())) {
            residentIdle = new TreeMap<>(memory.megabytes());
        }
        try (Bench bench = Bench.on(system, progress)) {
            int checked = check(bench, examples);
            SteadyFigures figures =
                    new Steady(clients, warmUp, steady).run(bench).figures();
            bench.say("progress.spike-valley");
            List<OpenFigures> spikes = new SpikeValley(SPIKE_PHASE).run(bench);
            return new Level(
                    size,
                    perSecond,
                    startSeconds,
                    checked,
                    FolderSize.bytes(system.home().store()),
                    residentIdle,
                    figures,
                    spikes);
        }
    }

    /**
     * Clones must answer as real reports do: their case is read, somebody supports them at the door, and every service
     * hears of that and stays without dead letters.
     */
    private int check(Bench bench, List<String> clones) throws IOException, InterruptedException, NotDrainedException {
        int right = 0;
        String reader = system.bearer(OfficerRole.ADMIN_KOORDINATOR, "64.08-DISKOMINFO");
        try (HttpConnection cases = new HttpConnection(system.port("escalation-service"));
                HttpConnection figures = new HttpConnection(system.port("reporting-service"));
                HttpConnection door = new HttpConnection(system.port("intake-service"))) {
            for (String id : clones.stream().limit(CHECKED).toList()) {
                Answer seen = cases.send("GET", "/api/v1/cases/" + id, reader, null);
                Answer trail = figures.send("GET", "/api/v1/trail/" + id, reader, null);
                Answer support = door.send(
                        "POST", "/api/v1/complaints/" + id + "/support", "", "{}".getBytes(StandardCharsets.UTF_8));
                if (seen.isGood() && seen.text().contains(id) && trail.isGood() && support.isGood()) {
                    right++;
                }
            }
        }
        bench.drain().await(PATIENCE);
        return right;
    }
}
