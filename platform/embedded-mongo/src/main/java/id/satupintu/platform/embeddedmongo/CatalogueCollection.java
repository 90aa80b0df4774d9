package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The library's notes about collections and indexes. In memory only: the journal has its own {@link Catalogue}. */
final class CatalogueCollection extends LibraryCollection {

    private final List<@Nullable Document> documents = new ArrayList<>();

    CatalogueCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            List<Document> content) {
        super(database, name, options, cursors);
        documents.addAll(content);
    }

    synchronized List<Document> content() {
        List<Document> content = new ArrayList<>();
        for (Document document : documents) {
            if (document != null) {
                content.add(document);
            }
        }
        return content;
    }

    @Override
    public synchronized void addDocumentIfMissing(Document document) {
        boolean known = content().stream()
                .anyMatch(other -> Objects.equals(other.get("ns"), document.get("ns"))
                        && Objects.equals(other.get("name"), document.get("name")));
        if (!known) {
            addDocument(document);
        }
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        documents.add(document);
        return documents.size() - 1;
    }

    @Override
    protected void removeDocument(Integer position) {
        documents.set(position, null);
    }

    @Override
    protected @Nullable Integer findDocumentPosition(Document document) {
        int position = documents.indexOf(document);
        return position < 0 ? null : position;
    }

    @Override
    protected @Nullable Document getDocument(Integer position) {
        return documents.get(position);
    }

    @Override
    public synchronized int count() {
        return content().size();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        return matchDocumentsFromStream(
                content().stream(), query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    protected int end() {
        return documents.size();
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {}
}
