package id.satupintu.platform.bench.deadlines;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of all cases that were due at the same second.
 *
 * @param cpuMsPerTimer of all processes, from a second before it was due until every outbox was empty
 */
public record Wave(@JsonUnwrapped Group all, double cpuMsPerTimer, Map<String, Double> cpuMsPerTimerByProcess) {

    static Wave of(Group all, Map<String, Double> cpuMillis) {
        Map<String, Double> each = new TreeMap<>();
        cpuMillis.forEach((name, millis) -> each.put(name, Math.round(millis / all.due() * 1_000) / 1_000.0));
        double sum =
                cpuMillis.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Wave(all, Math.round(sum / all.due() * 1_000) / 1_000.0, each);
    }
}
