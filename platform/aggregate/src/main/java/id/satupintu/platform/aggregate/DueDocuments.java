package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.ID;
import static id.satupintu.platform.aggregate.AggregateDocument.KABUPATEN;
import static id.satupintu.platform.aggregate.AggregateDocument.NEXT_DUE_AT;
import static id.satupintu.platform.aggregate.AggregateDocument.SHARD;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Finds what is due, oldest first, in whole documents: what is found is decided on without being read again.
 *
 * <p>Each look is a walk through indexes that begin with the shard, so it costs what it finds and nothing for what is
 * not due, belongs to other instances, or is over.
 */
final class DueDocuments {
    /** What is over has no due date and is in neither index. */
    private static final Document WITH_A_DUE_DATE = new Document(NEXT_DUE_AT, new Document("$exists", true));

    private static final Document OLDEST_FIRST = new Document(NEXT_DUE_AT, 1);

    private final MongoOperations mongo;
    private final String collection;

    DueDocuments(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    static void createIndexes(MongoCollection<Document> documents) {
        IndexOptions partial = new IndexOptions().partialFilterExpression(WITH_A_DUE_DATE);
        documents.createIndex(new Document(SHARD, 1).append(NEXT_DUE_AT, 1), partial);
        documents.createIndex(new Document(KABUPATEN, 1).append(SHARD, 1).append(NEXT_DUE_AT, 1), partial);
    }

    /** At most {@code limit} that are due at {@code now}, whoever they belong to. */
    List<Document> oldest(Set<Integer> shards, Instant now, int limit) {
        return find(new Document(), shards, now, limit);
    }

    /** At most {@code limit} of one tenant that are due at {@code now}. */
    List<Document> oldestOf(String kabupaten, Set<Integer> shards, Instant now, int limit) {
        return find(new Document(KABUPATEN, kabupaten), shards, now, limit);
    }

    /**
     * Tenants that have anything with a due date, now or later, by their code; one look in the index for each.
     *
     * @param before the last one that is not wanted; null to begin with the first
     */
    List<String> tenantsAfter(@Nullable String before, int limit) {
        List<String> tenants = new ArrayList<>();
        for (String next = tenantAfter(before); next != null; next = tenantAfter(next)) {
            tenants.add(next);
            if (tenants.size() == limit) {
                break;
            }
        }
        return tenants;
    }

    private @Nullable String tenantAfter(@Nullable String before) {
        Document filter = new Document(KABUPATEN, new Document("$gt", before == null ? "" : before))
                .append(NEXT_DUE_AT, new Document("$exists", true));
        return mongo.execute(collection, documents -> {
            Document first = documents
                    .find(filter)
                    .sort(new Document(KABUPATEN, 1))
                    .limit(1)
                    .projection(new Document(KABUPATEN, 1))
                    .first();
            return first == null ? null : first.getString(KABUPATEN);
        });
    }

    private List<Document> find(Document filter, Set<Integer> shards, Instant now, int limit) {
        filter.append(SHARD, new Document("$in", List.copyOf(shards)))
                .append(NEXT_DUE_AT, new Document("$lte", Date.from(now)));
        List<Document> due = new ArrayList<>();
        mongo.execute(collection, documents -> documents
                .find(filter)
                .sort(OLDEST_FIRST)
                .limit(limit)
                .batchSize(limit)
                .into(due));
        return due;
    }

    static String id(Document due) {
        return due.getString(ID);
    }
}
