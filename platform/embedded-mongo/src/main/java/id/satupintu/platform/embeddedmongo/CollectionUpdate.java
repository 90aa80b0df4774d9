package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.function.Function;

/** Applies one update to the documents it was found to concern. */
final class CollectionUpdate {

    private final StoredDocuments documents;
    private final DocumentStore store;

    CollectionUpdate(StoredDocuments documents, DocumentStore store) {
        this.documents = documents;
        this.store = store;
    }

    /**
     * Returns how many documents changed.
     *
     * @param library does it to a document of its own, and stores it, when {@link DirectUpdate} cannot
     */
    int run(int[] slots, Document update, Function<Document, Document> library) {
        DirectUpdate direct = DirectUpdate.of(update);
        int modified = 0;
        for (int slot : slots) {
            Document before = Objects.requireNonNull(documents.get(slot));
            Document after = direct == null ? null : direct.apply(before);
            if (after == null) {
                modified += DatabaseCommands.number(library.apply(before.clone()), "nModified");
            } else if (after != before) {
                documents.replace(slot, after);
                modified++;
            }
            store.checkpoint();
        }
        return modified;
    }
}
