package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Transactions, one at a time in each database: it is taken from the first command until commit or abort. The commit
 * is one frame of the journal.
 */
final class Transactions {

    private static final long MAX_IDLE = TimeUnit.SECONDS.toNanos(60);
    private static final int LOCK_SECONDS = 5;

    private final DocumentStore store;
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final RecentAnswers<Long> committed = new RecentAnswers<>(1000);

    private static final class Open {
        private final long number;
        private final WriteUnit unit = new WriteUnit(true);
        private final Set<EmbeddedDatabase> databases = new LinkedHashSet<>();
        private long lastUsed = System.nanoTime();
        private boolean over;

        Open(long number) {
            this.number = number;
        }
    }

    Transactions(DocumentStore store) {
        this.store = store;
    }

    /** Runs one command of a transaction; if it fails, the transaction is over. */
    Document run(String session, long number, boolean start, EmbeddedDatabase database, Supplier<Document> command) {
        Open transaction = start ? begin(session, number) : find(session, number);
        synchronized (transaction) {
            if (transaction.over) {
                throw TransactionError.unknown(number);
            }
            transaction.lastUsed = System.nanoTime();
            boolean fine = false;
            try {
                join(transaction, database);
                Document answer = store.within(transaction.unit, command::get);
                fine = !answer.containsKey("writeErrors");
                return answer;
            } finally {
                if (!fine) {
                    abort(session, transaction);
                }
            }
        }
    }

    private Open begin(String session, long number) {
        Open transaction = new Open(number);
        Open forgotten = open.put(session, transaction);
        if (forgotten != null) {
            abort(session, forgotten);
        }
        return transaction;
    }

    private Open find(String session, long number) {
        Open transaction = open.get(session);
        if (transaction == null || transaction.number != number) {
            throw TransactionError.unknown(number);
        }
        return transaction;
    }

    private static void join(Open transaction, EmbeddedDatabase database) {
        if (!transaction.databases.contains(database)) {
            if (!database.gate().tryEnterAlone(LOCK_SECONDS)) {
                throw TransactionError.busy(database.getDatabaseName());
            }
            transaction.databases.add(database);
        }
    }

    Document commit(String session, long number) {
        Open transaction = open.get(session);
        if (transaction == null || transaction.number != number) {
            // The answer to the first commit got lost: it may be asked for again.
            Long last = committed.get(session);
            if (last != null && last == number) {
                return done();
            }
            throw TransactionError.unknown(number);
        }
        synchronized (transaction) {
            if (transaction.over) {
                throw TransactionError.unknown(number);
            }
            try {
                store.commit(transaction.unit);
                committed.put(session, number);
            } finally {
                close(session, transaction);
            }
        }
        store.awaitForced(transaction.unit);
        return done();
    }

    Document abort(String session, long number) {
        abort(session, find(session, number));
        return done();
    }

    private void abort(String session, Open transaction) {
        synchronized (transaction) {
            if (!transaction.over) {
                try {
                    store.rollback(transaction.unit);
                } finally {
                    close(session, transaction);
                }
            }
        }
    }

    private void close(String session, Open transaction) {
        transaction.over = true;
        open.remove(session, transaction);
        transaction.databases.forEach(database -> database.gate().leaveAlone());
    }

    /** Ends transactions whose client has gone. */
    void abortIdle() {
        open.forEach((session, transaction) -> {
            if (System.nanoTime() - transaction.lastUsed > MAX_IDLE) {
                abort(session, transaction);
            }
        });
    }

    void abortAll() {
        open.forEach(this::abort);
    }

    private static Document done() {
        Document answer = new Document();
        Utils.markOkay(answer);
        return answer;
    }
}
