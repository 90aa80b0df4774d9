package id.satupintu.platform.bench.deadlines;

import id.satupintu.platform.bench.limit.RawBroker;
import id.satupintu.platform.bench.limit.RawRate;
import id.satupintu.platform.bench.limit.RawStore;
import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The end of a working day: thousands of cases are due at the same second, because boxes are counted in working days. The
 * service opens a few cases from events, time is set forward to an hour before they are due, and they are cloned in its
 * store while it runs. First a smaller wave, on processes that have just started; then the one that counts.
 *
 * @param systems a system with so many instances of escalation-service
 * @param instances how many in each run
 * @param reports cases due at once
 * @param killed instances are killed (kill -9) in the middle of it and started again
 */
public record MassDeadline(
        IntFunction<BenchSystem> systems,
        Consumer<String> progress,
        List<Integer> instances,
        int reports,
        boolean killed) {
    private static final Duration EACH_LIMIT = Duration.ofSeconds(4);
    private static final int FIRST_WAVE = 2_000;
    private static final int CLIENTS = 8;

    /**
     * @param first of the processes that have just started; fewer cases
     * @param wave the one that counts
     * @param kills how often a process was killed during it
     */
    public record Run(int instances, Wave first, Wave wave, int kills) {}

    /**
     * @param rawStoreRatio document writes per second of the best run (an escalation is one, taking its event out of the outbox
     *     another) ÷ single updates per second of the store alone
     * @param rawBrokerRatio events per second ÷ raw records per second
     * @param leastCpuMsPerTimer two raw updates and a raw record, both sides of the wire
     * @param overheadRatio processor time of a timer of the best run ÷ that; says the same on a machine that others use too
     */
    public record Figures(
            List<Run> runs,
            RawRate rawUpdate,
            RawRate rawBulkInsert,
            RawRate rawProducer,
            double rawStoreRatio,
            double rawBrokerRatio,
            double leastCpuMsPerTimer,
            double overheadRatio) {

        /** Of the run that took longest. */
        public double slowestTimersPerSecond() {
            return runs.stream()
                    .mapToDouble(run -> run.wave().all().timersPerSecond())
                    .min()
                    .orElse(0);
        }

        /** Cases of all waves of which not exactly one event says that they were passed up. */
        public long notEscalatedOnce() {
            return runs.stream()
                    .flatMap(run -> Stream.of(run.first(), run.wave()))
                    .mapToLong(wave -> wave.all().notOnce())
                    .sum();
        }
    }

    /** Each number of instances on a fresh system; at the end the limits of the last one's broker and store. */
    public Figures run() throws IOException, InterruptedException, CannotStartException {
        List<Run> runs = new ArrayList<>();
        List<RawBsonDocument> documents = List.of();
        List<ConsumerRecord<byte[], byte[]>> events = List.of();
        BenchSystem last = null;
        for (int number : instances) {
            progress.accept("progress.mass-deadline");
            last = systems.apply(number);
            EscalationAlone service = new EscalationAlone(last);
            List<CaseTemplate> originals = service.prepare();
            try (OpenCases cases = new OpenCases(last.store(), 2025);
                    EscalationWatch watch = EscalationWatch.begin(last.kafka())) {
                Wave first = wave(service, cases, watch, originals, Math.min(FIRST_WAVE, reports), null);
                Kills kills = killed ? new Kills(service, watch) : null;
                Wave wave = wave(service, cases, watch, originals, reports, kills);
                runs.add(new Run(number, first, wave, kills == null ? 0 : kills.count()));
                events = watch.samples();
                documents = cases.documents(List.copyOf(watch.escalated().keySet())
                        .subList(0, Math.min(200, watch.escalated().size())));
            }
        }
        if (last == null) {
            throw new IOException("No number of instances");
        }
        return figures(last, runs, documents, events);
    }

    private Wave wave(
            EscalationAlone service,
            OpenCases cases,
            EscalationWatch watch,
            List<CaseTemplate> originals,
            int count,
            @Nullable Kills kills)
            throws IOException, InterruptedException {
        DueSecond.Passed passed =
                new DueSecond(service, cases, watch).run(count, due -> cases.add(originals, count, _ -> due), kills);
        return Wave.of(Group.of(passed.ids(), watch.escalated(), passed.dueNanos()), passed.cpuMillis());
    }

    private Figures figures(
            BenchSystem system,
            List<Run> runs,
            List<RawBsonDocument> documents,
            List<ConsumerRecord<byte[], byte[]>> events)
            throws IOException, InterruptedException {
        try (Bench bench = Bench.on(system, progress)) {
            bench.say("progress.raw-broker");
            RawRate producer = RawBroker.run(bench, events, EACH_LIMIT);
            bench.say("progress.raw-store");
            RawStore.Rates store = new RawStore(bench, CLIENTS, documents).run(EACH_LIMIT);
            double best = runs.stream()
                    .mapToDouble(run -> run.wave().all().timersPerSecond())
                    .max()
                    .orElse(0);
            double cpuMs = runs.stream()
                    .mapToDouble(run -> run.wave().cpuMsPerTimer())
                    .min()
                    .orElse(0);
            double least = 2 * store.updates().bothCpuMs() + producer.bothCpuMs();
            return new Figures(
                    runs,
                    store.updates(),
                    store.bulkInserts(),
                    producer,
                    ratio(2 * best, store.updates().perSecond()),
                    ratio(best, producer.perSecond()),
                    Math.round(least * 1_000) / 1_000.0,
                    ratio(cpuMs, least));
        }
    }

    private static double ratio(double one, double other) {
        return other == 0 ? 0 : Math.round(one / other * 10_000) / 10_000.0;
    }
}
