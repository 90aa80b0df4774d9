package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.ArrivalSchedule;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A day of storms in a minute: 1, 15, 1, 25, 2, 35 and 10 reports per second, one after the other, and then ten times as
 * many. Open loop.
 *
 * @param eachPhase how long a rate lasts
 */
public record SpikeValley(Duration eachPhase) {
    private static final double[] PER_SECOND = {1, 15, 1, 25, 2, 35, 10};
    private static final int TIMES = 10;

    /** First at the usual rates, then at ten times these. */
    public List<OpenFigures> run(Bench bench)
            throws IOException, InterruptedException, NotDrainedException, CannotStartException {
        OpenFigures usual = new OpenRun("1x", ArrivalSchedule.of(eachPhase, PER_SECOND)).run(bench);
        double[] tenfold = Arrays.stream(PER_SECOND).map(rate -> rate * TIMES).toArray();
        return List.of(usual, new OpenRun("10x", ArrivalSchedule.of(eachPhase, tenfold)).run(bench));
    }
}
