package id.satupintu.platform.bench.measure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * What reports have become in the store, from a sample of them: documents, their bytes, and how often each was written.
 * Every document of an aggregate and every row counts its writes in {@code version}; an entry of the inbox is written once.
 * Not in it: the clearing of outboxes, which is one write for many documents.
 *
 * @param writesPerReport by collection
 * @param bytesPerReport of the documents as they are now, BSON, by collection
 * @param examples some whole documents of cases
 */
public record StoredWrites(
        Map<String, Double> writesPerReport, Map<String, Double> bytesPerReport, List<RawBsonDocument> examples) {
    private static final int SAMPLE = 300;
    private static final Map<String, List<String>> BY_ID = Map.of(
            "intake", List.of("complaints"),
            "routing", List.of("dispositions"),
            "escalation", List.of("cases"),
            "notification", List.of("books"),
            "reporting", List.of("rows"));

    /** Looks at up to 300 of these reports. */
    public static StoredWrites of(String store, List<String> complaintIds) {
        List<String> ids = new ArrayList<>(complaintIds);
        Collections.shuffle(ids, new Random(1));
        List<String> sample = ids.subList(0, Math.min(SAMPLE, ids.size()));
        Map<String, Double> writes = new TreeMap<>();
        Map<String, Double> bytes = new TreeMap<>();
        List<RawBsonDocument> examples = new ArrayList<>();
        if (sample.isEmpty()) {
            return new StoredWrites(writes, bytes, examples);
        }
        try (MongoClient client = MongoClients.create(store)) {
            BY_ID.forEach((database, collections) -> collections.forEach(collection -> {
                for (RawBsonDocument found : in(client, database, collection, "_id", sample)) {
                    double times = found.getInt64("version").getValue();
                    count(database + "." + collection, times, found, sample.size(), writes, bytes);
                    if (collection.equals("cases")) {
                        examples.add(found);
                    }
                }
            }));
            for (RawBsonDocument notice : in(client, "notification", "inbox", "complaintId", sample)) {
                count("notification.inbox", 1, notice, sample.size(), writes, bytes);
            }
        }
        return new StoredWrites(writes, bytes, examples);
    }

    public double writes() {
        return writesPerReport.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    public double bytes() {
        return bytesPerReport.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void count(
            String collection,
            double times,
            RawBsonDocument document,
            int sample,
            Map<String, Double> writes,
            Map<String, Double> bytes) {
        writes.merge(collection, times / sample, Double::sum);
        bytes.merge(collection, (double) document.getByteBuffer().remaining() / sample, Double::sum);
    }

    private static Iterable<RawBsonDocument> in(
            MongoClient client, String database, String collection, String field, List<String> sample) {
        MongoCollection<RawBsonDocument> documents =
                client.getDatabase(database).getCollection(collection, RawBsonDocument.class);
        return documents.find(new Document(field, new Document("$in", sample)));
    }
}
