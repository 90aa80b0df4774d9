package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Journal and cache, and the one way by which a {@link WriteUnit} becomes real. */
final class DocumentStore {

    private static final ScopedValue<WriteUnit> UNIT = ScopedValue.newInstance();

    private final Journal journal;
    private final DocumentCache cache;
    private final Set<StoredCursor> cursors = ConcurrentHashMap.newKeySet();

    DocumentStore(Journal journal, DocumentCache cache) {
        this.journal = journal;
        this.cache = cache;
    }

    Journal journal() {
        return journal;
    }

    DocumentCache cache() {
        return cache;
    }

    /** Cursors that clients have not read to their end. */
    Set<StoredCursor> cursors() {
        return cursors;
    }

    /** The unit that changes on this thread belong to. */
    WriteUnit unit() {
        if (!UNIT.isBound()) {
            throw new IllegalStateException("a change outside of any command");
        }
        return UNIT.get();
    }

    /** Runs a command whose changes belong to {@code unit}. */
    Document within(WriteUnit unit, Supplier<Document> command) {
        return ScopedValue.where(UNIT, unit).call(command::get);
    }

    /**
     * Writes what the unit changed, in one frame, or takes it all back and throws. Its collections are locked, or
     * their database is taken exclusively, so nobody has seen the changes yet.
     */
    void commit(WriteUnit unit) {
        if (unit.isEmpty()) {
            return;
        }
        Frame frame = new Frame();
        try {
            for (StoredDocuments documents : unit.touched()) {
                documents.writeUncommitted(frame);
            }
        } catch (RuntimeException e) {
            rollback(unit);
            throw e;
        }
        if (frame.isEmpty()) {
            unit.touched().forEach(documents -> documents.settle(0, 0));
            unit.clear();
            return;
        }
        Journal.Place place;
        try {
            place = journal.append(frame);
        } catch (IOException e) {
            rollback(unit);
            throw new JournalRefusedException(e);
        }
        for (StoredDocuments documents : unit.touched()) {
            documents.settle(place.segment(), place.offset());
        }
        unit.clear();
        unit.written(place.turn());
    }

    /** Writes what a long command has done so far, if it may be written piece by piece. */
    void checkpoint() {
        WriteUnit unit = unit();
        if (unit.mayCheckpoint()) {
            commit(unit);
        }
    }

    /** Undoes everything the unit did in memory. */
    void rollback(WriteUnit unit) {
        for (WriteUnit.Change change : unit.latestFirst()) {
            change.documents().undo(change);
        }
        unit.touched().forEach(StoredDocuments::forgetUncommitted);
        unit.clear();
    }

    /** Returns when what the unit wrote is as durable as was promised. */
    void awaitForced(WriteUnit unit) {
        if (unit.turn() > 0) {
            try {
                journal.awaitForced(unit.turn());
            } catch (IOException e) {
                throw new MongoServerError(
                        91,
                        "ShutdownInProgress",
                        "the write may or may not survive, the disk failed: " + JournalRefusedException.describe(e),
                        e);
            }
        }
    }

    byte[] read(int segment, int offset, int length) {
        try {
            return journal.read(segment, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
