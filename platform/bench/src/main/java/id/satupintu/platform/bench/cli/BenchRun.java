package id.satupintu.platform.bench.cli;

import id.satupintu.platform.bench.cli.BenchReport.Measured;
import id.satupintu.platform.bench.deadlines.MassDeadline;
import id.satupintu.platform.bench.deadlines.TenantFlood;
import id.satupintu.platform.bench.deadlines.TickCost;
import id.satupintu.platform.bench.limit.Limits;
import id.satupintu.platform.bench.scenario.Backlog;
import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.bench.scenario.Mixed;
import id.satupintu.platform.bench.scenario.Ramp;
import id.satupintu.platform.bench.scenario.SpikeValley;
import id.satupintu.platform.bench.scenario.Steady;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One scenario after the other, on a system that is started for them. */
final class BenchRun {
    private static final Duration MIXED = Duration.ofSeconds(15);
    private static final Duration RAMP_STEP = Duration.ofSeconds(6);
    private static final Duration SPIKE_PHASE = Duration.ofSeconds(5);

    private static final int DUE_AT_ONCE = 10_000;
    private static final int DUE_WHEN_KILLED = 5_000;

    private final BenchSystem system;
    private final Order order;
    private final Consumer<String> progress;
    private Measured measured = Measured.NOTHING;

    /** @param useRunning the system runs already and is neither emptied, restarted nor stopped */
    record Order(
            List<Scenario> scenarios,
            int clients,
            long warmUp,
            Duration steady,
            List<Long> backlogs,
            Deadlines deadlines,
            boolean limits,
            boolean useRunning) {}

    /**
     * @param reports due at once; null for as many as the scenario usually has
     * @param instances of escalation-service, one run each
     * @param open sizes of the store for what a look costs
     */
    record Deadlines(@Nullable Integer reports, List<Integer> instances, List<Long> open) {}

    BenchRun(BenchSystem system, Order order, Consumer<String> progress) {
        this.system = system;
        this.order = order;
        this.progress = progress;
    }

    BenchReport run() throws IOException, InterruptedException, CannotStartException, NotDrainedException {
        boolean used = true;
        boolean warm = false;
        for (Scenario scenario : order.scenarios()) {
            if (!order.useRunning() && !scenario.startsItself() && (used || scenario.isAlone())) {
                startAfresh();
                warm = false;
            }
            if (scenario == Scenario.BACKLOG) {
                measured = measured.with(new Backlog(system, progress, order.clients(), order.warmUp(), order.steady())
                        .run(order.backlogs()));
            } else if (scenario == Scenario.MASS_DEADLINE) {
                measured = measured.with(massDeadline(DUE_AT_ONCE, false));
            } else if (scenario == Scenario.MASS_DEADLINE_KILLED) {
                measured = measured.withKilled(massDeadline(DUE_WHEN_KILLED, true));
            } else if (scenario == Scenario.TENANT_FLOOD) {
                measured = measured.with(tenantFlood());
            } else if (scenario == Scenario.TICK_COST) {
                measured = measured.with(
                        new TickCost(system, progress, order.deadlines().open()).run());
            } else {
                try (Bench bench = Bench.on(system, progress)) {
                    if (!warm && scenario != Scenario.STEADY) {
                        bench.say("progress.warm-up");
                        bench.warmUp(order.clients(), order.warmUp());
                    }
                    one(scenario, bench);
                    warm = true;
                }
            }
            used = scenario.isAlone();
        }
        return BenchReport.of(order.scenarios(), measured);
    }

    private MassDeadline.Figures massDeadline(int usually, boolean killed)
            throws IOException, InterruptedException, CannotStartException {
        Integer reports = order.deadlines().reports();
        return new MassDeadline(
                        instances -> system.with("escalation-service", instances),
                        progress,
                        order.deadlines().instances(),
                        reports == null ? usually : reports,
                        killed)
                .run();
    }

    private TenantFlood.Figures tenantFlood() throws IOException, InterruptedException, CannotStartException {
        Integer reports = order.deadlines().reports();
        return new TenantFlood(
                        instances -> system.with("escalation-service", instances),
                        progress,
                        order.deadlines().instances(),
                        reports == null ? DUE_AT_ONCE : reports)
                .run();
    }

    private void one(Scenario scenario, Bench bench)
            throws IOException, InterruptedException, NotDrainedException, CannotStartException {
        bench.say("progress." + scenario.word());
        switch (scenario) {
            case STEADY -> {
                Steady.Measured steady = new Steady(order.clients(), order.warmUp(), order.steady()).run(bench);
                measured = measured.with(
                        steady.figures(),
                        order.limits() ? Limits.measure(bench, steady.figures(), steady.stored()) : null);
            }
            case MIXED -> measured = measured.with(new Mixed(4, 3, 1, MIXED).run(bench));
            case RAMP -> measured = measured.with(new Ramp(RAMP_STEP).run(bench));
            case SPIKE_VALLEY -> measured = measured.with(new SpikeValley(SPIKE_PHASE).run(bench));
            case BACKLOG, MASS_DEADLINE, MASS_DEADLINE_KILLED, TENANT_FLOOD, TICK_COST ->
                throw new IllegalArgumentException(scenario + " starts systems itself");
        }
    }

    /** An empty system, started twice: from the second start on a start is what every later one is. */
    private void startAfresh() throws IOException, InterruptedException, CannotStartException {
        system.wipe();
        system.start();
        system.stop(true);
        measured = measured.withStart(Math.round(system.start() * 10) / 10.0);
    }
}
