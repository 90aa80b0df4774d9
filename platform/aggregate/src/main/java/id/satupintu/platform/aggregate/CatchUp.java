package id.satupintu.platform.aggregate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Works off what is due in several shares at a time: while one waits for the store, another decides. Each shard is in one
 * share, so no two workers meet in a document.
 */
final class CatchUp implements AutoCloseable {
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final ExecutorService workers;

    CatchUp(String collection) {
        this.workers = Executors.newFixedThreadPool(
                WORKERS,
                Thread.ofPlatform().daemon().name("due-" + collection + "-", 1).factory());
    }

    /**
     * Returns when no share has anything left over; one that fails fails this when the others are done.
     *
     * @param worker makes of a share what handles a batch of it and says whether there is more
     */
    void run(Set<Integer> shards, Function<Set<Integer>, BooleanSupplier> worker) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (Set<Integer> share : shares(shards)) {
            BooleanSupplier round = worker.apply(share);
            running.add(workers.submit(() -> {
                while (round.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
                    // All of it is in the condition.
                }
            }));
        }
        RuntimeException failure = null;
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    failure = cause;
                } else {
                    throw new IllegalStateException(failed.getCause());
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static List<Set<Integer>> shares(Set<Integer> shards) {
        List<Set<Integer>> shares = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            shares.add(new HashSet<>());
        }
        int next = 0;
        for (int shard : shards) {
            shares.get(next++ % WORKERS).add(shard);
        }
        return shares;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
