package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** Ends a transaction; the client may run the whole of it again. */
final class TransactionError extends MongoServerError {

    private static final long serialVersionUID = 1L;

    private TransactionError(int code, String name, String message) {
        super(code, name, message);
    }

    static TransactionError unknown(long number) {
        return new TransactionError(
                251,
                "NoSuchTransaction",
                "Given transaction number " + number + " does not match any in-progress transactions."
                        + " The active transaction may have been aborted.");
    }

    static TransactionError busy(String database) {
        return new TransactionError(
                112, "WriteConflict", "another transaction on database " + database + " has been open for 5 s");
    }
}
