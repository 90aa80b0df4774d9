package id.satupintu.platform.bench.measure;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time of processes as the operating system counts it: user and system time of all threads since their start.
 * On Linux the JDK reads it from {@code /proc/<pid>/stat}, in ticks of 10 ms.
 *
 * @param byProcess a process that has ended is missing
 */
public record ProcessCpu(Map<String, Duration> byProcess) {

    public ProcessCpu {
        byProcess = Map.copyOf(byProcess);
    }

    /** Reads the clocks of these processes now. */
    public static ProcessCpu of(Map<String, Long> pids) {
        Map<String, Duration> read = new TreeMap<>();
        pids.forEach((name, pid) -> ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .ifPresent(cpu -> read.put(name, cpu)));
        return new ProcessCpu(read);
    }

    /** This very process. */
    public static double ownMillis() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e6;
    }

    /** Milliseconds that were used since {@code before}, by process. */
    public Map<String, Double> millisSince(ProcessCpu before) {
        Map<String, Double> used = new TreeMap<>();
        byProcess.forEach((name, now) -> {
            Duration then = before.byProcess.getOrDefault(name, Duration.ZERO);
            used.put(name, now.minus(then).toNanos() / 1e6);
        });
        return used;
    }

    /** The sum of all. */
    public static double sum(Map<String, Double> millis) {
        return millis.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
