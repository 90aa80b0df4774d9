package id.satupintu.system.fuzz;

import id.satupintu.platform.local.broker.TopicCatalogue;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fuzzes a running system in two halves and looks how it is after each. */
final class FuzzRun {
    private static final double SHARE_OF_EVENTS = 0.15;
    private static final Duration SETTLE = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final LocalSystem system;
    private final Ports ports;
    private final BiConsumer<String, Object[]> tell;

    /** @param tell is told how far it is: a key of the messages and its values */
    FuzzRun(Home home, LocalSystem system, Ports ports, BiConsumer<String, Object[]> tell) {
        this.home = home;
        this.system = system;
        this.ports = ports;
        this.tell = tell;
    }

    FuzzOutcome run(int inputs, long seed) throws IOException, InterruptedException {
        Surroundings surroundings = new Surroundings(home, ports);
        List<ApiOperation> operations = surroundings.operations();
        Subjects subjects = surroundings.subjects();
        List<ConsumerRecord<byte[], byte[]>> seeds = surroundings.events();
        tell.accept("fuzz.ready", new Object[] {operations.size(), seeds.size()});

        Findings findings = new Findings();
        new Bounds(subjects, findings).check(operations);
        HttpFuzz http = new HttpFuzz(operations, subjects, findings);
        EventFuzz events = new EventFuzz(surroundings.brokers(), seeds, findings);
        int perHalf = inputs / 2;
        int eventsPerHalf = (int) (perHalf * SHARE_OF_EVENTS);
        long began = System.nanoTime();
        Map<String, Long> pids = Vitals.of(system).pids();
        Vitals[] after = new Vitals[2];
        for (int half = 0; half < 2; half++) {
            int from = half * eventsPerHalf;
            Thread writer = Thread.ofPlatform().start(() -> events.run(eventsPerHalf, from, seed));
            http.run(perHalf - eventsPerHalf, seed + half);
            writer.join();
            settle(surroundings.brokers());
            after[half] = Vitals.of(system);
            tell.accept("fuzz.half", new Object[] {half + 1, perHalf, (System.nanoTime() - began) / 1e9});
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double toCase =
                surroundings.citizen().untilSomebodyActs(surroundings.citizen().report(1_000_000, false), PATIENCE);
        Map<String, Long> lag = settle(surroundings.brokers());
        LogScan.of(home, findings);
        int restarts = (int) pids.entrySet().stream()
                .filter(process -> !process.getValue().equals(after[1].pids().get(process.getKey())))
                .count();
        return new FuzzOutcome(
                seed,
                2 * (perHalf - eventsPerHalf),
                2 * eventsPerHalf,
                seconds,
                findings.tables(),
                DeadLetterCount.of(surroundings.brokers()),
                difference(after[0].kept(), after[1].kept()),
                difference(after[0].resident(), after[1].resident()),
                lag,
                restarts,
                toCase,
                findings.faults());
    }

    /** Waits until every group has acknowledged everything; what is left when patience ends. */
    private static Map<String, Long> settle(String brokers) throws InterruptedException {
        long until = System.nanoTime() + SETTLE.toNanos();
        Map<String, Long> behind = Lag.of(brokers, TopicCatalogue.GROUPS);
        while (!behind.isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(500);
            behind = Lag.of(brokers, TopicCatalogue.GROUPS);
        }
        return behind;
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> grown = new TreeMap<>();
        after.forEach((process, kilobytes) -> grown.put(process, kilobytes - before.getOrDefault(process, 0L)));
        return grown;
    }
}
