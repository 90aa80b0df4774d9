package id.satupintu.platform.bench.limit;

import id.satupintu.platform.bench.load.Call;
import id.satupintu.platform.bench.load.ClosedLoop;
import id.satupintu.platform.bench.load.LoadResult;
import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.util.Map;

/**
 * What the gateway adds to a request: the same question to routing-service, straight and through the door.
 *
 * @param cpuMs of the gateway, for one request
 * @param p50Ms, p95Ms through the door
 * @param directP50Ms, directP95Ms without it
 * @param errors requests the door did not let through
 */
public record DoorCost(
        double perSecond,
        double cpuMs,
        double p50Ms,
        double p95Ms,
        double directP50Ms,
        double directP95Ms,
        long errors) {
    /** Below what the gateway grants one client in a minute, warm-up included: a system that runs already has its usual limits. */
    private static final long REQUESTS = 800;

    private static final long WARM_UP = 200;
    private static final int CLIENTS = 4;

    static DoorCost measure(Bench bench) throws IOException, InterruptedException {
        Call ask = (connection, _) -> connection
                .send("GET", "/api/v1/units?kabupaten=64.08&limit=1", "", null)
                .isGood();
        LoadResult direct = load(bench.system().port("routing-service"), ask);
        int door = bench.system().ports().gateway();
        new ClosedLoop(door, CLIENTS).run(WARM_UP, ask);
        Map<String, Long> gateway =
                Map.of(SystemTable.GATEWAY, bench.system().pids().getOrDefault(SystemTable.GATEWAY, -1L));
        ProcessCpu before = ProcessCpu.of(gateway);
        LoadResult load = load(door, ask);
        double cpu = ProcessCpu.sum(ProcessCpu.of(gateway).millisSince(before));
        return new DoorCost(
                rounded(load.perSecond()),
                rounded(cpu / REQUESTS),
                load.latency().p50Ms(),
                load.latency().p95Ms(),
                direct.latency().p50Ms(),
                direct.latency().p95Ms(),
                load.errors());
    }

    private static LoadResult load(int port, Call ask) throws InterruptedException {
        return new ClosedLoop(port, CLIENTS).run(REQUESTS, ask);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
