package id.satupintu.platform.embeddedmongo;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that speaks the MongoDB wire protocol, in this process, for this machine.
 *
 * <pre>{@code
 * try (var server = EmbeddedMongoServer.start(Options.inMemory())) {
 *     MongoClient client = MongoClients.create(server.connectionString("intake"));
 * }
 * }</pre>
 */
public final class EmbeddedMongoServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongoServer.class);

    /**
     * How to run.
     *
     * @param port 0 for any free one
     * @param data null for a folder that vanishes on {@link #close}
     * @param durability what an answered write has survived
     * @param healthPort null for no health endpoint, 0 for any free port
     */
    public record Options(
            int port,
            @Nullable Path data,
            Durability durability,
            @Nullable Integer healthPort) {

        /** A free port, nothing survives: for tests. */
        public static Options inMemory() {
            return new Options(0, null, Durability.OS, null);
        }

        /** A free port, data in a folder. */
        public static Options onDisk(Path data) {
            return new Options(0, data, Durability.OS, null);
        }

        public Options withPort(int newPort) {
            return new Options(newPort, data, durability, healthPort);
        }

        public Options withDurability(Durability newDurability) {
            return new Options(port, data, newDurability, healthPort);
        }

        public Options withHealthPort(int newHealthPort) {
            return new Options(port, data, durability, newHealthPort);
        }
    }

    /** What only tests turn. */
    record Tuning(SegmentFile.Opener opener, int segmentBytes, Duration expiry, long cacheBytes) {
        static Tuning standard(boolean temporary) {
            int megabytes = temporary ? 16 : 64;
            return new Tuning(
                    SegmentFile::open,
                    megabytes * 1024 * 1024,
                    Duration.ofSeconds(5),
                    Runtime.getRuntime().maxMemory() / 8);
        }
    }

    private final DataFolder folder;
    private final EmbeddedBackend backend;
    private final Compaction compaction;
    private final Housekeeping housekeeping;
    private final WireServer wire;
    private final @Nullable HealthEndpoint healthEndpoint;
    private boolean closed;

    private EmbeddedMongoServer(Options options, DataFolder folder, Tuning tuning) throws IOException {
        this.folder = folder;
        JournalRecovery.Result recovered = JournalRecovery.recover(folder.path());
        Journal journal = new Journal(folder.path(), options.durability(), tuning.opener(), tuning.segmentBytes());
        journal.open(recovered);
        DocumentStore store = new DocumentStore(journal, new DocumentCache(tuning.cacheBytes()));
        Catalogue catalogue = new Catalogue(journal, recovered.catalogue());
        this.backend = new EmbeddedBackend(new RecoveredData(store, catalogue, recovered.slots()));
        this.compaction = new Compaction(journal, backend::databases);
        this.housekeeping = new Housekeeping(backend, compaction);
        this.wire = bind(options, journal);
        backend.address("localhost:" + wire.port());
        this.healthEndpoint = bindHealth(options);
        housekeeping.start(tuning.expiry());
    }

    /** Returns when connections are accepted. */
    public static EmbeddedMongoServer start(Options options) {
        return start(options, Tuning.standard(options.data() == null));
    }

    static EmbeddedMongoServer start(Options options, Tuning tuning) {
        long started = System.nanoTime();
        DataFolder folder = DataFolder.open(options.data());
        try {
            EmbeddedMongoServer server = new EmbeddedMongoServer(options, folder, tuning);
            log.info(
                    "Ready on localhost:{} after {} ms, {} documents, data in {}",
                    server.port(),
                    (System.nanoTime() - started) / 1_000_000,
                    server.health().documents(),
                    folder.isTemporary() ? "a temporary folder" : folder.path());
            return server;
        } catch (IOException | RuntimeException e) {
            closeQuietly(folder);
            throw e instanceof StartException known
                    ? known
                    : new StartException("The store cannot start: " + e.getMessage(), e);
        }
    }

    private WireServer bind(Options options, Journal journal) throws IOException {
        try {
            return new WireServer(backend, options.port());
        } catch (IOException e) {
            journal.close();
            throw inUse(options.port(), e);
        }
    }

    private @Nullable HealthEndpoint bindHealth(Options options) throws IOException {
        Integer port = options.healthPort();
        if (port == null) {
            return null;
        }
        try {
            return new HealthEndpoint(port, this::health);
        } catch (IOException e) {
            wire.close();
            backend.store().journal().close();
            throw inUse(port, e);
        }
    }

    private static StartException inUse(int port, IOException e) {
        boolean busy = e instanceof BindException || e.getCause() instanceof BindException;
        return busy
                ? new StartException("Port " + port + " is already in use.", e)
                : new StartException("Port " + port + " cannot be opened: " + e.getMessage() + ".", e);
    }

    private static void closeQuietly(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            log.warn("Cannot close {}", folder.path(), e);
        }
    }

    public int port() {
        return wire.port();
    }

    /** Where {@code GET /health} is answered, or -1. */
    public int healthPort() {
        return healthEndpoint == null ? -1 : healthEndpoint.port();
    }

    /** For the driver, unchanged. */
    public String connectionString(String database) {
        return "mongodb://localhost:" + port() + "/" + database + "?replicaSet=rs0&w=majority";
    }

    public Health health() {
        Journal journal = backend.store().journal();
        long documents = backend.databases().stream()
                .flatMap(database -> database.stored().values().stream())
                .mapToLong(collection -> collection.documents().count())
                .sum();
        Runtime runtime = Runtime.getRuntime();
        return new Health(
                journal.refusal(),
                documents,
                journal.bytesLive(),
                journal.bytesOnDisk(),
                compaction.runs(),
                runtime.totalMemory() - runtime.freeMemory());
    }

    EmbeddedBackend backend() {
        return backend;
    }

    /** For tests that do not want to wait for the background. */
    void compact() {
        compaction.runWhileWorthIt();
    }

    /** Lets running commands finish and closes everything. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (healthEndpoint != null) {
            healthEndpoint.close();
        }
        wire.close();
        housekeeping.close();
        backend.close();
        try {
            backend.store().journal().close();
        } catch (IOException e) {
            log.warn("The journal was not closed cleanly", e);
        }
        closeQuietly(folder);
        log.info("Stopped");
    }
}
