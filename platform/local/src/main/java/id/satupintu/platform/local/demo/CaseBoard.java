package id.satupintu.platform.local.demo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the demo knows of every complaint from the topics: how far it is, and whether it is over. */
final class CaseBoard {
    private final Map<String, AtomicInteger> steps = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Set<String> awaitingReporter = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicLong lastEventNanos = new AtomicLong(System.nanoTime());

    /** An event was read; {@code name} is counted. */
    void heard(String name) {
        counts.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
        lastEventNanos.set(System.nanoTime());
    }

    /** Something happened that makes plans made before it void; returns the number of this step. */
    int step(String complaintId) {
        return steps.computeIfAbsent(complaintId, _ -> new AtomicInteger()).incrementAndGet();
    }

    /** True while nothing has happened since {@code step}. */
    boolean stillAt(String complaintId, int step) {
        AtomicInteger now = steps.get(complaintId);
        return now != null && now.get() == step;
    }

    /** Nothing will happen any more unless the reporter speaks. */
    void awaitsReporter(String complaintId) {
        awaitingReporter.add(complaintId);
    }

    /** True when it is over, or only the reporter could still move it. */
    boolean rests(String complaintId) {
        return isOver(complaintId) || awaitingReporter.contains(complaintId);
    }

    void over(String complaintId) {
        step(complaintId);
        ended.add(complaintId);
    }

    void openAgain(String complaintId) {
        awaitingReporter.remove(complaintId);
        ended.remove(complaintId);
    }

    boolean isOver(String complaintId) {
        return ended.contains(complaintId);
    }

    int times(String name) {
        AtomicInteger count = counts.get(name);
        return count == null ? 0 : count.get();
    }

    int over() {
        return ended.size();
    }

    double secondsQuiet() {
        return (System.nanoTime() - lastEventNanos.get()) / 1e9;
    }
}
