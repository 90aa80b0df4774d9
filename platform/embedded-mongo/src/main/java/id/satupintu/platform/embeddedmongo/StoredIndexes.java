package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The indexes of a collection, changed together: all have a document's keys or none. */
final class StoredIndexes {

    private final MongoCollection<Integer> collection;
    private final List<StoredIndex> indexes = new ArrayList<>();
    private boolean buildLater;

    /** To be built after all indexes are known, in one go, or each when it is added. */
    StoredIndexes(MongoCollection<Integer> collection, boolean buildLater) {
        this.collection = collection;
        this.buildLater = buildLater;
    }

    List<StoredIndex> list() {
        return indexes;
    }

    byte[][][] keysOf(Document document) {
        byte[][][] keys = new byte[indexes.size()][][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = indexes.get(i).keysOf(document);
        }
        return keys;
    }

    byte[][][] noKeys() {
        return new byte[indexes.size()][0][];
    }

    /** Throws if some other document has one of these keys where only one may. */
    void check(byte[][][] keys, Document document, int slot) {
        for (int i = 0; i < keys.length; i++) {
            indexes.get(i).check(keys[i], document, slot, collection);
        }
    }

    void swap(int slot, byte[][][] before, byte[][][] after) {
        for (int i = 0; i < before.length; i++) {
            if (!Arrays.deepEquals(before[i], after[i])) {
                indexes.get(i).delete(before[i], slot);
                indexes.get(i).insert(after[i], slot);
            }
        }
    }

    int slotOf(Document document) {
        for (StoredIndex index : indexes) {
            if (index.isUnique() && index.isComplete()) {
                Integer slot = index.getPosition(document);
                if (slot != null) {
                    return slot;
                }
            }
        }
        return SlotIterator.END;
    }

    /** Adds an index unless it is known already. */
    void add(Index<Integer> index, List<Index<Integer>> known, StoredDocuments documents) {
        for (Index<Integer> existing : known) {
            if (existing.getName().equals(index.getName())) {
                if (!existing.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, existing);
                }
                return;
            }
        }
        if (index instanceof StoredIndex stored) {
            if (!buildLater && documents.count() > 0) {
                build(List.of(stored), documents);
            }
            indexes.add(stored);
        }
        known.add(index);
    }

    /** After a restart: fills all indexes in one pass over the documents. */
    void buildAll(StoredDocuments documents) {
        buildLater = false;
        build(indexes, documents);
    }

    private void build(List<StoredIndex> empty, StoredDocuments documents) {
        try {
            new IndexBuild(empty, documents, documents.count()).run();
        } catch (MongoServerError e) {
            throw new IndexBuildFailedException(e, collection);
        }
    }

    void drop(String name) {
        indexes.removeIf(index -> index.getName().equals(name));
    }
}
