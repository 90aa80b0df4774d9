package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.ID;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE;
import static id.satupintu.platform.aggregate.AggregateDocument.OUTBOX;
import static id.satupintu.platform.aggregate.AggregateDocument.POSITION;
import static id.satupintu.platform.aggregate.AggregateDocument.UNSENT_SINCE;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import id.satupintu.platform.aggregate.AggregateDocument.OutboxEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Takes events that Kafka has out of their outboxes, many aggregates in one write. */
final class OutboxClearer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxClearer.class);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final long PATIENCE_MILLIS = 500;

    private final MongoOperations mongo;
    private final String collection;
    private final LinkedBlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private ObjLongConsumer<String> cleared = (_, _) -> {};
    private BiConsumer<String, List<OutboxEntry>> moreFound = (_, _) -> {};
    private volatile boolean closed;

    OutboxClearer(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
        this.thread = Thread.ofPlatform().daemon().name("clearer-" + collection).unstarted(this::run);
    }

    private record Sent(String id, long position) {}

    void onCleared(ObjLongConsumer<String> listener) {
        this.cleared = listener;
    }

    /** Begins to work; everything that listens is set by then. */
    void onMoreFound(BiConsumer<String, List<OutboxEntry>> listener) {
        this.moreFound = listener;
        thread.start();
    }

    /** Every event of {@code id} up to {@code position} is on Kafka. */
    void clear(String id, long position) {
        queue.add(new Sent(id, position));
    }

    private void run() {
        List<Sent> batch = new ArrayList<>();
        while (!closed) {
            try {
                if (batch.isEmpty()) {
                    batch.add(queue.take());
                }
                queue.drainTo(batch, 500 - Math.min(500, batch.size()));
                clear(newest(batch));
                batch.clear();
            } catch (InterruptedException _) {
                return;
            } catch (DataAccessException away) {
                log.debug("The outbox is cleared later: {}", away.getClass().getSimpleName());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static Map<String, Long> newest(List<Sent> batch) {
        Map<String, Long> positions = new LinkedHashMap<>();
        batch.forEach(sent -> positions.merge(sent.id(), sent.position(), Math::max));
        return positions;
    }

    private void clear(Map<String, Long> positions) {
        List<WriteModel<Document>> whole = new ArrayList<>(positions.size());
        Document nothingLeft = new Document("$set", new Document(OUTBOX, List.of()))
                .append("$unset", new Document(UNSENT_SINCE, "").append(LEASE, ""));
        positions.forEach((id, position) ->
                whole.add(new UpdateOneModel<>(new Document(ID, id).append(POSITION, position), nothingLeft)));
        int matched = Objects.requireNonNull(mongo.execute(
                collection, documents -> documents.bulkWrite(whole, UNORDERED).getMatchedCount()));
        positions.forEach(cleared::accept);
        if (matched < positions.size()) {
            clearPartly(positions);
        }
    }

    /** Somebody appended meanwhile: take out what was sent, and see to what is left. */
    private void clearPartly(Map<String, Long> positions) {
        List<WriteModel<Document>> parts = new ArrayList<>(positions.size());
        positions.forEach((id, position) -> parts.add(new UpdateOneModel<>(
                new Document(ID, id),
                new Document("$pull", new Document(OUTBOX, new Document("p", new Document("$lte", position)))))));
        mongo.execute(collection, documents -> documents.bulkWrite(parts, UNORDERED));
        mongo.execute(collection, documents -> {
            documents
                    .find(new Document(ID, new Document("$in", List.copyOf(positions.keySet())))
                            .append(OUTBOX + ".0", new Document("$exists", true)))
                    .forEach(document ->
                            moreFound.accept(document.getString(ID), AggregateDocument.readOutbox(document)));
            return positions;
        });
    }

    private boolean pause() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
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
