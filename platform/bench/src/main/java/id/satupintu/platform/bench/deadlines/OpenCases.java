package id.satupintu.platform.bench.deadlines;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import id.satupintu.contracts.ComplaintId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The cases in the store of escalation-service. */
final class OpenCases implements AutoCloseable {
    private static final int AT_ONCE = 200;
    private static final int NUMBERS = 1_000_000_000;
    /** Coprime to a thousand million: every number comes once, and in no order. */
    private static final long STRIDE = 387_420_489;

    private final MongoClient client;
    private final MongoCollection<RawBsonDocument> cases;
    private final int year;
    private long made;

    /** @param year of the numbers of its clones; one that no other clones have */
    OpenCases(String store, int year) {
        this.client = MongoClients.create(store);
        this.cases = client.getDatabase("escalation").getCollection("cases", RawBsonDocument.class);
        this.year = year;
    }

    /** When something is due for these cases next, as it is stored; those that are not there are left out. */
    List<Instant> due(List<String> ids) {
        List<Instant> due = new ArrayList<>();
        for (RawBsonDocument found : cases.find(new Document("_id", new Document("$in", ids)))) {
            if (found.containsKey("nextDueAt")) {
                due.add(Instant.ofEpochMilli(found.getDateTime("nextDueAt").getValue()));
            }
        }
        return due;
    }

    List<RawBsonDocument> documents(List<String> ids) {
        return cases.find(new Document("_id", new Document("$in", ids))).into(new ArrayList<>());
    }

    /** True while events wait in outboxes. */
    boolean hasUnsent() {
        return cases.find(new Document("unsentSince", new Document("$lte", new Date(Long.MAX_VALUE))))
                        .limit(1)
                        .first()
                != null;
    }

    /**
     * Clones of these originals, one after the other.
     *
     * @param dueAt when the n-th one is due
     * @return their numbers
     */
    List<String> add(List<CaseTemplate> originals, int count, IntFunction<Instant> dueAt) {
        List<String> ids = new ArrayList<>(count);
        List<InsertOneModel<RawBsonDocument>> batch = new ArrayList<>(AT_ONCE);
        for (int n = 0; n < count; n++) {
            CaseTemplate original = originals.get(n % originals.size());
            ComplaintId id = ComplaintId.of(original.prefix(), year, (int) (made++ * STRIDE % NUMBERS));
            Duration whole = Duration.ofSeconds(
                    Duration.between(original.due(), dueAt.apply(n)).toSeconds());
            batch.add(new InsertOneModel<>(
                    original.clone(id, original.kabupaten(), original.due().plus(whole))));
            ids.add(id.value());
            if (batch.size() == AT_ONCE || n == count - 1) {
                cases.bulkWrite(batch, new BulkWriteOptions().ordered(false));
                batch.clear();
            }
        }
        return ids;
    }

    @Override
    public void close() {
        client.close();
    }
}
