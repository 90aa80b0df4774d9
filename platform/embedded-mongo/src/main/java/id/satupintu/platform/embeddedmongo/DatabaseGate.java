package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Many commands, or one transaction or change of structure. First come, first served, so that nobody starves. */
final class DatabaseGate {

    private static final int ALL = 10_000;
    private static final int LOCK_TIMEOUT = 24;

    private final String database;
    private final Semaphore permits = new Semaphore(ALL, true);

    DatabaseGate(String database) {
        this.database = database;
    }

    /** Lets an ordinary command in. */
    void enter() {
        if (!acquire(1, 10)) {
            throw new MongoServerError(
                    LOCK_TIMEOUT,
                    "LockTimeout",
                    "a transaction or a change of structure on database " + database + " takes more than 10 s");
        }
    }

    boolean tryEnter(int seconds) {
        return acquire(1, seconds);
    }

    void leave() {
        permits.release(1);
    }

    /** Lets a change of structure in, alone. */
    void enterAlone() {
        if (!tryEnterAlone(30)) {
            throw new MongoServerError(
                    LOCK_TIMEOUT, "LockTimeout", "database " + database + " is busy for more than 30 s");
        }
    }

    boolean tryEnterAlone(int seconds) {
        return acquire(ALL, seconds);
    }

    void leaveAlone() {
        permits.release(ALL);
    }

    private boolean acquire(int count, int seconds) {
        try {
            return permits.tryAcquire(count, seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
