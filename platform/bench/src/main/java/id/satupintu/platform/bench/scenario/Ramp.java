package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.ArrivalSchedule;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrivals half as frequent again at every step, until citizens have to wait: the rate the system can take. Open loop.
 *
 * @param eachStep how long a rate lasts
 */
public record Ramp(Duration eachStep) {
    private static final double FIRST_PER_SECOND = 20;
    private static final double GROWTH = 1.5;
    private static final int MOST_STEPS = 10;
    private static final double UNBEARABLE_MS = 1_000;
    private static final double GOOD_MS = 100;

    /** @param sustainedPerSecond the highest rate at which 95 of 100 cases were opened within 100 ms, without errors */
    public record Figures(double sustainedPerSecond, List<OpenFigures> steps) {}

    /** Goes up step by step and drains after each. */
    public Figures run(Bench bench)
            throws IOException, InterruptedException, NotDrainedException, CannotStartException {
        List<OpenFigures> steps = new ArrayList<>();
        double rate = FIRST_PER_SECOND;
        double sustained = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            OpenFigures got = new OpenRun(Math.round(rate) + "/s", ArrivalSchedule.of(eachStep, rate)).run(bench);
            steps.add(got);
            if (got.errors() == 0 && got.submitToCaseOpened().p95Ms() <= GOOD_MS) {
                sustained = got.intendedPerSecond();
            }
            if (got.errors() > 0 || got.accept().p95Ms() > UNBEARABLE_MS) {
                break;
            }
            rate *= GROWTH;
        }
        return new Figures(sustained, steps);
    }
}
