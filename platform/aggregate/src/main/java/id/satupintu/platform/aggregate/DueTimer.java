package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.ID;
import static id.satupintu.platform.aggregate.AggregateDocument.NEXT_DUE_AT;
import static id.satupintu.platform.aggregate.AggregateDocument.SHARD;

import id.satupintu.platform.messaging.PartitionOwnership;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Gives every aggregate of the owned shards whose time has come a command, oldest due first, in bounded batches.
 *
 * <p>It needs no claim of its own: the version check of the write lets one instance win, and the loser decides again on
 * a state in which nothing is due any more. A tick costs what is due, not what is stored.
 */
public final class DueTimer<C> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DueTimer.class);
    private static final long EVERY_MILLIS = 200;
    private static final int AT_ONCE = 300;

    private final MongoOperations mongo;
    private final MongoAggregateStore<C, ?, ?> store;
    private final Supplier<Set<Integer>> ownedShards;
    private final Clock businessClock;
    private final Function<Instant, C> command;
    private final AggregateMetrics metrics;
    private final Thread thread;
    private volatile boolean closed;

    DueTimer(
            MongoOperations mongo,
            MongoAggregateStore<C, ?, ?> store,
            Supplier<Set<Integer>> ownedShards,
            Clock businessClock,
            Function<Instant, C> command,
            AggregateMetrics metrics) {
        this.mongo = mongo;
        this.store = store;
        this.ownedShards = ownedShards;
        this.businessClock = businessClock;
        this.command = command;
        this.metrics = metrics;
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
                if (tick() < AT_ONCE) {
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

    /** Handles one batch; how many were due in it. */
    int tick() {
        Set<Integer> shards = ownedShards.get();
        if (shards.isEmpty()) {
            return 0;
        }
        Instant now = businessClock.instant();
        List<Document> due = due(shards, now);
        List<Request<C>> requests = new ArrayList<>(due.size());
        for (Document document : due) {
            requests.add(Request.of(document.getString(ID), command.apply(now)));
        }
        if (!requests.isEmpty()) {
            int broken = 0;
            List<? extends Result<?, ?>> results = store.handleAll(requests);
            for (int i = 0; i < results.size(); i++) {
                metrics.late(Duration.between(due.get(i).getDate(NEXT_DUE_AT).toInstant(), now));
                if (results.get(i) instanceof Result.Broken<?, ?> defect) {
                    broken++;
                    log.error("Timer of {} fails", due.get(i).getString(ID), defect.reason());
                }
            }
            if (broken == requests.size()) {
                return 0;
            }
        }
        return requests.size();
    }

    private List<Document> due(Set<Integer> shards, Instant now) {
        Document filter = new Document(NEXT_DUE_AT, new Document("$lte", Date.from(now)));
        if (shards.size() < PartitionOwnership.SHARDS) {
            filter.append(SHARD, new Document("$in", List.copyOf(shards)));
        }
        List<Document> due = new ArrayList<>();
        mongo.execute(store.type().collection(), documents -> documents
                .find(filter)
                .sort(new Document(NEXT_DUE_AT, 1))
                .limit(AT_ONCE)
                .projection(new Document(NEXT_DUE_AT, 1))
                .into(due));
        return due;
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
    }
}
