package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes each command to where it belongs: handshake, transaction, a retried write, or a database. */
final class EmbeddedBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> STRUCTURE =
            Set.of("create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection", "collmod");
    private static final Set<String> OWN_DATABASES = Set.of("admin", "local", "config");

    private final DocumentStore store;
    private final Catalogue catalogue;
    private final RecoveredData data;
    private final Transactions transactions;
    private final RetryableWrites retryable = new RetryableWrites();
    private final Map<String, EmbeddedDatabase> databases = new ConcurrentHashMap<>();
    private final Handshake handshake = new Handshake();

    EmbeddedBackend(RecoveredData data) {
        this.store = data.store();
        this.catalogue = data.catalogue();
        this.data = data;
        this.transactions = new Transactions(store);
        version(Handshake.VERSION);
        catalogue.recoveredDatabases().forEach(this::database);
    }

    /** The address clients are told to use. */
    void address(String hostAndPort) {
        handshake.address(hostAndPort);
    }

    Collection<EmbeddedDatabase> databases() {
        return databases.values();
    }

    Transactions transactions() {
        return transactions;
    }

    DocumentStore store() {
        return store;
    }

    Oplog oplog() {
        return oplog;
    }

    private EmbeddedDatabase database(String name) {
        return (EmbeddedDatabase) resolveDatabase(name);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return databases.computeIfAbsent(name, absent -> new EmbeddedDatabase(absent, getCursorRegistry(), this, data));
    }

    @Override
    protected Set<String> listDatabaseNames() {
        return databases.values().stream()
                .filter(database -> !database.stored().isEmpty())
                .map(EmbeddedDatabase::getDatabaseName)
                .collect(Collectors.toSet());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String session = sessionOf(query);
        long number = query.get("txnNumber") instanceof Number given ? given.longValue() : 0;
        boolean numbered = session != null && query.containsKey("txnNumber");
        switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> {
                return handshake.complete(super.handleCommand(channel, databaseName, "ismaster", query));
            }
            case "endsessions", "refreshsessions", "killsessions", "startsession" -> {
                return done();
            }
            case "committransaction" -> {
                return transactions.commit(Objects.requireNonNullElse(session, ""), number);
            }
            case "aborttransaction" -> {
                return transactions.abort(Objects.requireNonNullElse(session, ""), number);
            }
            default -> {}
        }
        if (session != null && Boolean.FALSE.equals(query.get("autocommit"))) {
            boolean start = Boolean.TRUE.equals(query.get("startTransaction"));
            String name = command.toLowerCase(Locale.ROOT);
            return transactions.run(session, number, start, database(databaseName), () -> {
                if (STRUCTURE.contains(name)) {
                    throw new MongoServerError(
                            263, "OperationNotSupportedInTransaction", command + " within a transaction");
                }
                if (WRITES.contains(name)) {
                    createIfAbsent(database(databaseName), DatabaseCommands.collectionOf(command, query));
                }
                return super.handleCommand(channel, databaseName, command, query);
            });
        }
        if (numbered && session != null) {
            return retryable.once(session, number, () -> outsideTransactions(channel, databaseName, command, query));
        }
        return outsideTransactions(channel, databaseName, command, query);
    }

    private static @Nullable String sessionOf(Document query) {
        return query.get("lsid") instanceof Document session ? String.valueOf(session.get("id")) : null;
    }

    /** Runs a command on its own. */
    Document outsideTransactions(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("renamecollection")) {
            String from = DatabaseCommands.collectionOf(command, query);
            return alone(database(Utils.getDatabaseNameFromFullName(from)), channel, databaseName, command, query);
        }
        if (OWN_DATABASES.contains(databaseName)) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        EmbeddedDatabase database = database(databaseName);
        if (STRUCTURE.contains(name) || (name.equals("aggregate") && writesItsResult(query))) {
            return alone(database, channel, databaseName, command, query);
        }
        WriteUnit unit = new WriteUnit(false);
        enter(database, WRITES.contains(name) ? DatabaseCommands.collectionOf(command, query) : null);
        Document answer;
        try {
            answer = store.within(unit, () -> super.handleCommand(channel, databaseName, command, query));
        } finally {
            database.gate().leave();
        }
        store.awaitForced(unit);
        return answer;
    }

    private void enter(EmbeddedDatabase database, @Nullable String collectionToWrite) {
        while (true) {
            if (collectionToWrite != null
                    && (catalogue.isBehind() || !database.stored().containsKey(collectionToWrite))) {
                database.gate().enterAlone();
                try {
                    createIfAbsent(database, collectionToWrite);
                } finally {
                    database.gate().leaveAlone();
                }
            }
            database.gate().enter();
            if (collectionToWrite == null || database.stored().containsKey(collectionToWrite)) {
                return;
            }
            // Dropped in between.
            database.gate().leave();
        }
    }

    private void createIfAbsent(EmbeddedDatabase database, String collection) {
        if (catalogue.isBehind() || !database.stored().containsKey(collection)) {
            if (!database.stored().containsKey(collection)) {
                database.createCollectionOrThrowIfExists(collection);
            }
            WriteUnit creation = new WriteUnit(false);
            creation.written(catalogue.write(databases.values()));
            store.awaitForced(creation);
        }
    }

    private Document alone(
            EmbeddedDatabase database, Channel channel, String databaseName, String command, Document query) {
        WriteUnit unit = new WriteUnit(false);
        Document answer;
        database.gate().enterAlone();
        try {
            answer = store.within(unit, () -> super.handleCommand(channel, databaseName, command, query));
            // Documents of a collection count for nothing before the catalogue knows it.
            unit.written(catalogue.write(databases.values()));
            store.commit(unit);
        } catch (RuntimeException e) {
            store.rollback(unit);
            journalWhatIsThereAllTheSame(e);
            throw e;
        } finally {
            database.gate().leaveAlone();
        }
        store.awaitForced(unit);
        return answer;
    }

    // A command may have created a collection before it failed. Were the journal not told, documents written to it
    // later would be lost.
    private void journalWhatIsThereAllTheSame(RuntimeException failure) {
        try {
            catalogue.write(databases.values());
        } catch (JournalRefusedException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean writesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    void writeCatalogueWithout(EmbeddedCollection collection) {
        store.unit().written(catalogue.write(databases.values(), Set.of(collection)));
    }

    @Override
    protected Document handleDropDatabase(String databaseName) {
        EmbeddedDatabase database = database(databaseName);
        for (String collection : Set.copyOf(database.stored().keySet())) {
            database.dropCollection(collection, oplog);
        }
        return done().append("dropped", databaseName);
    }

    private static Document done() {
        Document answer = new Document();
        Utils.markOkay(answer);
        return answer;
    }

    @Override
    public void close() {
        transactions.abortAll();
        super.close();
    }
}
