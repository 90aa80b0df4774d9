package id.satupintu.system.faults.nemesis;

import id.satupintu.system.faults.wire.Cut;
import java.time.Duration;
import java.util.List;

/**
 * One thing that is planned to go wrong.
 *
 * @param at after the beginning
 * @param victims names of processes, or of a service for a cut; never empty
 * @param lasting until it is mended
 * @param cut how, for a cut; otherwise {@link Cut#NONE}
 * @param lateDelivery whether what a cut held back still arrives
 * @param skew of the business clock; zero but for {@link FaultKind#CLOCK_SKEW}
 */
public record Fault(
        int number,
        FaultKind kind,
        Duration at,
        List<String> victims,
        Duration lasting,
        Cut cut,
        boolean lateDelivery,
        Duration skew) {
    public Fault {
        victims = List.copyOf(victims);
    }

    String victim() {
        return victims.getFirst();
    }
}
