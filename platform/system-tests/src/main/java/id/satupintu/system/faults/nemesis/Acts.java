package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.system.faults.wire.TcpProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** How each kind of fault is done and mended. */
final class Acts {
    private static final Duration READY_WITHIN = Duration.ofSeconds(45);
    private static final Duration MOMENT_WITHIN = Duration.ofSeconds(25);

    private final Fleet fleet;
    private final Wires wires;
    private final Moments moments;

    Acts(Fleet fleet, Wires wires, Moments moments) {
        this.fleet = fleet;
        this.wires = wires;
        this.moments = moments;
    }

    /** How a fault ended. */
    enum Outcome {
        HEALED,
        /** Mended, but not ready within the bound, for something else it needs is broken. */
        NOT_YET_READY,
        NOTHING_TO_BREAK
    }

    Outcome perform(Fault fault) throws IOException, InterruptedException, CannotStartException {
        return switch (fault.kind()) {
            case KILL_SERVICE, KILL_BROKER, KILL_STORE, KILL_GATEWAY, KILL_TOGETHER, KILL_ALL -> kill(fault);
            case KILL_DURING_REBALANCE -> killDuringRebalance(fault);
            case KILL_DURING_RELAY -> {
                moments.burst(MOMENT_WITHIN);
                yield kill(fault);
            }
            case KILL_DURING_TIMER -> {
                moments.deadlinesFallDue(MOMENT_WITHIN);
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(400));
                yield kill(fault);
            }
            case KILL_BEFORE_COMMIT -> killBeforeCommit(fault);
            case PAUSE -> pause(fault);
            case DISK_FULL_STORE, DISK_FULL_BROKER -> fillDisk(fault);
            case CUT_STORE -> cut(fault, wires.store(fault.victim()));
            case CUT_BROKER -> cut(fault, wires.broker(fault.victim()));
            case CUT_GATEWAY -> cut(fault, wires.gateway(fault.victim()));
            case CLOCK_SKEW -> skew(fault);
            case RESTART -> restart(fault);
            case SCALE -> scale(fault);
        };
    }

    List<String> instancesOf(String service) {
        return fleet.instances().of(service);
    }

    private Outcome kill(Fault fault) throws IOException, InterruptedException, CannotStartException {
        boolean any = false;
        for (String victim : fault.victims()) {
            any |= fleet.kill(victim);
        }
        if (!any) {
            return Outcome.NOTHING_TO_BREAK;
        }
        last(fault);
        for (String victim : fault.victims()) {
            fleet.start(victim, Duration.ZERO);
        }
        return ready(fault.victims());
    }

    private Outcome killDuringRebalance(Fault fault) throws IOException, InterruptedException, CannotStartException {
        String spare = fleet.instances().spare(fault.victim());
        fleet.start(spare, Duration.ZERO);
        fleet.awaitReady(spare, READY_WITHIN);
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1_500));
        String victim = instancesOf(fault.victim()).getFirst();
        boolean killed = fleet.kill(victim);
        last(fault);
        fleet.start(victim, Duration.ZERO);
        Outcome outcome = ready(List.of(victim));
        fleet.stop(spare);
        return killed ? outcome : Outcome.NOTHING_TO_BREAK;
    }

    private Outcome killBeforeCommit(Fault fault) throws IOException, InterruptedException, CannotStartException {
        TcpProxy broker = wires.broker(fault.victim());
        broker.cut(fault.cut());
        last(fault);
        String victim = instancesOf(fault.victim()).getFirst();
        fleet.kill(victim);
        broker.heal(false);
        fleet.start(victim, Duration.ZERO);
        return ready(List.of(victim));
    }

    private Outcome pause(Fault fault) throws IOException, InterruptedException, CannotStartException {
        ProcessHandle victim = fleet.handle(fault.victim()).orElse(null);
        if (victim == null) {
            return Outcome.NOTHING_TO_BREAK;
        }
        try {
            Signals.freeze(victim.pid());
            last(fault);
        } finally {
            Signals.thaw(victim.pid());
        }
        return ready(fault.victims());
    }

    private Outcome fillDisk(Fault fault) throws IOException, InterruptedException, CannotStartException {
        ProcessHandle victim = fleet.handle(fault.victim()).orElse(null);
        if (victim == null) {
            return Outcome.NOTHING_TO_BREAK;
        }
        try {
            Signals.fillDisk(victim.pid());
            last(fault);
        } finally {
            if (victim.isAlive()) {
                Signals.emptyDisk(victim.pid());
            }
        }
        if (fault.kind() == FaultKind.DISK_FULL_BROKER) {
            // Kafka takes its only log folder for broken from the first refused write on, and ends.
            fleet.stop(fault.victim());
            fleet.start(fault.victim(), Duration.ZERO);
        }
        return ready(fault.victims());
    }

    private static Outcome cut(Fault fault, TcpProxy proxy) throws InterruptedException {
        proxy.cut(fault.cut());
        try {
            last(fault);
        } finally {
            proxy.heal(fault.lateDelivery());
        }
        return Outcome.HEALED;
    }

    private Outcome skew(Fault fault) throws IOException, InterruptedException, CannotStartException {
        fleet.stop(fault.victim());
        fleet.start(fault.victim(), fault.skew());
        fleet.awaitReady(fault.victim(), READY_WITHIN);
        last(fault);
        fleet.stop(fault.victim());
        fleet.start(fault.victim(), Duration.ZERO);
        return ready(fault.victims());
    }

    private Outcome restart(Fault fault) throws IOException, InterruptedException, CannotStartException {
        fleet.stop(fault.victim());
        fleet.start(fault.victim(), Duration.ZERO);
        return ready(fault.victims());
    }

    private Outcome scale(Fault fault) throws IOException, InterruptedException, CannotStartException {
        String spare = fleet.instances().spare(fault.victim());
        fleet.start(spare, Duration.ZERO);
        fleet.awaitReady(spare, READY_WITHIN);
        last(fault);
        fleet.stop(spare);
        return Outcome.HEALED;
    }

    private Outcome ready(List<String> names) throws IOException, InterruptedException, CannotStartException {
        boolean all = true;
        for (String name : names) {
            boolean ready = fleet.awaitReady(name, READY_WITHIN);
            if (!ready && !fleet.isAlive(name)) {
                // Its port was taken for a moment by an outgoing connection of somebody else.
                fleet.start(name, Duration.ZERO);
                ready = fleet.awaitReady(name, READY_WITHIN);
            }
            all &= ready;
        }
        return all ? Outcome.HEALED : Outcome.NOT_YET_READY;
    }

    private static void last(Fault fault) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(fault.lasting().toNanos());
    }
}
