package id.satupintu.platform.bench.limit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * How many documents the store takes when nobody does anything but write: documents as cases have them, no index but
 * {@code _id}, w=majority, as many clients as the steady load had.
 */
public final class RawStore {
    private static final int BULK = 100;
    private static final int IDS_PER_CLIENT = 500;

    private final Bench bench;
    private final int clients;
    private final List<RawBsonDocument> examples;
    private final AtomicLong number = new AtomicLong();

    public RawStore(Bench bench, int clients, List<RawBsonDocument> examples) {
        this.bench = bench;
        this.clients = clients;
        this.examples = examples;
    }

    /** @param updates guarded by their version, as every write of an aggregate */
    public record Rates(RawRate inserts, RawRate updates, RawRate bulkInserts) {}

    /** Each kind of write for {@code each}, after half of it to warm up. */
    public Rates run(Duration each) throws IOException, InterruptedException {
        try (MongoClient client = MongoClients.create(bench.system().store())) {
            MongoCollection<Document> documents = client.getDatabase("bench").getCollection("raw");
            RawRate inserts = rate(each, _ -> {
                documents.insertOne(fresh());
                return 1;
            });
            List<Guarded> guarded = new ArrayList<>();
            for (int one = 0; one < clients; one++) {
                guarded.add(new Guarded(documents));
            }
            RawRate updates = rate(each, worker -> guarded.get(worker).update());
            RawRate bulk = rate(each, _ -> {
                List<InsertOneModel<Document>> many = new ArrayList<>(BULK);
                for (int one = 0; one < BULK; one++) {
                    many.add(new InsertOneModel<>(fresh()));
                }
                documents.bulkWrite(many, new BulkWriteOptions().ordered(false));
                return BULK;
            });
            client.getDatabase("bench").drop();
            return new Rates(inserts, updates, bulk);
        }
    }

    private Document fresh() {
        long next = number.incrementAndGet();
        Document copy = Document.parse("{}");
        copy.putAll(decoded((int) (next % examples.size())));
        copy.put("_id", "RAW-" + next);
        return copy;
    }

    private Document decoded(int example) {
        return examples.get(example).decode(new org.bson.codecs.DocumentCodec());
    }

    private RawRate rate(Duration duration, Write write) throws IOException, InterruptedException {
        work(duration.dividedBy(2), write);
        Map<String, Long> store =
                Map.of(SystemTable.STORE, bench.system().pids().getOrDefault(SystemTable.STORE, -1L));
        ProcessCpu before = ProcessCpu.of(store);
        double ownBefore = ProcessCpu.ownMillis();
        long began = System.nanoTime();
        long done = work(duration, write);
        double seconds = (System.nanoTime() - began) / 1e9;
        double server = ProcessCpu.sum(ProcessCpu.of(store).millisSince(before));
        return RawRate.of(done, seconds, server, ProcessCpu.ownMillis() - ownBefore);
    }

    private long work(Duration duration, Write write) throws InterruptedException {
        long until = System.nanoTime() + duration.toNanos();
        AtomicLong done = new AtomicLong();
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < clients; worker++) {
            int own = worker;
            workers.add(Thread.ofPlatform().daemon().start(() -> {
                while (System.nanoTime() < until) {
                    done.addAndGet(write.once(own));
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return done.get();
    }

    /** Writes, and says how many documents. */
    @FunctionalInterface
    private interface Write {
        int once(int worker);
    }

    /** Documents only one worker writes, so that its versions are always the newest. */
    private final class Guarded {
        private final MongoCollection<Document> documents;
        private final List<Document> own = new ArrayList<>();
        private long turn;

        Guarded(MongoCollection<Document> documents) {
            this.documents = documents;
            for (int one = 0; one < IDS_PER_CLIENT; one++) {
                own.add(fresh());
            }
            documents.insertMany(own);
        }

        int update() {
            Document document = own.get((int) (turn++ % own.size()));
            long version = document.getLong("version");
            Document set = new Document("version", version + 1)
                    .append("state", document.getString("state"))
                    .append("search", document.get("search"));
            Document push =
                    new Document("heard", new Document("$each", List.of("request:" + turn)).append("$slice", -200));
            long matched = documents
                    .updateOne(
                            new Document("_id", document.getString("_id")).append("version", version),
                            new Document("$set", set).append("$push", push))
                    .getMatchedCount();
            document.put("version", version + 1);
            return (int) matched;
        }
    }
}
