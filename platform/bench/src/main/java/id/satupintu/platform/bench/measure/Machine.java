package id.satupintu.platform.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the figures were measured on, in words that name nobody's machine.
 *
 * @param memoryGib of the machine or of the container, rounded
 */
public record Machine(int cores, long memoryGib, String operatingSystem, String java) {
    private static final double GIB = 1024.0 * 1024 * 1024;

    public static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / GIB),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "JDK " + Runtime.version().feature());
    }
}
