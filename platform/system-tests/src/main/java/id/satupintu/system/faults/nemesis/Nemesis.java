package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.process.SystemTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a plan happen. Faults overlap as planned; only what is broken already is waited for until it works again, so that
 * each of them breaks something that worked.
 */
public final class Nemesis {
    private static final Logger log = LoggerFactory.getLogger(Nemesis.class);
    private static final Duration LONGEST_BREATH = Duration.ofSeconds(12);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);
    private static final int AT_ONCE = 4;

    private final List<Fault> plan;
    private final Victims victims;
    private final Acts acts;
    private final Consumer<Injected> done;
    private final Fleet fleet;
    private final Moments moments;
    private final List<Injected> injected = Collections.synchronizedList(new ArrayList<>());

    /** @param done told of each fault once it is healed */
    public Nemesis(List<Fault> plan, Fleet fleet, Wires wires, Moments moments, Consumer<Injected> done) {
        this.plan = plan;
        this.victims = new Victims();
        this.fleet = fleet;
        this.moments = moments;
        this.acts = new Acts(fleet, wires, moments);
        this.done = done;
    }

    /** Returns when the last fault is healed; none begins after {@code length}. */
    public Raged rage(Duration length) throws InterruptedException {
        try (Supervisor supervisor = new Supervisor(fleet, victims)) {
            letHappen(length);
            return new Raged(injected, supervisor.ended());
        }
    }

    /**
     * What became of a plan.
     *
     * @param endedByThemselves processes that ended without anybody's doing, and were started again
     */
    public record Raged(List<Injected> injected, List<String> endedByThemselves) {
        public Raged {
            injected = List.copyOf(injected);
            endedByThemselves = List.copyOf(endedByThemselves);
        }
    }

    private void letHappen(Duration length) throws InterruptedException {
        long began = System.nanoTime();
        long end = began + length.toNanos();
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Fault fault : plan) {
                hands.execute(() -> happen(fault, began, end));
            }
            hands.shutdown();
            if (!hands.awaitTermination(length.toSeconds() + 180, TimeUnit.SECONDS)) {
                hands.shutdownNow();
            }
        }
    }

    private void happen(Fault fault, long began, long end) {
        try {
            long early = began + fault.at().toNanos() - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            moments.breath(LONGEST_BREATH);
            List<String> touched = touched(fault);
            if (System.nanoTime() >= end || !victims.take(touched, LONGEST_WAIT)) {
                return;
            }
            try {
                if (System.nanoTime() < end) {
                    inject(fault);
                }
            } finally {
                victims.release(touched);
            }
        } catch (InterruptedException brokenOff) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            log.error("Fault {} ({}) could not be done", fault.number(), fault.kind(), failed);
        }
    }

    private void inject(Fault fault) throws Exception {
        Instant from = Instant.now();
        Acts.Outcome outcome = acts.perform(fault);
        if (outcome != Acts.Outcome.NOTHING_TO_BREAK) {
            Injected happened = new Injected(fault, from, Instant.now(), outcome == Acts.Outcome.HEALED);
            injected.add(happened);
            done.accept(happened);
        }
    }

    /** What no other fault may touch meanwhile. */
    private List<String> touched(Fault fault) {
        return switch (fault.kind()) {
            case KILL_BEFORE_COMMIT, CUT_STORE, CUT_BROKER, KILL_DURING_REBALANCE, SCALE -> {
                List<String> all = new ArrayList<>(acts.instancesOf(fault.victim()));
                all.add("wire:" + fault.victim());
                yield all;
            }
            case CUT_GATEWAY -> List.of(SystemTable.GATEWAY, "way:" + fault.victim());
            case KILL_SERVICE,
                    KILL_BROKER,
                    KILL_STORE,
                    KILL_GATEWAY,
                    KILL_TOGETHER,
                    KILL_ALL,
                    KILL_DURING_RELAY,
                    KILL_DURING_TIMER,
                    PAUSE,
                    CLOCK_SKEW,
                    RESTART -> fault.victims();
            case DISK_FULL_STORE -> List.of(SystemTable.STORE);
            case DISK_FULL_BROKER -> List.of(SystemTable.BROKER);
        };
    }
}
