package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An index kept in order. The collection feeds it; the library only ever asks for its name and keys. */
abstract class StoredIndex extends Index<Integer> {

    private static final byte[][] NONE = {};

    private final String[] fields;
    private final boolean[] ascending;
    private final boolean sparse;
    private final KeyWriter writer = new KeyWriter();
    private final SortedKeys entries = new SortedKeys();

    private boolean multikey;
    private boolean opaque;

    protected StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = keys.stream().map(IndexKey::getKey).toArray(String[]::new);
        this.ascending = new boolean[fields.length];
        for (int i = 0; i < fields.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
        this.sparse = sparse;
    }

    /** Throws if another document has a key that only one may have. */
    abstract void check(byte[][] keys, Document document, int slot, MongoCollection<Integer> collection);

    /** The documents this index knows of. */
    protected boolean covers(Document document) {
        return true;
    }

    final String[] fields() {
        return fields;
    }

    final boolean isAscending(int field) {
        return ascending[field];
    }

    final SortedKeys entries() {
        return entries;
    }

    final boolean hasOnlySome() {
        return sparse;
    }

    /** Some document has an array here: one document, several entries. */
    final boolean isMultikey() {
        return multikey;
    }

    /** Some key has no order: only equality can be answered. */
    final boolean isOpaque() {
        return opaque;
    }

    /** Whether a query may be answered from here. */
    boolean isComplete() {
        return true;
    }

    /** Whether every document that meets these conditions is known here, as far as the index itself limits that. */
    boolean answers(QueryPredicates predicates) {
        return isComplete();
    }

    /** Whether other fields than the indexed ones matter. */
    boolean readsWholeDocument() {
        return false;
    }

    /** First names of the paths of all fields. */
    final Set<String> topLevelFields() {
        return Arrays.stream(fields).map(Utils::firstFragment).collect(Collectors.toSet());
    }

    /** The keys of a document, without slot. */
    final byte[][] keysOf(Document document) {
        if ((sparse && hasNone(document)) || !covers(document)) {
            return NONE;
        }
        writer.reset();
        for (int i = 0; i < fields.length; i++) {
            Object value = valueOf(document, fields[i]);
            if (value instanceof Collection<?>) {
                return keysOfArrays(document);
            }
            writer.append(value, ascending[i]);
        }
        opaque |= writer.isOpaque();
        return new byte[][] {writer.key()};
    }

    private byte[][] keysOfArrays(Document document) {
        multikey = true;
        boolean empty = false;
        for (String field : fields) {
            empty |= valueOf(document, field) instanceof Collection<?> values && values.isEmpty();
        }
        if (empty) {
            writer.reset();
            for (int i = 0; i < fields.length; i++) {
                Object value = valueOf(document, fields[i]);
                writer.append(value instanceof Collection<?> ? null : value, ascending[i]);
            }
            opaque |= writer.isOpaque();
            return new byte[][] {writer.key()};
        }
        return getKeyValues(document).stream().map(this::keyOf).toArray(byte[][]::new);
    }

    private byte[] keyOf(KeyValue values) {
        writer.reset();
        for (int i = 0; i < values.size(); i++) {
            writer.append(values.get(i), ascending[i]);
        }
        opaque |= writer.isOpaque();
        return writer.key();
    }

    private static @Nullable Object valueOf(Document document, String field) {
        return field.indexOf('.') < 0 ? document.get(field) : Utils.getSubdocumentValueCollectionAware(document, field);
    }

    private boolean hasNone(Document document) {
        for (String field : fields) {
            boolean has = field.indexOf('.') < 0
                    ? document.containsKey(field)
                    : !(Utils.getSubdocumentValueCollectionAware(document, field) instanceof Missing);
            if (has) {
                return false;
            }
        }
        return true;
    }

    final void insert(byte[][] keys, int slot) {
        for (byte[] key : keys) {
            entries.add(entry(key, slot));
        }
    }

    final void delete(byte[][] keys, int slot) {
        for (byte[] key : keys) {
            entries.remove(entry(key, slot));
        }
    }

    static byte[] entry(byte[] key, int slot) {
        byte[] entry = Arrays.copyOf(key, key.length + SortedKeys.SLOT_BYTES);
        entry[key.length] = (byte) (slot >>> 24);
        entry[key.length + 1] = (byte) (slot >>> 16);
        entry[key.length + 2] = (byte) (slot >>> 8);
        entry[key.length + 3] = (byte) slot;
        return entry;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof StoredIndex that
                && isUnique() == that.isUnique()
                && sparse == that.sparse
                && Arrays.equals(fields, that.fields)
                && Arrays.equals(ascending, that.ascending);
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.bytes();
    }

    @Override
    public void drop() {
        entries.clear();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException("the query planner reads this index");
    }

    // The collection keeps its indexes itself, in one place, so that a refused write can be taken back.

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {}

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {}

    @Override
    public @Nullable Integer remove(Document document) {
        return null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Integer> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Integer position, MongoCollection<Integer> collection) {}
}
