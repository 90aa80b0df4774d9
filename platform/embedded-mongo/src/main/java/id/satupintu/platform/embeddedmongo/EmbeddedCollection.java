package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the library's sense on top of {@link StoredDocuments}. Its lock, the library's too, is the object
 * itself; a command holds it until its frame is in the journal, so that readers see only what is there.
 */
final class EmbeddedCollection extends LibraryCollection {

    private final int number;
    private final StoredDocuments documents;
    private final DocumentStore store;
    private final QueryRun queries = new QueryRun(this);

    private boolean forUpdate;
    private @Nullable List<Document> preselected;

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            int number,
            SlotTable slots,
            DocumentStore store) {
        super(database, name, options, cursors);
        this.number = number;
        this.store = store;
        this.documents = new StoredDocuments(this, number, slots, store);
    }

    int number() {
        return number;
    }

    StoredDocuments documents() {
        return documents;
    }

    boolean matches(Document document, Document query) {
        return query.isEmpty() || documentMatchesQuery(document, query);
    }

    // ---- reading

    @Override
    public synchronized QueryResult handleQuery(QueryParameters parameters) {
        Document selector = parameters.getQuerySelector();
        // Only the find command wraps its filter like this, and only its answer may come in batches.
        if (selector.containsKey("$query")) {
            return queries.inBatches(parameters);
        }
        return super.handleQuery(parameters);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (preselected != null) {
            return new QueryResult(preselected);
        }
        List<Document> found = queries.all(query, orderBy, numberToSkip, limit);
        if (forUpdate) {
            // The library writes into what it gets; nested values it replaces, so a shallow copy protects the cache.
            found = found.stream().map(Document::clone).toList();
        }
        return new QueryResult(project(found, fieldSelector));
    }

    List<Document> project(List<Document> found, @Nullable Document fieldSelector) {
        if (fieldSelector == null || fieldSelector.isEmpty()) {
            return found;
        }
        return matchDocumentsFromStream(found.stream(), new Document(), null, 0, 0, 0, fieldSelector)
                .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return queries.stream(PushedDownMatch.of(getFullName()));
    }

    @Override
    public synchronized int count() {
        return documents.count();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        long found = Math.max(0, queries.count(query) - skip);
        return (int) (limit > 0 ? Math.min(limit, found) : found);
    }

    long nextCursorId() {
        return cursorRegistry.generateCursorId();
    }

    void register(StoredCursor cursor) {
        cursorRegistry.add(cursor);
        store.cursors().add(cursor);
    }

    // ---- writing

    @Override
    public synchronized void addDocument(Document document) {
        if (document.get("_id") instanceof Collection) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        }
        if (!document.containsKey("_id")) {
            document.put("_id", new ObjectId());
        }
        documents.insert(document);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters arrayFilters, boolean multi, boolean upsert, Oplog oplog) {
        if (multi && update.keySet().stream().anyMatch(key -> !key.startsWith("$"))) {
            throw new MongoServerError(10158, "multi update only works with $ operators");
        }
        int[] slots = queries.slots(selector, multi ? 0 : 1);
        if (slots.length == 0) {
            return updatePreselected(List.of(), selector, update, arrayFilters, upsert, oplog);
        }
        int modified = new CollectionUpdate(documents, store)
                .run(
                        slots,
                        update,
                        before -> updatePreselected(List.of(before), selector, update, arrayFilters, false, oplog));
        return new Document("n", slots.length).append("nModified", modified);
    }

    private Document updatePreselected(
            List<Document> target,
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean upsert,
            Oplog oplog) {
        preselected = target;
        try {
            return super.updateDocuments(selector, update, arrayFilters, false, upsert, oplog);
        } finally {
            preselected = null;
        }
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        documents.replace(position, after);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        int[] slots = queries.slots(selector, Math.max(limit, 0));
        for (int slot : slots) {
            documents.remove(slot);
            store.checkpoint();
        }
        return slots.length;
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        forUpdate = true;
        try {
            return super.findAndModify(query);
        } finally {
            forUpdate = false;
        }
    }

    @Override
    public synchronized void removeDocument(Document document) {
        int slot = documents.indexes().slotOf(document);
        if (slot != SlotIterator.END) {
            documents.remove(slot);
        }
    }

    @Override
    protected void removeDocument(Integer position) {
        documents.remove(position);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        throw new UnsupportedOperationException("addDocument does it all");
    }

    // ---- indexes

    /** After a restart. */
    void buildIndexes() {
        documents.indexes().buildAll(documents);
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        documents.indexes().add(index, getIndexes(), documents);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
        documents.indexes().drop(indexName);
    }

    @Override
    public synchronized void drop() {
        super.drop();
        documents.drop();
    }

    // ---- what the library wants to know

    @Override
    protected @Nullable Document getDocument(Integer position) {
        return documents.get(position);
    }

    @Override
    protected int end() {
        return documents.end();
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, documents.bytes());
    }
}
