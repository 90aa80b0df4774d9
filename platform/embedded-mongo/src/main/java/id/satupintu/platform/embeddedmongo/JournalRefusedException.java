package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;

/** The journal could not be written: the command changed nothing and is not acknowledged. */
final class JournalRefusedException extends MongoServerError {

    private static final long serialVersionUID = 1L;

    // MongoDB's own code for a full disk, so that clients treat both alike.
    private static final int OUT_OF_DISK_SPACE = 14031;

    JournalRefusedException(IOException cause) {
        super(
                OUT_OF_DISK_SPACE,
                "OutOfDiskSpace",
                "the journal cannot be written, nothing was changed: " + describe(cause),
                cause);
    }

    static String describe(IOException cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
