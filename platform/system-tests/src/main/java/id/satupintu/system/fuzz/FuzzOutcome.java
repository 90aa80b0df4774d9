package id.satupintu.system.fuzz;

import id.satupintu.platform.local.process.SystemTable;
import java.util.Map;

/**
 * What a run found.
 *
 * @param heapGrowth by process, kilobytes of heap that the second half left behind; at most {@link #MARGIN} for a service
 * @param residentGrowth the same of the machine's memory, for information: a JVM keeps what it once had
 * @param lag records that some group has not acknowledged after everything had time to settle
 * @param secondsToCase from a proper report handed in afterwards until somebody has it; negative when nobody does
 */
record FuzzOutcome(
        long seed,
        int requests,
        int events,
        double seconds,
        Map<String, Map<String, Long>> tables,
        Map<String, Long> deadLetters,
        Map<String, Long> heapGrowth,
        Map<String, Long> residentGrowth,
        Map<String, Long> lag,
        int restarts,
        double secondsToCase,
        Map<String, Findings.Fault> faults) {

    /** Kilobytes. Caches and counters settle; a leak of a few hundred bytes an input would be tens of megabytes. */
    static final long MARGIN = 12 * 1024;

    boolean memoryFlat() {
        return heapGrowth.entrySet().stream()
                .filter(process -> process.getKey().contains("-service")
                        || process.getKey().equals(SystemTable.GATEWAY))
                .allMatch(process -> process.getValue() <= MARGIN);
    }

    boolean good() {
        return faults.isEmpty() && lag.isEmpty() && restarts == 0 && secondsToCase >= 0 && memoryFlat();
    }
}
