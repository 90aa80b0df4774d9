package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.Answer;
import id.satupintu.platform.bench.load.ClosedLoop;
import id.satupintu.platform.bench.load.HttpConnection;
import id.satupintu.platform.bench.load.LoadResult;
import id.satupintu.platform.bench.load.Reports;
import id.satupintu.platform.bench.load.Submission;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.bench.system.Drain;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.bench.system.LifecycleWatch;
import id.satupintu.platform.local.token.OfficerRole;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A system that runs, with everything a scenario needs to load it and to look at it. */
public final class Bench implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration WARM_UP_PATIENCE = Duration.ofMinutes(3);
    private static final int DIFFERENT_REPORTS = 6_000;
    private static final long SEED = 2026;

    private final BenchSystem system;
    private final Consumer<String> progress;
    private final LifecycleWatch watch;
    private final Drain drain;
    private final Reports reports;

    private Bench(BenchSystem system, Consumer<String> progress, LifecycleWatch watch) {
        this.system = system;
        this.progress = progress;
        this.watch = watch;
        this.drain = new Drain(system, watch);
        this.reports = Reports.invent(DIFFERENT_REPORTS, SEED);
    }

    /** @param progress is told in a few words what is being done */
    public static Bench on(BenchSystem system, Consumer<String> progress) throws InterruptedException {
        return new Bench(system, progress, LifecycleWatch.begin(system.kafka()));
    }

    public BenchSystem system() {
        return system;
    }

    public LifecycleWatch watch() {
        return watch;
    }

    public Drain drain() {
        return drain;
    }

    public Reports reports() {
        return reports;
    }

    public void say(String what) {
        progress.accept(what);
    }

    /** Every accepted report is noted by the watch. */
    public Submission submission() {
        return new Submission(reports, (id, _, intended) -> watch.submitted(id, intended));
    }

    /** Lets the JVMs learn what they will be measured at, waits until all is done, and forgets it. */
    public long warmUp(int clients, long count) throws InterruptedException, NotDrainedException {
        LoadResult warm = new ClosedLoop(system.port("intake-service"), clients).run(count, submission());
        drain.await(WARM_UP_PATIENCE);
        watch.forget();
        return warm.good();
    }

    /** How many reports reporting-service counts. */
    public long reported() throws IOException {
        try (HttpConnection connection = new HttpConnection(system.port("reporting-service"))) {
            String bearer = system.bearer(OfficerRole.ANALYST, "64.08-DISKOMINFO");
            Answer answer = connection.send("GET", "/api/v1/statistics?kabupaten=64.08", bearer, null);
            if (!answer.isGood()) {
                throw new IOException("statistics answered " + answer.status() + " " + answer.text());
            }
            return JSON.readTree(answer.body()).path("accepted").asLong();
        }
    }

    @Override
    public void close() {
        watch.close();
        drain.close();
    }
}
