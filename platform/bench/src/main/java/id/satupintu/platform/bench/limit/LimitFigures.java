package id.satupintu.platform.bench.limit;

import id.satupintu.platform.bench.scenario.SteadyFigures;

/**
 * What broker, store and web server can by themselves, measured in the run of the steady load, and how near the system
 * came. Everything on the same cores: a ratio of 1 for all three at once is impossible.
 *
 * @param rawBrokerRatio events published per second while the load lasted ÷ raw records per second
 * @param rawStoreRatio document writes per second while the load lasted ÷ raw single updates per second
 * @param webRatio accepted reports per second ÷ requests per second of the empty endpoint
 * @param leastCpuMsPerReport events × a raw record + writes × a raw update (both sides of the wire) + one empty request
 * @param overheadRatio cpuMsPerReport ÷ leastCpuMsPerReport; 1 would be a system that does nothing but write and send
 * @param door what the gateway would add to a request; the load itself goes straight to the services
 */
public record LimitFigures(
        RawRate rawProducer,
        RawRate rawInsert,
        RawRate rawUpdate,
        RawRate rawBulkInsert,
        RawRate emptyEndpoint,
        double emptyEndpointP95Ms,
        double rawBrokerRatio,
        double rawStoreRatio,
        double webRatio,
        double leastCpuMsPerReport,
        double overheadRatio,
        DoorCost door) {

    static LimitFigures of(
            SteadyFigures steady, RawRate producer, RawStore.Rates store, EmptyService.Measured empty, DoorCost door) {
        double events = steady.eventsPerReport() * steady.finishedPerSecond();
        double writes = steady.writesPerReport() * steady.finishedPerSecond();
        double least = steady.eventsPerReport() * producer.bothCpuMs()
                + steady.writesPerReport() * store.updates().bothCpuMs()
                + empty.rate().serverCpuMs();
        return new LimitFigures(
                producer,
                store.inserts(),
                store.updates(),
                store.bulkInserts(),
                empty.rate(),
                empty.load().latency().p95Ms(),
                ratio(events, producer.perSecond()),
                ratio(writes, store.updates().perSecond()),
                ratio(steady.acceptedPerSecond(), empty.rate().perSecond()),
                Math.round(least * 1000) / 1000.0,
                ratio(steady.cpuMsPerReport(), least),
                door);
    }

    private static double ratio(double one, double other) {
        return other == 0 ? 0 : Math.round(one / other * 10_000) / 10_000.0;
    }
}
