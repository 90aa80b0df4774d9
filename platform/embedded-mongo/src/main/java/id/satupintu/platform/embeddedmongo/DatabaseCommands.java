package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Commands of which the library's version is not exact, or not fast, enough. */
final class DatabaseCommands {

    /** A write on one collection, which is locked. */
    interface Write {
        Document run(EmbeddedCollection collection, Document query);
    }

    private final EmbeddedDatabase database;
    private final DocumentStore store;

    DatabaseCommands(EmbeddedDatabase database, DocumentStore store) {
        this.database = database;
        this.store = store;
    }

    /**
     * Runs a write and journals it before the collection is unlocked: what others read is what is in the journal.
     * In a transaction nobody else is in the database, and the journal has to wait for the commit.
     */
    Document write(String command, Document query, Write write) {
        EmbeddedCollection collection = database.required(collectionOf(command, query));
        WriteUnit unit = store.unit();
        synchronized (collection) {
            if (unit.isTransaction()) {
                return write.run(collection, query);
            }
            try {
                Document answer = write.run(collection, query);
                store.commit(unit);
                return answer;
            } catch (RuntimeException e) {
                store.rollback(unit);
                throw e;
            }
        }
    }

    static String collectionOf(String command, Document query) {
        return Objects.requireNonNull(query.get(command)).toString();
    }

    static List<Document> documents(Document query, String field) {
        List<Document> documents = new ArrayList<>();
        if (query.get(field) instanceof List<?> values) {
            for (Object value : values) {
                documents.add((Document) value);
            }
        }
        return documents;
    }

    static boolean isOrdered(Document query) {
        return !Boolean.FALSE.equals(query.get("ordered"));
    }

    static Document writeError(int index, MongoServerError error) {
        Document document = new Document("index", index)
                .append("code", error.getCode())
                .append("errmsg", error.getMessageWithoutErrorCode());
        document.putIfNotNull("codeName", error.getCodeName());
        return document;
    }

    static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    Document insert(EmbeddedCollection collection, Document query) {
        List<Document> documents = documents(query, "documents");
        boolean ordered = isOrdered(query);
        List<Document> errors = collection.insertDocuments(documents, ordered);
        int inserted = documents.size();
        if (!errors.isEmpty()) {
            inserted = ordered ? number(errors.getFirst(), "index") : inserted - errors.size();
        }
        return answer(new Document("n", inserted), errors);
    }

    Document delete(EmbeddedCollection collection, Document query) {
        int deleted = 0;
        List<Document> errors = new ArrayList<>();
        List<Document> deletes = documents(query, "deletes");
        for (int i = 0; i < deletes.size(); i++) {
            Document delete = deletes.get(i);
            try {
                Document filter = (Document) delete.getOrDefault("q", new Document());
                deleted += collection.deleteDocuments(filter, number(delete, "limit"), NoopOplog.get());
            } catch (JournalRefusedException e) {
                throw e;
            } catch (MongoServerError e) {
                errors.add(writeError(i, e));
                if (isOrdered(query)) {
                    break;
                }
            }
        }
        return answer(new Document("n", deleted), errors);
    }

    static Document answer(Document answer, List<Document> errors) {
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        Utils.markOkay(answer);
        return answer;
    }

    Document aggregate(String command, Document query, UnaryOperator<Document> stock) {
        if (!(query.get("pipeline") instanceof List<?> stages)) {
            return stock.apply(query);
        }
        String name = collectionOf(command, query);
        EmbeddedCollection collection = database.stored().get(name);
        if (collection == null) {
            query.put("pipeline", PipelineAliases.resolve(stages));
            return stock.apply(query);
        }
        CountPipeline count = CountPipeline.of(stages);
        if (count != null) {
            synchronized (collection) {
                return count.answer(collection.getFullName(), collection.count(count.filter(), 0, 0));
            }
        }
        List<Object> pipeline = PipelineAliases.resolve(stages);
        query.put("pipeline", pipeline);
        return PushedDownMatch.during(collection.getFullName(), pipeline, () -> stock.apply(query));
    }

    /** What {@code countDocuments} of the drivers sends: counted without building a result. */
    record CountPipeline(Document filter, @Nullable Object id, String field) {

        static @Nullable CountPipeline of(List<?> stages) {
            if (stages.size() != 2
                    || !(stages.get(0) instanceof Document first && first.get("$match") instanceof Document filter)
                    || !(stages.get(1) instanceof Document second && second.get("$group") instanceof Document group)
                    || first.size() != 1
                    || group.size() != 2
                    || !group.containsKey("_id")
                    || group.get("_id") instanceof Document
                    || group.get("_id") instanceof String) {
                return null;
            }
            for (String field : group.keySet()) {
                if (new Document("$sum", 1).equals(group.get(field))) {
                    return new CountPipeline(filter, group.get("_id"), field);
                }
            }
            return null;
        }

        Document answer(String namespace, int count) {
            List<Document> batch = count == 0 ? List.of() : List.of(new Document("_id", id).append(field, count));
            Document cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", batch);
            return DatabaseCommands.answer(new Document("cursor", cursor), List.of());
        }
    }
}
