package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.Percentiles;

/**
 * What an open-loop load got.
 *
 * @param intendedPerSecond the mean rate of the schedule
 * @param accept from the intended moment to the receipt
 * @param submitToCaseOpened from the intended moment until the case is heard of on the topic
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
        double cpuMsPerReport) {}
