package id.satupintu.system.faults;

import static id.satupintu.system.faults.ProveWords.tell;

import id.satupintu.system.faults.nemesis.Fault;
import id.satupintu.system.faults.nemesis.Injected;
import id.satupintu.system.faults.wire.Cut;
import java.time.Duration;

/** A line for every fault and every step. */
final class ToldProgress implements RunProgress {
    private final long began = System.nanoTime();
    private int faults;

    @Override
    public void starting() {
        tell("prove.starting");
    }

    @Override
    public synchronized void injected(Injected done, int accepted) {
        Fault fault = done.fault();
        faults++;
        String how = fault.cut() == Cut.NONE ? "" : " " + fault.cut();
        tell(
                done.ready() ? "prove.injected" : "prove.injected-not-ready",
                seconds(),
                faults,
                fault.kind() + how,
                String.join(", ", fault.victims()),
                Duration.between(done.from(), done.healedAt()).toMillis() / 1000.0,
                accepted);
    }

    @Override
    public void finishing() {
        tell("prove.finishing", seconds());
    }

    @Override
    public void draining() {
        tell("prove.draining", seconds());
    }

    @Override
    public void checking() {
        tell("prove.checking", seconds());
    }

    @Override
    public void stopping() {
        tell("prove.stopping", seconds());
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
