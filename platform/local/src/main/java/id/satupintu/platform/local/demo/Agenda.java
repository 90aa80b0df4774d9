package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.clock.AcceleratedClock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Does things at a business time; each on a thread of its own, so that a slow answer delays nothing else. */
final class Agenda implements AutoCloseable {
    private final AcceleratedClock clock;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("agenda").daemon().factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile boolean closed;

    Agenda(AcceleratedClock clock) {
        this.clock = clock;
    }

    void at(Instant due, Runnable what) {
        if (closed) {
            return;
        }
        alarm.schedule(() -> work(what), clock.realTimeUntil(due).toMillis(), TimeUnit.MILLISECONDS);
    }

    Instant now() {
        return clock.instant();
    }

    /** How many things are being done this moment. */
    int atWork() {
        return atWork.get();
    }

    private void work(Runnable what) {
        if (closed) {
            return;
        }
        atWork.incrementAndGet();
        workers.execute(() -> {
            try {
                what.run();
            } finally {
                atWork.decrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        alarm.shutdownNow();
        workers.shutdownNow();
    }
}
