package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.ID;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads aggregates as the store holds them now. */
final class AggregateReader<S> {
    private final AggregateType<?, S, ?> type;
    private final MongoOperations mongo;

    AggregateReader(AggregateType<?, S, ?> type, MongoOperations mongo) {
        this.type = type;
        this.mongo = mongo;
    }

    /** The documents there are among {@code wanted}, by id; one query. */
    Map<String, Document> documents(List<String> wanted) {
        Map<String, Document> found = new HashMap<>();
        mongo.execute(type.collection(), collection -> {
            Document filter = wanted.size() == 1
                    ? new Document(ID, wanted.getFirst())
                    : new Document(ID, new Document("$in", wanted));
            collection.find(filter).batchSize(1_000).forEach(document -> found.put(document.getString(ID), document));
            return found;
        });
        return found;
    }

    /** The states of those there are, in the order of {@code ids}. */
    Map<String, S> findAll(List<String> ids) {
        Map<String, S> states = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            Map<String, Document> found = documents(ids);
            ids.forEach(id -> {
                Document document = found.get(id);
                if (document != null) {
                    states.put(id, AggregateDocument.readState(type, document));
                }
            });
        }
        return states;
    }

    List<S> search(SearchQuery query) {
        Document filter = new Document();
        query.equal().forEach((field, value) -> filter.append(AggregateDocument.SEARCH + "." + field, value));
        @Nullable String sortBy = query.sortBy();
        Document sort = new Document(
                sortBy == null ? ID : AggregateDocument.SEARCH + "." + sortBy, query.descending() ? -1 : 1);
        List<S> page = new ArrayList<>();
        mongo.execute(type.collection(), collection -> {
            collection
                    .find(filter)
                    .sort(sort)
                    .skip(query.skip())
                    .limit(query.limit())
                    .forEach(document -> page.add(AggregateDocument.readState(type, document)));
            return page;
        });
        return page;
    }
}
