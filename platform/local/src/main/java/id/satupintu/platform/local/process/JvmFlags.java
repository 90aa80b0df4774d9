package id.satupintu.platform.local.process;

import java.util.ArrayList;
import java.util.List;

/** What every Java process of a local system is started with. Each number was measured with eight processes on two cores. */
final class JvmFlags {
    /** {@code full} lets the second JIT compiler work in services too, for lasting load. */
    private static final String COMPILER = "SATUPINTU_JIT";

    private static final String LOG_SETTINGS =
            "-Dlogback.configurationFile=id/satupintu/platform/local/logback-process.xml";

    private JvmFlags() {}

    /**
     * Megabytes of heap.
     *
     * @param start at the start
     * @param most at most
     * @param young for what is new: a collection costs by what lives, not by what died, so a wide nursery is cheap
     */
    record Heap(int start, int most, int young) {}

    static List<String> service(Heap heap) {
        List<String> flags = common(heap);
        if (!"full".equals(System.getenv(COMPILER))) {
            // At a service's start, a second compiler takes half of the processor time and a sixth more memory.
            flags.add("-XX:TieredStopAtLevel=1");
        }
        return List.copyOf(flags);
    }

    /** Of the store and the broker: little code, which every report runs through many times, so both compilers pay. */
    static List<String> busyFoundation(Heap heap) {
        List<String> flags = common(heap);
        flags.add(LOG_SETTINGS);
        return List.copyOf(flags);
    }

    static List<String> smallFoundation(Heap heap) {
        List<String> flags = common(heap);
        flags.addAll(List.of("-XX:TieredStopAtLevel=1", LOG_SETTINGS));
        return List.copyOf(flags);
    }

    private static List<String> common(Heap heap) {
        return new ArrayList<>(List.of(
                "-Xms" + heap.start() + "m",
                "-Xmx" + heap.most() + "m",
                "-Xmn" + heap.young() + "m",
                // Otherwise loading classes alone brings about four full collections while starting.
                "-XX:MetaspaceSize=192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                // What Netty and Kafka do with native memory is known and wanted; unasked, the JVM warns of it.
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }
}
