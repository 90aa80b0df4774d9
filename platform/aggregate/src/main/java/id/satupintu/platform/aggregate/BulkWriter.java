package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.ID;
import static id.satupintu.platform.aggregate.AggregateDocument.MARK;
import static id.satupintu.platform.aggregate.AggregateDocument.SEARCH;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Writes guarded documents in one unordered bulk, and finds out which of them did not make it. */
final class BulkWriter {
    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Pattern SEARCH_INDEX = Pattern.compile("index:\\s+\\S*?" + SEARCH + "\\.([A-Za-z]+)_-?1");

    private final MongoOperations mongo;
    private final String collection;

    BulkWriter(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Throws when the store cannot be reached; then nothing is known about any of the writes. */
    Losers write(List<WriteModel<Document>> writes) {
        Losers losers = mongo.execute(collection, documents -> {
            Losers found = new Losers();
            BulkWriteResult result;
            try {
                result = documents.bulkWrite(writes, UNORDERED);
            } catch (MongoBulkWriteException partly) {
                for (BulkWriteError error : partly.getWriteErrors()) {
                    if (error.getCode() != DUPLICATE_KEY) {
                        throw partly;
                    }
                    found.add(error.getIndex(), takenField(error.getMessage()));
                }
                result = partly.getWriteResult();
            }
            findStale(documents, writes, result, found);
            return found;
        });
        return Objects.requireNonNull(losers);
    }

    private static @Nullable String takenField(String message) {
        Matcher index = SEARCH_INDEX.matcher(message);
        return index.find() ? index.group(1) : null;
    }

    /** A stale update matches nothing and raises no error; only the count tells that there is one. */
    private static void findStale(
            MongoCollection<Document> documents,
            List<WriteModel<Document>> writes,
            BulkWriteResult result,
            Losers losers) {
        Map<String, Integer> updates = new HashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            if (writes.get(i) instanceof UpdateOneModel<Document> update && !losers.lost(i)) {
                updates.put(filter(update).getString(ID), i);
            }
        }
        if (updates.isEmpty() || result.getMatchedCount() == updates.size()) {
            return;
        }
        // The inbox proves nothing: another instance may have heard the same. Only the mark is ours alone. Where
        // somebody
        // has written on top since, it counts as lost, and deciding again finds what was heard.
        documents
                .find(new Document(ID, new Document("$in", List.copyOf(updates.keySet()))))
                .projection(new Document(MARK, 1))
                .forEach(document -> {
                    int place = Objects.requireNonNull(updates.remove(document.getString(ID)));
                    if (!mark((UpdateOneModel<Document>) writes.get(place)).equals(document.getString(MARK))) {
                        losers.add(place, null);
                    }
                });
        updates.values().forEach(gone -> losers.add(gone, null));
    }

    private static String mark(UpdateOneModel<Document> update) {
        Document set = ((Document) Objects.requireNonNull(update.getUpdate())).get("$set", Document.class);
        return set.getString(MARK);
    }

    private static Document filter(UpdateOneModel<Document> update) {
        Bson filter = update.getFilter();
        return (Document) filter;
    }

    /** Which writes of a bulk did not make it. */
    static final class Losers {
        private final BitSet lost = new BitSet();
        private final Map<Integer, String> taken = new HashMap<>();

        void add(int index, @Nullable String takenField) {
            lost.set(index);
            if (takenField != null) {
                taken.put(index, takenField);
            }
        }

        boolean lost(int index) {
            return lost.get(index);
        }

        /** The search field whose value belongs to another aggregate; null when that is not why. */
        @Nullable String taken(int index) {
            return taken.get(index);
        }
    }
}
