package id.satupintu.platform.bench.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls begin when the schedule says so, answered or not, as citizens do who know nothing of each other. Latency counts
 * from the intended moment: a server that stalls shows in every call it kept waiting, also in those that could not even
 * be sent (coordinated omission).
 */
public final class OpenLoop {
    private final int port;

    public OpenLoop(int port) {
        this.port = port;
    }

    /** Returns once the last call is answered. */
    public LoadResult run(ArrivalSchedule schedule, Call call) {
        Latencies latencies = new Latencies();
        AtomicLong good = new AtomicLong();
        AtomicLong errors = new AtomicLong();
        Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>();
        long began = System.nanoTime();
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            Iterator<Long> offsets = schedule.offsets().iterator();
            while (offsets.hasNext()) {
                long intended = began + offsets.next();
                waitUntil(intended);
                calls.execute(() -> one(call, intended, idle, latencies, good, errors));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        new ArrayDeque<>(idle).forEach(HttpConnection::close);
        return new LoadResult(good.get(), errors.get(), seconds, latencies.percentiles());
    }

    private void one(
            Call call,
            long intended,
            Deque<HttpConnection> idle,
            Latencies latencies,
            AtomicLong good,
            AtomicLong errors) {
        HttpConnection free = idle.pollFirst();
        HttpConnection connection = free == null ? new HttpConnection(port) : free;
        try {
            if (call.make(connection, intended)) {
                latencies.record(System.nanoTime() - intended);
                good.incrementAndGet();
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException broken) {
            errors.incrementAndGet();
        } finally {
            idle.addFirst(connection);
        }
    }

    private static void waitUntil(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }
}
