package id.satupintu.platform.embeddedmongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.bson.Document;

/** Writes from several threads until the server is gone, and knows what was acknowledged. */
final class Ledger {

    private static final int WRITERS = 8;
    private static final long IDS_PER_WRITER = 1_000_000_000L;

    private final Set<Long> inserted = ConcurrentHashMap.newKeySet();
    private final Set<Long> maybeDeleted = ConcurrentHashMap.newKeySet();
    private final Set<Long> deleted = ConcurrentHashMap.newKeySet();
    private final AtomicLongArray next = new AtomicLongArray(WRITERS);
    private final AtomicLongArray counted = new AtomicLongArray(WRITERS);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    static void prepare(MongoDatabase database) {
        MongoCollection<Document> things = database.getCollection("things");
        things.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("w"));
        for (int writer = 0; writer < WRITERS; writer++) {
            database.getCollection("counters").insertOne(new Document("_id", writer).append("n", 0L));
        }
    }

    int acknowledged() {
        return inserted.size();
    }

    void writeUntilGone(String connectionString) {
        stop.set(false);
        threads.clear();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            threads.add(Thread.ofPlatform().start(() -> {
                try (MongoClient client = MongoClients.create(connectionString)) {
                    write(client.getDatabase("ledger"), number);
                } catch (MongoException e) {
                    // The server is gone, as announced.
                }
            }));
        }
    }

    private void write(MongoDatabase database, int writer) {
        MongoCollection<Document> things = database.getCollection("things");
        MongoCollection<Document> counters = database.getCollection("counters");
        while (!stop.get()) {
            long i = next.incrementAndGet(writer);
            long id = writer * IDS_PER_WRITER + i;
            things.insertOne(new Document("_id", id)
                    .append("u", "u" + id)
                    .append("w", writer)
                    .append("pad", "p".repeat(100)));
            inserted.add(id);
            counters.updateOne(Filters.eq("_id", writer), Updates.inc("n", 1L));
            counted.incrementAndGet(writer);
            if (i % 3 == 2) {
                long victim = id - i / 2;
                if (inserted.contains(victim) && maybeDeleted.add(victim)) {
                    things.deleteOne(Filters.eq("_id", victim));
                    deleted.add(victim);
                }
            }
        }
    }

    void awaitEnd() throws InterruptedException {
        stop.set(true);
        for (Thread thread : threads) {
            thread.join(20_000);
            if (thread.isAlive()) {
                throw new IllegalStateException("a writer does not end");
            }
        }
    }

    /** Returns every way in which the store disagrees with what was acknowledged. */
    List<String> disagreements(MongoDatabase database) {
        List<String> problems = new ArrayList<>();
        MongoCollection<Document> things = database.getCollection("things");
        Set<Long> found = new HashSet<>();
        things.find().forEach(document -> found.add(document.getLong("_id")));
        for (Long id : inserted) {
            if (!maybeDeleted.contains(id) && !found.contains(id)) {
                problems.add("lost " + id);
            }
        }
        for (Long id : deleted) {
            if (found.contains(id)) {
                problems.add("resurrected " + id);
            }
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            Document counter = database.getCollection("counters")
                    .find(Filters.eq("_id", writer))
                    .first();
            long n = counter == null ? -1 : counter.getLong("n");
            if (n < counted.get(writer)) {
                problems.add("counter " + writer + " is " + n + ", acknowledged " + counted.get(writer));
            }
        }
        checkIndexes(things, found, problems);
        return problems;
    }

    private void checkIndexes(MongoCollection<Document> things, Set<Long> found, List<String> problems) {
        Set<Long> byWriter = new HashSet<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            things.find(Filters.eq("w", writer)).forEach(document -> byWriter.add(document.getLong("_id")));
        }
        if (!byWriter.equals(found)) {
            problems.add("the index on w has " + byWriter.size() + " of " + found.size());
        }
        List<String> keys = found.stream().map(id -> "u" + id).toList();
        long byKey = 0;
        for (int from = 0; from < keys.size(); from += 1000) {
            byKey += things.countDocuments(Filters.in("u", keys.subList(from, Math.min(keys.size(), from + 1000))));
        }
        if (byKey != found.size()) {
            problems.add("the index on u has " + byKey + " of " + found.size());
        }
        long gone = deleted.stream()
                .limit(200)
                .filter(id -> things.countDocuments(Filters.eq("u", "u" + id)) > 0)
                .count();
        if (gone > 0) {
            problems.add(gone + " deleted documents are still in the index on u");
        }
    }
}
