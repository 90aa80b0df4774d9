package id.satupintu.platform.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A fixed number of clients, each of which asks again as soon as it was answered. */
public final class ClosedLoop {
    private final int port;
    private final int clients;

    public ClosedLoop(int port, int clients) {
        this.port = port;
        this.clients = clients;
    }

    /** Goes on for {@code duration}. */
    public LoadResult run(Duration duration, Call call) throws InterruptedException {
        long until = System.nanoTime() + duration.toNanos();
        return run(call, () -> System.nanoTime() < until);
    }

    /** Makes {@code calls} calls in all. */
    public LoadResult run(long calls, Call call) throws InterruptedException {
        AtomicLong left = new AtomicLong(calls);
        return run(call, () -> left.getAndDecrement() > 0);
    }

    private LoadResult run(Call call, BooleanSupplier goOn) throws InterruptedException {
        Latencies latencies = new Latencies();
        AtomicLong good = new AtomicLong();
        AtomicLong errors = new AtomicLong();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().daemon().name("client-" + client).start(() -> {
                try (HttpConnection connection = new HttpConnection(port)) {
                    while (goOn.getAsBoolean()) {
                        one(connection, call, latencies, good, errors);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new LoadResult(good.get(), errors.get(), seconds, latencies.percentiles());
    }

    private static void one(
            HttpConnection connection, Call call, Latencies latencies, AtomicLong good, AtomicLong errors) {
        long begin = System.nanoTime();
        try {
            if (call.make(connection, begin)) {
                latencies.record(System.nanoTime() - begin);
                good.incrementAndGet();
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException broken) {
            errors.incrementAndGet();
        }
    }
}
