package id.satupintu.platform.bench.deadlines;

import id.satupintu.platform.bench.measure.ProcessCpu;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts cases into the store that are all due at one second, a few seconds from now, and waits until they were passed up. */
record DueSecond(EscalationAlone service, OpenCases cases, EscalationWatch watch) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int INSERTS_PER_SECOND = 1_000;

    /**
     * @param ids of the cases, in the order they were put in
     * @param dueNanos when they were due, on the clock of {@link System#nanoTime}
     * @param cpuMillis by process, from a second before that until every outbox was empty
     */
    record Passed(List<String> ids, long dueNanos, Map<String, Double> cpuMillis) {}

    /**
     * @param count how many {@code add} puts in
     * @param add makes cases that are due at the moment it is given; returns their numbers
     * @param kills what happens to the instances meanwhile
     */
    Passed run(int count, Function<Instant, List<String>> add, @Nullable Kills kills)
            throws IOException, InterruptedException {
        Instant due = service.clock()
                .instant()
                .plusSeconds(5L + count / INSERTS_PER_SECOND)
                .truncatedTo(ChronoUnit.SECONDS);
        List<String> ids = add.apply(due);
        long left = Duration.between(service.clock().instant(), due).toNanos();
        if (left <= 0) {
            throw new IOException("The store took longer to take the cases than until they were due");
        }
        long dueNanos = System.nanoTime() + left;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, left - 1_000_000_000L));
        Map<String, Long> pids = service.system().pids();
        ProcessCpu before = ProcessCpu.of(pids);
        int then = watch.count();
        if (kills != null) {
            kills.begin(then, count);
        }
        while (watch.count() - then < count && System.nanoTime() - dueNanos < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (kills != null) {
            kills.end();
        }
        EscalationAlone.until(() -> !cases.hasUnsent(), "events were not sent");
        // What is said twice is said by now.
        TimeUnit.SECONDS.sleep(1);
        return new Passed(ids, dueNanos, ProcessCpu.of(pids).millisSince(before));
    }
}
