package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.Percentiles;
import java.util.List;

/**
 * What an open-loop load got.
 *
 * @param intendedPerSecond the mean rate of the schedule
 * @param accept from the intended moment to the receipt
 * @param submitToCaseOpened from the intended moment until the case is heard of on the topic
 * @param died processes of the system that ended during the load; what follows in the run goes without them until they are
 *     started again
 */
public record OpenFigures(
        String name,
        double intendedPerSecond,
        double acceptedPerSecond,
        long accepted,
        long errors,
        Percentiles accept,
        Percentiles submitToCaseOpened,
        double heldShare,
        double drainSeconds,
        double cpuMsPerReport,
        List<String> died) {}
