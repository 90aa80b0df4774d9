package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates: several in one command, stopping at the first error if ordered, and by pipeline. */
final class UpdateCommand {

    private static final int NOT_IMPLEMENTED = 238;

    private final EmbeddedDatabase database;
    private final DatabaseResolver databases;
    private final BiFunction<String, Document, Document> stock;

    UpdateCommand(EmbeddedDatabase database, DatabaseResolver databases, BiFunction<String, Document, Document> stock) {
        this.database = database;
        this.databases = databases;
        this.stock = stock;
    }

    Document run(EmbeddedCollection collection, Document query) {
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        List<Document> updates = DatabaseCommands.documents(query, "updates");
        for (int i = 0; i < updates.size(); i++) {
            try {
                Document result = update(collection, updates.get(i));
                matched += DatabaseCommands.number(result, "n");
                modified += DatabaseCommands.number(result, "nModified");
                if (result.containsKey("upserted")) {
                    matched++;
                    upserted.add(new Document("index", i).append("_id", result.get("upserted")));
                }
            } catch (JournalRefusedException e) {
                throw e;
            } catch (MongoServerError e) {
                errors.add(DatabaseCommands.writeError(i, e));
                if (DatabaseCommands.isOrdered(query)) {
                    break;
                }
            }
        }
        Document answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        return DatabaseCommands.answer(answer, errors);
    }

    private Document update(EmbeddedCollection collection, Document update) {
        Document filter = (Document) update.getOrDefault("q", new Document());
        boolean multi = Boolean.TRUE.equals(update.get("multi"));
        boolean upsert = Boolean.TRUE.equals(update.get("upsert"));
        if (update.get("u") instanceof List<?> pipeline) {
            return updateByPipeline(collection, filter, pipeline, multi, upsert);
        }
        if (update.containsKey("arrayFilters")) {
            return withArrayFilters(collection, update);
        }
        Document change = (Document) Objects.requireNonNull(update.get("u"));
        return collection.updateDocuments(filter, change, ArrayFilters.empty(), multi, upsert, NoopOplog.get());
    }

    // Only the library's own command can parse them.
    private Document withArrayFilters(EmbeddedCollection collection, Document update) {
        Document command = new Document("update", collection.getCollectionName()).append("updates", List.of(update));
        Document answer = stock.apply("update", command);
        for (Document error : DatabaseCommands.documents(answer, "writeErrors")) {
            throw new MongoServerError(DatabaseCommands.number(error, "code"), String.valueOf(error.get("errmsg")));
        }
        if (answer.get("upserted") instanceof Collection<?> upserts && !upserts.isEmpty()) {
            Object id = ((Document) upserts.iterator().next()).get("_id");
            return new Document("n", 0).append("nModified", 0).append("upserted", id);
        }
        return answer;
    }

    private Document updateByPipeline(
            EmbeddedCollection collection, Document filter, List<?> pipeline, boolean multi, boolean upsert) {
        int modified = 0;
        List<Document> matches = new ArrayList<>();
        collection.handleQuery(filter, 0, multi ? 0 : 1).forEach(matches::add);
        if (matches.isEmpty() && upsert) {
            throw new MongoServerError(NOT_IMPLEMENTED, "NotImplemented", "upsert by pipeline");
        }
        for (Document match : matches) {
            Document result = collection.updateDocuments(
                    new Document("_id", match.get("_id")),
                    apply(collection, match, pipeline),
                    ArrayFilters.empty(),
                    false,
                    false,
                    NoopOplog.get());
            modified += DatabaseCommands.number(result, "nModified");
        }
        return new Document("n", matches.size()).append("nModified", modified);
    }

    private Document apply(EmbeddedCollection collection, Document match, List<?> pipeline) {
        List<Document> results = Aggregation.fromPipeline(
                        PipelineAliases.resolve(pipeline), databases, database, collection, NoopOplog.get())
                .runStages(Stream.of(match.cloneDeeply()));
        Document result = results.getFirst();
        result.put("_id", match.get("_id"));
        return result;
    }

    Document findAndModify(EmbeddedCollection collection, Document query) {
        if (!(query.get("update") instanceof List<?> pipeline)) {
            return collection.findAndModify(query);
        }
        Document match = first(collection, query);
        if (match == null) {
            throw new MongoServerError(NOT_IMPLEMENTED, "NotImplemented", "findAndModify by pipeline without a match");
        }
        Document byId = new Document(query);
        byId.put("query", new Document("_id", match.get("_id")));
        byId.put("update", apply(collection, match, pipeline));
        byId.remove("sort");
        return collection.findAndModify(byId);
    }

    private static @Nullable Document first(EmbeddedCollection collection, Document query) {
        Document selector = new Document("query", query.getOrDefault("query", new Document()));
        selector.putIfNotNull("orderby", query.get("sort"));
        for (Document document : collection.handleQuery(selector, 0, 1)) {
            return document;
        }
        return null;
    }
}
