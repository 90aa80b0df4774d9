package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done now and then: flushing, expiring documents, forgetting clients that have gone, compaction. */
final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final long CURSOR_IDLE = TimeUnit.MINUTES.toNanos(10);

    private final EmbeddedBackend backend;
    private final Compaction compaction;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2,
            Thread.ofPlatform().daemon().name("embedded-mongo-housekeeping-", 0).factory());

    Housekeeping(EmbeddedBackend backend, Compaction compaction) {
        this.backend = backend;
        this.compaction = compaction;
    }

    void start(Duration expiry) {
        every(Duration.ofMillis(100), this::tend);
        every(Duration.ofSeconds(1), this::probe);
        every(Duration.ofSeconds(1), this::forget);
        every(expiry, this::expire);
        every(Duration.ofSeconds(1), compaction::runWhileWorthIt);
    }

    private void every(Duration pause, Runnable task) {
        Runnable safely = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.warn("Housekeeping failed, will try again", e);
            }
        };
        threads.scheduleWithFixedDelay(safely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tend() {
        try {
            backend.store().journal().tend();
        } catch (IOException e) {
            backend.store().journal().refusing(JournalRefusedException.describe(e));
        }
    }

    /** Finds out that there is space again, even if nobody writes. */
    private void probe() {
        Journal journal = backend.store().journal();
        if (journal.refusal() != null) {
            Frame frame = new Frame();
            frame.nothing();
            try {
                journal.append(frame);
            } catch (IOException e) {
                log.debug("Still refusing writes", e);
            }
        }
    }

    private void forget() {
        backend.transactions().abortIdle();
        long now = System.nanoTime();
        backend.store().cursors().removeIf(cursor -> {
            boolean over = cursor.isEmpty() || now - cursor.idleSince() > CURSOR_IDLE;
            if (over) {
                backend.closeCursors(List.of(cursor.getId()));
            }
            return over;
        });
    }

    /** Deletes documents whose time has come, through the same door as everybody. */
    private void expire() {
        for (EmbeddedDatabase database : backend.databases()) {
            for (Document index : database.indexDescriptions()) {
                if (index.get("expireAfterSeconds") instanceof Number seconds
                        && index.get("key") instanceof Document key
                        && index.get("ns") instanceof String namespace) {
                    expire(database, namespace, key.keySet().iterator().next(), seconds.longValue());
                }
            }
        }
    }

    private void expire(EmbeddedDatabase database, String namespace, String field, long seconds) {
        String collection = namespace.substring(database.getDatabaseName().length() + 1);
        if (!database.stored().containsKey(collection)) {
            return;
        }
        Document before = new Document("$lt", backend.getClock().instant().minusSeconds(seconds));
        Document delete = new Document("q", new Document(field, before)).append("limit", 0);
        Document command = new Document("delete", collection).append("deletes", List.of(delete));
        try {
            backend.outsideTransactions(NoChannel.INSTANCE, database.getDatabaseName(), "delete", command);
        } catch (MongoServerException e) {
            log.debug("Expiry in {} has to wait", namespace, e);
        }
    }

    @Override
    public void close() {
        compaction.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Housekeeping did not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
