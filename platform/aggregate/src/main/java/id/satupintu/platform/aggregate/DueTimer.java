package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.NEXT_DUE_AT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Gives every aggregate of the owned shards whose time has come a command, oldest due first, in bounded batches.
 *
 * <p>It needs no claim of its own: the version check of the write lets one instance win, and the loser decides again on
 * a state in which nothing is due any more. A tick costs what is due, not what is stored.
 *
 * <p>When more is due than a batch holds, the tenants take turns in it, so that nobody waits behind another's flood; and
 * several workers, each with shards of its own, catch up side by side until nothing is left over.
 */
public final class DueTimer<C> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DueTimer.class);
    private static final long EVERY_MILLIS = 200;
    private static final int TOLD_AT_MOST = 1_000;

    private final DueDocuments documents;
    private final MongoAggregateStore<C, ?, ?> store;
    private final Supplier<Set<Integer>> ownedShards;
    private final Clock businessClock;
    private final Function<Instant, C> command;
    private final AggregateMetrics metrics;
    private final CatchUp catchUp;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    DueTimer(
            DueDocuments documents,
            MongoAggregateStore<C, ?, ?> store,
            Supplier<Set<Integer>> ownedShards,
            Clock businessClock,
            Function<Instant, C> command,
            AggregateMetrics metrics) {
        this.documents = documents;
        this.store = store;
        this.ownedShards = ownedShards;
        this.businessClock = businessClock;
        this.command = command;
        this.metrics = metrics;
        this.catchUp = new CatchUp(store.type().collection());
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("timer-" + store.type().collection())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                if (tick()) {
                    catchUp.run(ownedShards.get(), shards -> {
                        DueBatches batches = new DueBatches(documents, shards);
                        return () -> round(batches);
                    });
                } else {
                    Thread.sleep(EVERY_MILLIS);
                }
            } catch (InterruptedException _) {
                return;
            } catch (DataAccessException away) {
                log.debug("Timers wait for the store: {}", away.getClass().getSimpleName());
                if (!pause()) {
                    return;
                }
            } catch (RuntimeException defect) {
                log.error("Timers of {} stumbled", store.type().collection(), defect);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** Handles one batch of everything this instance looks after; true when there is more. */
    boolean tick() {
        metrics.looked();
        return round(new DueBatches(documents, ownedShards.get()));
    }

    private boolean round(DueBatches batches) {
        if (closed) {
            return false;
        }
        store.letEventsGoOut();
        Instant now = businessClock.instant();
        DueBatches.Batch batch = batches.next(ownedShards.get(), now);
        return !batch.documents().isEmpty() && handle(batch.documents(), now) && batch.more();
    }

    /** False when every one of them failed. */
    private boolean handle(List<Document> due, Instant now) {
        List<? extends Result<?, ?>> results = store.handleRead(due, command.apply(now));
        Instant done = businessClock.instant();
        int broken = 0;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Result.Broken<?, ?> defect) {
                broken++;
                tell(DueDocuments.id(due.get(i)), defect.reason());
            } else {
                metrics.late(Duration.between(due.get(i).getDate(NEXT_DUE_AT).toInstant(), done));
            }
        }
        return broken < results.size();
    }

    /** Once: it stays due, and is found again at every look. */
    private void tell(String id, RuntimeException defect) {
        if (told.size() < TOLD_AT_MOST && told.add(id)) {
            log.error("Timer of {} fails", id, defect);
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(1_000);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        catchUp.close();
    }
}
