package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fills empty indexes with all documents of a collection: collects the keys, sorts them once. */
final class IndexBuild {

    private final List<StoredIndex> indexes;
    private final StoredDocuments documents;
    private final byte[][][] entries;
    private final int[] sizes;

    IndexBuild(List<StoredIndex> indexes, StoredDocuments documents, int expected) {
        this.indexes = indexes;
        this.documents = documents;
        this.entries = new byte[indexes.size()][expected][];
        this.sizes = new int[indexes.size()];
    }

    void run() {
        Set<String> fields = neededFields();
        for (int slot = 0; slot < documents.end(); slot++) {
            Document document = documents.peek(slot, fields);
            if (document != null) {
                collect(slot, document);
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            StoredIndex index = indexes.get(i);
            byte[][] sorted = Arrays.copyOf(entries[i], sizes[i]);
            entries[i] = new byte[0][];
            index.entries().load(sorted);
            if (index.isUnique()) {
                checkUnique(index, sorted);
            }
        }
    }

    // Empty means the whole document.
    private Set<String> neededFields() {
        Set<String> fields = new HashSet<>();
        for (StoredIndex index : indexes) {
            if (index.readsWholeDocument()) {
                return Set.of();
            }
            fields.addAll(index.topLevelFields());
        }
        return fields;
    }

    private void collect(int slot, Document document) {
        for (int i = 0; i < sizes.length; i++) {
            for (byte[] key : indexes.get(i).keysOf(document)) {
                if (sizes[i] == entries[i].length) {
                    entries[i] = Arrays.copyOf(entries[i], Math.max(16, sizes[i] + (sizes[i] >> 1)));
                }
                entries[i][sizes[i]++] = StoredIndex.entry(key, slot);
            }
        }
    }

    private void checkUnique(StoredIndex index, byte[][] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            byte[] key = Arrays.copyOf(sorted[i], sorted[i].length - SortedKeys.SLOT_BYTES);
            int before = sorted[i - 1].length - SortedKeys.SLOT_BYTES;
            boolean same = Arrays.equals(sorted[i - 1], 0, before, key, 0, key.length);
            int slot = SortedKeys.slotOf(sorted[i]);
            if (same && slot != SortedKeys.slotOf(sorted[i - 1])) {
                Document document = documents.get(slot, false);
                if (document != null) {
                    index.check(new byte[][] {key}, document, slot, documents.collection());
                }
            }
        }
    }
}
