package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows down whoever guesses PINs: after so many wrong ones for a number within the window it is closed until the window
 * has passed, whether the number exists or not. Per process and in memory, for a bounded count of numbers (the one tried
 * longest ago is forgotten first): with a hundred million PINs that is enough to make guessing hopeless.
 */
public final class PinThrottle {
    private final int wrongPins;
    private final Duration window;
    private final int capacity;
    private final InstantSource machineTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ComplaintId, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);

    /** @param machineTime the machine's own, for guessers do not live in accelerated time */
    public PinThrottle(int wrongPins, Duration window, int capacity, InstantSource machineTime) {
        this.wrongPins = wrongPins;
        this.window = window;
        this.capacity = capacity;
        this.machineTime = machineTime;
    }

    /** How long {@code id} stays closed; empty when it is open. */
    Optional<Duration> closedFor(ComplaintId id) {
        lock.lock();
        try {
            Deque<Instant> recent = failures.get(id);
            if (recent == null) {
                return Optional.empty();
            }
            Instant now = machineTime.instant();
            forgetOld(recent, now);
            return recent.size() < wrongPins
                    ? Optional.empty()
                    : Optional.of(Duration.between(now, recent.getFirst().plus(window)));
        } finally {
            lock.unlock();
        }
    }

    /** A wrong PIN was typed for {@code id}. */
    void wrong(ComplaintId id) {
        lock.lock();
        try {
            Instant now = machineTime.instant();
            Deque<Instant> recent = failures.computeIfAbsent(id, _ -> new ArrayDeque<>());
            forgetOld(recent, now);
            recent.addLast(now);
            if (failures.size() > capacity) {
                failures.remove(failures.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private void forgetOld(Deque<Instant> recent, Instant now) {
        while (!recent.isEmpty() && !recent.getFirst().plus(window).isAfter(now)) {
            recent.removeFirst();
        }
    }
}
