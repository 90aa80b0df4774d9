package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A database: its collections, what they are indexed by, and who may touch it when. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

    private static final String NAMESPACES = "system.namespaces";
    private static final String INDEXES = "system.indexes";

    private final DocumentStore store;
    private final Catalogue catalogue;
    private final Map<Integer, SlotTable> recoveredSlots;
    private final Map<String, Catalogue.Entry> recovered = new ConcurrentHashMap<>();
    private final Map<String, EmbeddedCollection> stored = new ConcurrentHashMap<>();
    private final DatabaseGate gate;
    private final DatabaseCommands commands;
    private final EmbeddedBackend backend;
    private @Nullable Document indexBeingAdded;

    EmbeddedDatabase(String name, CursorRegistry cursors, EmbeddedBackend backend, RecoveredData data) {
        super(name, cursors);
        this.backend = backend;
        this.store = data.store();
        this.catalogue = data.catalogue();
        this.recoveredSlots = data.slots();
        this.gate = new DatabaseGate(name);
        this.commands = new DatabaseCommands(this, store);
        catalogue.takeRecovered(name).forEach(entry -> recovered.put(entry.name(), entry));
        initializeNamespacesAndIndexes();
        recovered.clear();
        stored.values().forEach(collection -> collection.buildIndexes());
    }

    DatabaseGate gate() {
        return gate;
    }

    /** The collections by name, without the library's own. */
    Map<String, EmbeddedCollection> stored() {
        return stored;
    }

    List<Document> indexDescriptions() {
        return indexes.get() instanceof CatalogueCollection descriptions ? descriptions.content() : List.of();
    }

    List<Document> indexDescriptions(String collection) {
        String namespace = getFullCollectionNamespace(collection);
        return indexDescriptions().stream()
                .filter(description -> namespace.equals(description.get("ns")))
                .toList();
    }

    EmbeddedCollection required(String collection) {
        EmbeddedCollection found = stored.get(collection);
        if (found == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "no collection " + collection);
        }
        return found;
    }

    // ---- commands

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> commands.write(command, query, commands::insert);
            case "delete" -> commands.write(command, query, commands::delete);
            case "update" -> commands.write(command, query, new UpdateCommand(this, databases, this::stock)::run);
            case "findandmodify" ->
                commands.write(command, query, new UpdateCommand(this, databases, this::stock)::findAndModify);
            case "aggregate" -> commands.aggregate(command, query, changed -> stock(command, changed));
            case "collmod" -> done();
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** The command as the library does it. */
    Document stock(String command, Document query) {
        return super.handleCommand(NoChannel.INSTANCE, command, query, backend::resolveDatabase, backend.oplog());
    }

    private static Document done() {
        Document answer = new Document();
        Utils.markOkay(answer);
        return answer;
    }

    // ---- structure

    @Override
    protected MongoCollection<Integer> openOrCreateCollection(String name, CollectionOptions options) {
        if (name.equals(NAMESPACES)) {
            List<Document> names = new ArrayList<>();
            recovered.keySet().forEach(known -> names.add(new Document("name", getFullCollectionNamespace(known))));
            return new CatalogueCollection(this, name, options, cursorRegistry, names);
        }
        if (name.equals(INDEXES)) {
            List<Document> descriptions = new ArrayList<>();
            recovered.values().forEach(entry -> descriptions.addAll(entry.indexes()));
            return new CatalogueCollection(this, name, options, cursorRegistry, descriptions);
        }
        Catalogue.Entry entry = recovered.get(name);
        int number = entry == null ? catalogue.newNumber() : entry.number();
        SlotTable slots = Objects.requireNonNullElseGet(recoveredSlots.remove(number), SlotTable::new);
        EmbeddedCollection collection =
                new EmbeddedCollection(this, name, options, cursorRegistry, number, slots, store);
        stored.put(name, collection);
        return collection;
    }

    @Override
    protected synchronized void addIndex(Document description) {
        Document key = (Document) Objects.requireNonNull(description.get("key"));
        if (key.keySet().stream().anyMatch(field -> field.contains("$**"))) {
            throw new MongoServerError(67, "CannotCreateIndex", "wildcard indexes are not supported here");
        }
        Document outer = indexBeingAdded;
        indexBeingAdded = description;
        try {
            super.addIndex(description);
        } finally {
            indexBeingAdded = outer;
        }
    }

    private Document description(String collection, String index) {
        Document current = indexBeingAdded;
        if (current != null && index.equals(current.get("name"))) {
            return current;
        }
        Catalogue.Entry entry = recovered.get(collection);
        List<Document> known = entry == null ? List.of() : entry.indexes();
        return known.stream()
                .filter(description -> index.equals(description.get("name")))
                .findFirst()
                .orElseGet(Document::new);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return description(collection, index).get("partialFilterExpression") instanceof Document filter
                ? new PartialUniqueIndex(index, keys, filter)
                : new UniqueOrderedIndex(index, keys, sparse);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        Document description = description(collection, index);
        boolean ordered = description.get("key") instanceof Document key
                && key.values().stream().allMatch(kind -> kind instanceof Number || "hashed".equals(kind));
        if (!ordered || description.containsKey("collation")) {
            return new EmptyIndex<>(index, keys);
        }
        return description.get("partialFilterExpression") instanceof Document filter
                ? PresentFieldIndex.of(index, keys, sparse, filter)
                : new OrderedIndex(index, keys, sparse);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        EmbeddedCollection collection = stored.get(name);
        if (collection != null) {
            // First the journal, then the memory: a refused drop must not look like one. And before that, whatever
            // the same command has put elsewhere ($out) instead.
            if (!store.unit().isTransaction()) {
                store.commit(store.unit());
            }
            backend.writeCatalogueWithout(collection);
        }
        super.dropCollection(name, oplog);
    }

    @Override
    public void unregisterCollection(String name) {
        stored.remove(name);
        super.unregisterCollection(name);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        if (from != this) {
            throw new MongoServerError(20, "IllegalOperation", "renaming into another database is not supported");
        }
        super.moveCollection(from, collection, newName);
        if (collection instanceof EmbeddedCollection moved) {
            stored.put(newName, moved);
        }
    }

    @Override
    protected long getFileSize() {
        return store.journal().bytesOnDisk();
    }

    @Override
    protected long getStorageSize() {
        return store.journal().bytesOnDisk();
    }
}
