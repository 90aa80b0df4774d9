package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index in which each key belongs to one document. Ordered too, so that ranges and sorts by {@code _id} use it. */
class UniqueOrderedIndex extends StoredIndex {

    UniqueOrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    final void check(byte[][] keys, Document document, int slot, MongoCollection<Integer> collection) {
        for (byte[] key : keys) {
            int owner = entries().only(key);
            if (owner != SlotIterator.END && owner != slot) {
                throw new DuplicateKeyError(this, collection, getKeys(), described(document));
            }
        }
    }

    // For people: of an array, its first value.
    private KeyValue described(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String field : fields()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field);
            if (value instanceof Collection<?> several) {
                values.add(several.isEmpty() ? null : several.iterator().next());
            } else {
                values.add(value);
            }
        }
        return new KeyValue(values);
    }

    @Override
    public final boolean isUnique() {
        return true;
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        byte[][] keys = keysOf(document);
        int slot = keys.length == 0 ? SlotIterator.END : entries().only(keys[0]);
        return slot == SlotIterator.END ? null : slot;
    }
}
