package id.satupintu.platform.bench.limit;

import id.satupintu.platform.bench.measure.StoredWrites;
import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.bench.scenario.SteadyFigures;
import java.io.IOException;
import java.time.Duration;

/** Measures the limits on the broker, the store and the cores that the steady load has just used. */
public final class Limits {
    private static final Duration EACH = Duration.ofSeconds(4);

    private Limits() {}

    /** @param stored documents of reports of the steady load, for their size and shape */
    public static LimitFigures measure(Bench bench, SteadyFigures steady, StoredWrites stored)
            throws IOException, InterruptedException {
        bench.say("progress.door");
        DoorCost door = DoorCost.measure(bench);
        bench.say("progress.raw-broker");
        RawRate producer = RawBroker.run(bench, bench.watch().samples(), EACH);
        bench.say("progress.raw-store");
        RawStore.Rates store = new RawStore(bench, steady.clients(), stored.examples()).run(EACH);
        bench.say("progress.empty-endpoint");
        EmptyService.Measured empty = EmptyService.run(bench, steady.clients(), EACH);
        return LimitFigures.of(steady, producer, store, empty, door);
    }
}
