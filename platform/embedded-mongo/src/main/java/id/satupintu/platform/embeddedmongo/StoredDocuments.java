package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection and their index entries. Changes are kept beside the stored documents until the
 * journal has them, so taking them back is forgetting them and restoring the index entries.
 */
final class StoredDocuments {

    private static final Document DELETED = new Document();
    private static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

    private final MongoCollection<Integer> collection;
    private final int number;
    private final SlotTable slots;
    private final DocumentStore store;
    private final DocumentCache.Part cache;
    private final StoredIndexes indexes;
    private final Map<Integer, Document> uncommitted = new LinkedHashMap<>();
    private final List<Staged> staged = new ArrayList<>();

    private int count;

    /** A change that is part of the frame being written. */
    private record Staged(int slot, @Nullable Document document, int offset, int length) {}

    StoredDocuments(MongoCollection<Integer> collection, int number, SlotTable slots, DocumentStore store) {
        this.collection = collection;
        this.number = number;
        this.slots = slots;
        this.store = store;
        this.cache = store.cache().newPart();
        this.count = slots.findFreeSlots();
        this.indexes = new StoredIndexes(collection, count > 0);
        for (int slot = 0; slot < slots.end(); slot++) {
            if (slots.isStored(slot)) {
                store.journal().countLive(slots, slot, 1);
            }
        }
    }

    int count() {
        return count;
    }

    int end() {
        return slots.end();
    }

    long bytes() {
        return slots.bytes();
    }

    int length(int slot) {
        return slots.length(slot);
    }

    StoredIndexes indexes() {
        return indexes;
    }

    // ---- reading

    /** The document in a slot, or null. Stays in the cache. */
    @Nullable Document get(int slot) {
        return get(slot, true);
    }

    @Nullable Document get(int slot, boolean keep) {
        if (!uncommitted.isEmpty()) {
            Document document = uncommitted.get(slot);
            if (document != null) {
                return document == DELETED ? null : document;
            }
        }
        if (!slots.isStored(slot)) {
            return null;
        }
        Document cached = cache.get(slot);
        if (cached != null) {
            return cached;
        }
        Document document = StoredBson.decode(bytes(slot));
        if (keep) {
            cache.put(slot, document, slots.length(slot));
        }
        return document;
    }

    private byte[] bytes(int slot) {
        return store.read(slots.segment(slot), slots.offset(slot), slots.length(slot));
    }

    // ---- changing

    void insert(Document document) {
        byte[][][] keys = indexes.keysOf(document);
        indexes.check(keys, document, SlotIterator.END);
        int slot = slots.allocate();
        indexes.swap(slot, indexes.noKeys(), keys);
        count++;
        uncommitted.put(slot, document);
        store.unit().add(this, slot, null, document);
    }

    void replace(int slot, Document after) {
        Document before = get(slot);
        if (before == null) {
            throw new IllegalStateException("no document in slot " + slot);
        }
        byte[][][] keysAfter = indexes.keysOf(after);
        indexes.check(keysAfter, after, slot);
        indexes.swap(slot, indexes.keysOf(before), keysAfter);
        uncommitted.put(slot, after);
        store.unit().add(this, slot, before, after);
    }

    void remove(int slot) {
        Document before = get(slot);
        if (before != null) {
            indexes.swap(slot, indexes.keysOf(before), indexes.noKeys());
            count--;
            uncommitted.put(slot, DELETED);
            store.unit().add(this, slot, before, null);
        }
    }

    void undo(WriteUnit.Change change) {
        int slot = change.slot();
        Document before = change.before();
        Document after = change.after();
        indexes.swap(
                slot,
                after == null ? indexes.noKeys() : indexes.keysOf(after),
                before == null ? indexes.noKeys() : indexes.keysOf(before));
        if (before == null) {
            count--;
            slots.release(slot);
        } else if (after == null) {
            count++;
        }
    }

    void forgetUncommitted() {
        uncommitted.clear();
        staged.clear();
    }

    // ---- becoming real

    void writeUncommitted(Frame frame) {
        staged.clear();
        for (Map.Entry<Integer, Document> entry : uncommitted.entrySet()) {
            int slot = entry.getKey();
            Document document = entry.getValue();
            if (document != DELETED) {
                int offset = frame.put(number, slot, document);
                int length = frame.length() - offset;
                if (length > MAX_DOCUMENT_BYTES) {
                    throw new MongoServerError(10334, "BSONObjectTooLarge", "a document of " + length + " bytes");
                }
                staged.add(new Staged(slot, document, offset, length));
            } else {
                if (slots.isStored(slot)) {
                    frame.delete(number, slot, 0);
                }
                staged.add(new Staged(slot, null, 0, 0));
            }
        }
    }

    void settle(int segment, int frameOffset) {
        Journal journal = store.journal();
        for (Staged change : staged) {
            int slot = change.slot();
            boolean wasStored = slots.isStored(slot);
            if (wasStored) {
                store.journal().countLive(slots, slot, -1);
            }
            Document document = change.document();
            if (document != null) {
                slots.store(slot, segment, frameOffset + change.offset(), change.length());
                store.journal().countLive(slots, slot, 1);
                cache.put(slot, document, change.length());
            } else {
                cache.remove(slot);
                slots.clear(slot);
                slots.release(slot);
                Segment written = wasStored ? journal.segment(segment) : null;
                if (written != null) {
                    written.addDeletes(1);
                }
            }
        }
        forgetUncommitted();
    }

    // ---- compaction

    boolean isAt(int slot, int segment, int offset) {
        return slots.isAt(slot, segment, offset);
    }

    boolean isStored(int slot) {
        return slots.isStored(slot);
    }

    /** The same document now lies elsewhere. */
    void moved(int slot, int segment, int offset) {
        store.journal().countLive(slots, slot, -1);
        slots.store(slot, segment, offset, slots.length(slot));
        store.journal().countLive(slots, slot, 1);
    }

    // ---- indexes

    /** What indexes need of a document, without going through the cache. */
    @Nullable Document peek(int slot, Set<String> fields) {
        if (!uncommitted.isEmpty() || fields.isEmpty()) {
            return get(slot, false);
        }
        return slots.isStored(slot) ? StoredBson.decode(bytes(slot), fields) : null;
    }

    MongoCollection<Integer> collection() {
        return collection;
    }

    void drop() {
        for (int slot = 0; slot < slots.end(); slot++) {
            if (slots.isStored(slot)) {
                store.journal().countLive(slots, slot, -1);
            }
            cache.remove(slot);
            slots.clear(slot);
        }
        count = 0;
    }
}
