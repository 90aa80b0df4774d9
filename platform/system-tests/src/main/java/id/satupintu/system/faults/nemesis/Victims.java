package id.satupintu.system.faults.nemesis;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What is being broken at the moment. */
final class Victims {
    private final Set<String> taken = new HashSet<>();

    /** Takes all of them together; false when they are not free within {@code bound}. */
    synchronized boolean take(Collection<String> names, Duration bound) throws InterruptedException {
        long until = System.nanoTime() + bound.toNanos();
        while (names.stream().anyMatch(taken::contains)) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        taken.addAll(names);
        return true;
    }

    synchronized void release(Collection<String> names) {
        taken.removeAll(Set.copyOf(names));
        notifyAll();
    }
}
