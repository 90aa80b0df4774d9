package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one command, or one transaction, has changed and the journal does not have yet. All of it counts or none. */
final class WriteUnit {

    /** One document before and after; null where there was, or is, none. */
    record Change(
            StoredDocuments documents,
            int slot,
            @Nullable Document before,
            @Nullable Document after) {}

    private static final int CHECKPOINT_CHANGES = 1000;

    private final boolean transaction;
    private final List<Change> changes = new ArrayList<>();
    private final Set<StoredDocuments> touched = new LinkedHashSet<>();

    private long turn;

    WriteUnit(boolean transaction) {
        this.transaction = transaction;
    }

    void add(StoredDocuments documents, int slot, @Nullable Document before, @Nullable Document after) {
        changes.add(new Change(documents, slot, before, after));
        touched.add(documents);
    }

    /** Outside transactions an updateMany or deleteMany is not atomic: it may be written piece by piece. */
    boolean mayCheckpoint() {
        return !transaction && changes.size() >= CHECKPOINT_CHANGES;
    }

    boolean isTransaction() {
        return transaction;
    }

    /** The last turn of the journal that this unit has to wait for, 0 for none. */
    long turn() {
        return turn;
    }

    void written(long newTurn) {
        turn = Math.max(turn, newTurn);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> latestFirst() {
        return changes.reversed();
    }

    Set<StoredDocuments> touched() {
        return touched;
    }

    void clear() {
        changes.clear();
        touched.clear();
    }
}
