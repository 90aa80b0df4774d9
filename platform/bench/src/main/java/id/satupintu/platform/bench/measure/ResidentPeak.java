package id.satupintu.platform.bench.measure;

import id.satupintu.platform.local.process.ResidentMemory;
import java.util.Map;
import java.util.TreeMap;

/** Looks every second at how much memory processes hold, and keeps the greatest sum with its parts. */
public final class ResidentPeak implements AutoCloseable {
    private static final long EVERY_MILLIS = 1_000;

    private final Map<String, Long> pids;
    private final Thread thread;
    private volatile Map<String, Long> greatest = Map.of();

    public ResidentPeak(Map<String, Long> pids) {
        this.pids = Map.copyOf(pids);
        this.thread = Thread.ofPlatform().daemon().name("resident-peak").start(this::watch);
    }

    /** Megabytes by process at the moment of the greatest sum. */
    public Map<String, Long> megabytes() {
        look();
        return greatest;
    }

    public static long sum(Map<String, Long> megabytes) {
        return megabytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            look();
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private synchronized void look() {
        Map<String, Long> now = new TreeMap<>();
        pids.forEach((name, pid) -> now.put(name, ResidentMemory.kilobytes(pid).orElse(0) / 1024));
        if (sum(now) > sum(greatest)) {
            greatest = Map.copyOf(now);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
