package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Lets requests of many callers share a query and a write. A batch is what has arrived while the one before was being
 * written: nobody ever waits for company.
 */
final class GroupCommit<C, S, E extends ContractEvent> implements AutoCloseable {
    private static final int LARGEST_BATCH = 256;

    private final LinkedBlockingQueue<Waiting<C, S, E>> queue = new LinkedBlockingQueue<>();
    private final Function<List<Request<C>>, List<Result<S, E>>> commit;
    private final Thread thread;
    private volatile boolean closed;

    GroupCommit(Function<List<Request<C>>, List<Result<S, E>>> commit) {
        this.commit = commit;
        this.thread = Thread.ofPlatform().daemon().name("group-commit").start(this::run);
    }

    private record Waiting<C, S, E extends ContractEvent>(Request<C> request, CompletableFuture<Result<S, E>> answer) {}

    Result<S, E> handle(Request<C> request) {
        if (closed) {
            throw new DataAccessResourceFailureException("The store is being closed");
        }
        Waiting<C, S, E> waiting = new Waiting<>(request, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private void run() {
        List<Waiting<C, S, E>> batch = new ArrayList<>();
        while (!closed) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException _) {
                break;
            }
            queue.drainTo(batch, LARGEST_BATCH - 1);
            answer(batch);
            batch.clear();
        }
        queue.forEach(waiting -> waiting.answer()
                .completeExceptionally(new DataAccessResourceFailureException("The store is being closed")));
    }

    private void answer(List<Waiting<C, S, E>> batch) {
        try {
            List<Result<S, E>> results =
                    commit.apply(batch.stream().map(Waiting::request).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(results.get(i));
            }
        } catch (Throwable e) {
            // An error too: the callers must hear of it, and the next ones be served.
            batch.forEach(waiting -> waiting.answer().completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
