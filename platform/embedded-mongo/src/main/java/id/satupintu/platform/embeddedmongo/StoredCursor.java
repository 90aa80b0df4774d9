package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that is read from the store as it is asked for. Remembers slots, not documents: what was changed or
 * deleted in between is judged as it is now.
 */
final class StoredCursor extends AbstractCursor {

    private static final int BATCH_DOCUMENTS = 5000;
    private static final int BATCH_BYTES = 2 * 1024 * 1024;

    private final EmbeddedCollection collection;
    private final Document filter;
    private final @Nullable Document projection;
    private final boolean keep;

    private SlotIterator candidates;
    private boolean trusted;
    private int skip;
    private int remaining;
    private boolean exhausted;
    private volatile long lastUsed = System.nanoTime();

    /** A trusted candidate need not be compared with the filter, as long as the lock is held. */
    StoredCursor(
            EmbeddedCollection collection,
            Document filter,
            SlotIterator candidates,
            boolean trusted,
            boolean keep,
            int skip,
            int limit,
            @Nullable Document projection) {
        super(collection.nextCursorId());
        this.collection = collection;
        this.filter = filter;
        this.candidates = candidates;
        this.trusted = trusted;
        this.keep = keep;
        this.skip = skip;
        this.remaining = limit > 0 ? limit : Integer.MAX_VALUE;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return exhausted;
    }

    long idleSince() {
        return lastUsed;
    }

    /** Makes it usable after the lock of the collection is given up. */
    void detach() {
        candidates = candidates.detached();
        trusted = false;
    }

    @Override
    public List<Document> takeDocuments(int numberToReturn) {
        lastUsed = System.nanoTime();
        int wanted = numberToReturn > 0 ? numberToReturn : BATCH_DOCUMENTS;
        synchronized (collection) {
            return collection.project(matches(wanted), projection);
        }
    }

    private List<Document> matches(int wanted) {
        StoredDocuments documents = collection.documents();
        List<Document> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < wanted && bytes < BATCH_BYTES && !exhausted) {
            int slot = candidates.next();
            if (slot == SlotIterator.END) {
                exhausted = true;
                break;
            }
            Document document = documents.get(slot, keep);
            if (document == null || !(trusted || collection.matches(document, filter))) {
                continue;
            }
            if (skip > 0) {
                skip--;
                continue;
            }
            batch.add(document);
            bytes += documents.length(slot);
            exhausted = --remaining == 0;
        }
        return batch;
    }
}
