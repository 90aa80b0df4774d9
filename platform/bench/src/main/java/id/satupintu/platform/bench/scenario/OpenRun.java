package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.ArrivalSchedule;
import id.satupintu.platform.bench.load.LoadResult;
import id.satupintu.platform.bench.load.OpenLoop;
import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reports that arrive by a schedule, and all that follows from them. */
record OpenRun(String name, ArrivalSchedule schedule) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    OpenFigures run(Bench bench) throws IOException, InterruptedException, NotDrainedException, CannotStartException {
        bench.watch().forget();
        Map<String, Long> pids = bench.system().pids();
        ProcessCpu before = ProcessCpu.of(pids);
        LoadResult load = new OpenLoop(bench.system().port("intake-service")).run(schedule, bench.submission());
        long lastReceipt = System.nanoTime();
        List<String> died = bench.system().died();
        if (!died.isEmpty()) {
            bench.system().start();
        }
        long drained = bench.drain().await(PATIENCE);
        double cpu = ProcessCpu.sum(ProcessCpu.of(pids).millisSince(before));
        double reports = Math.max(1, load.good());
        return new OpenFigures(
                name,
                rounded(schedule.calls() / (schedule.duration().toNanos() / 1e9)),
                rounded(load.perSecond()),
                load.good(),
                load.errors(),
                load.latency(),
                bench.watch().untilOpened(),
                rounded(bench.watch().held() / reports),
                rounded(Math.max(0, drained - lastReceipt) / 1e9),
                rounded(cpu / reports),
                died);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
