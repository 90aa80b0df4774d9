package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.ID;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE_BY;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE_UNTIL;
import static id.satupintu.platform.aggregate.AggregateDocument.UNSENT_SINCE;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Publishes what a crash, or a broker that was away, left in outboxes. Longest waiting first; one instance at a time per
 * aggregate, by lease.
 */
final class OutboxSweeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final long EVERY_MILLIS = 500;
    private static final long GRACE_MILLIS = 1_000;
    private static final long LEASE_MILLIS = 10_000;
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final String collection;
    private final OutboxRelay relay;
    private final AggregateMetrics metrics;
    private final Thread thread;
    private volatile boolean closed;

    OutboxSweeper(MongoOperations mongo, String collection, OutboxRelay relay, AggregateMetrics metrics) {
        this.mongo = mongo;
        this.collection = collection;
        this.relay = relay;
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().daemon().name("sweeper-" + collection).start(this::run);
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(EVERY_MILLIS);
                sweep();
            } catch (InterruptedException _) {
                return;
            } catch (DataAccessException away) {
                log.debug("The outbox is swept later: {}", away.getClass().getSimpleName());
            }
        }
    }

    /** Looks once. */
    void sweep() {
        long now = System.currentTimeMillis();
        List<String> forgotten = new ArrayList<>();
        long oldest = now;
        List<Document> waiting = new ArrayList<>();
        mongo.execute(collection, documents -> documents
                .find(new Document(UNSENT_SINCE, new Document("$lte", new Date(now - GRACE_MILLIS))))
                .sort(new Document(UNSENT_SINCE, 1))
                .limit(AT_ONCE)
                .projection(new Document(UNSENT_SINCE, 1).append(LEASE, 1))
                .into(waiting));
        for (Document document : waiting) {
            oldest = Math.min(oldest, document.getDate(UNSENT_SINCE).getTime());
            String id = document.getString(ID);
            if (!relay.isInFlight(id) && AggregateDocument.leaseIsFree(document, relay.instance(), new Date(now))) {
                forgotten.add(id);
            }
        }
        metrics.oldestUnsent(now - oldest);
        if (!forgotten.isEmpty() && !relay.resting()) {
            publish(forgotten, now);
        }
    }

    private void publish(List<String> ids, long now) {
        Date until = new Date(now + LEASE_MILLIS);
        Document mine = new Document(LEASE_BY, relay.instance()).append(LEASE_UNTIL, until);
        Document free = new Document(ID, new Document("$in", ids))
                .append(UNSENT_SINCE, new Document("$exists", true))
                .append(
                        "$or",
                        List.of(
                                new Document(LEASE, new Document("$exists", false)),
                                new Document(LEASE + "." + LEASE_BY, relay.instance()),
                                new Document(LEASE + "." + LEASE_UNTIL, new Document("$lte", new Date(now)))));
        mongo.execute(collection, documents -> {
            documents.updateMany(free, new Document("$set", new Document(LEASE, mine)));
            documents
                    .find(new Document(ID, new Document("$in", ids)).append(LEASE + "." + LEASE_BY, relay.instance()))
                    .forEach(
                            document -> relay.handOver(document.getString(ID), AggregateDocument.readOutbox(document)));
            return ids;
        });
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
