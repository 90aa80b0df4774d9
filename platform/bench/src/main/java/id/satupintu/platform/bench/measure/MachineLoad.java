package id.satupintu.platform.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Processor time of the whole machine, from {@code /proc/stat}: tells whether somebody else was at work during a run.
 *
 * @param busyMillis of all cores together, since the machine started
 */
public record MachineLoad(double busyMillis, double idleMillis) {
    private static final Path STAT = Path.of("/proc/stat");
    /** USER_HZ, the same on every Linux. */
    private static final double MILLIS_PER_TICK = 10;

    /** Empty where the operating system has no such file. */
    public static Optional<MachineLoad> now() {
        if (!Files.isReadable(STAT)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(STAT)) {
            return lines.findFirst().map(MachineLoad::parse);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code cpu user nice system idle iowait irq softirq steal …}, in ticks. */
    static MachineLoad parse(String line) {
        String[] ticks = line.strip().split("\\s+");
        double idle = 0;
        double busy = 0;
        for (int column = 1; column < Math.min(ticks.length, 9); column++) {
            double millis = Long.parseLong(ticks[column]) * MILLIS_PER_TICK;
            if (column == 4 || column == 5) {
                idle += millis;
            } else {
                busy += millis;
            }
        }
        return new MachineLoad(busy, idle);
    }

    /** The share (0 to 1) of all processor time since {@code before} that went to others than the {@code ownMillis}. */
    public double shareOfOthers(MachineLoad before, double ownMillis) {
        double busy = busyMillis - before.busyMillis;
        double all = busy + idleMillis - before.idleMillis;
        return all <= 0 ? 0 : Math.max(0, busy - ownMillis) / all;
    }
}
