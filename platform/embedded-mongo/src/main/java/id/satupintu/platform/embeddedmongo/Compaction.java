package id.satupintu.platform.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives space back: copies what is still valid in a sealed segment to the end of the journal, makes sure the disk has
 * it, then deletes the segment. Death at any moment loses nothing: until the file is gone, what it says is either
 * still true or followed by the same thing said again.
 *
 * <p>A delete record is kept as long as a segment exists that is old enough to hold the document it deletes.
 */
final class Compaction {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final int BATCH_BYTES = 64 * 1024;
    private static final int BATCH_RECORDS = 256;

    private final Journal journal;
    private final Supplier<Collection<EmbeddedDatabase>> databases;
    private volatile long runs;
    private volatile boolean stopped;

    private record Target(EmbeddedDatabase database, EmbeddedCollection collection) {}

    Compaction(Journal journal, Supplier<Collection<EmbeddedDatabase>> databases) {
        this.journal = journal;
        this.databases = databases;
    }

    long runs() {
        return runs;
    }

    void stop() {
        stopped = true;
    }

    /** Compacts while it is worth it. */
    synchronized void runWhileWorthIt() {
        for (Segment segment = worthwhile(); segment != null && !stopped; segment = worthwhile()) {
            if (!compact(segment)) {
                return;
            }
        }
    }

    private @Nullable Segment worthwhile() {
        Segment best = null;
        double bestShare = 0.5;
        long deletes = 0;
        List<Segment> sealed = new ArrayList<>(journal.sealed());
        for (Segment segment : sealed) {
            boolean oldest = segment.number() == journal.oldest();
            long garbage = segment.size() - segment.live() - (oldest ? 0 : segment.deletes());
            double share = (double) garbage / Math.max(1, segment.size());
            if (share >= bestShare) {
                best = segment;
                bestShare = share;
            }
            deletes += segment.deletes();
        }
        // Delete records wait for the oldest segment to go. When they get many, it is made to.
        boolean tooManyDeletes = deletes > Math.max(journal.segmentBytes() / 4, journal.bytesOnDisk() / 10);
        return best == null && tooManyDeletes && !sealed.isEmpty() ? sealed.getFirst() : best;
    }

    /** Returns whether it came to its end. */
    private boolean compact(Segment segment) {
        try {
            SegmentScanner.scan(segment.path(), new Copy(segment));
            journal.forceAfter(segment);
            if (segment.live() != 0) {
                log.error("{} bytes of segment {} are still in use after compaction", segment.live(), segment.number());
                stopped = true;
                return false;
            }
            journal.forget(segment);
            runs++;
            return true;
        } catch (Interrupted e) {
            return false;
        } catch (IOException | UncheckedIOException e) {
            log.warn("Compaction of segment {} has to wait: {}", segment.number(), e.getMessage());
            return false;
        }
    }

    /** The server stops, or a transaction holds the database: what was copied so far does no harm. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted() {
            super(null, null, false, false);
        }
    }

    private final class Copy implements SegmentScanner.Visitor {

        private final Segment segment;
        private final int oldestOther;
        private final Map<Integer, Target> targets = new HashMap<>();
        private final List<Item> batch = new ArrayList<>();
        private @Nullable Target target;
        private int batchBytes;

        /** A record that may have to be copied; a delete has no document. */
        private record Item(
                int slot,
                int offset,
                int firstWrittenIn,
                @Nullable ByteBuffer document) {}

        Copy(Segment segment) {
            this.segment = segment;
            this.oldestOther = journal.oldestExcept(segment);
            for (EmbeddedDatabase database : databases.get()) {
                for (EmbeddedCollection collection : database.stored().values()) {
                    targets.put(collection.number(), new Target(database, collection));
                }
            }
        }

        @Override
        public void put(int collection, int slot, int offset, int length, ByteBuffer bytes) {
            add(collection, new Item(slot, offset, 0, bytes.slice(offset, length)), length);
        }

        @Override
        public void delete(int collection, int slot, int firstWrittenIn) {
            int origin = firstWrittenIn == 0 ? segment.number() : firstWrittenIn;
            if (oldestOther <= origin) {
                add(collection, new Item(slot, 0, origin, null), Frame.DELETE_LENGTH);
            }
        }

        // Every segment begins with the catalogue, so there is a newer one.
        @Override
        public void catalogue(int offset, ByteBuffer bytes) {}

        @Override
        public void end() {
            flush();
        }

        private void add(int collection, Item item, int bytes) {
            Target owner = targets.get(collection);
            if (owner != target || batchBytes >= BATCH_BYTES || batch.size() >= BATCH_RECORDS) {
                flush();
                target = owner;
            }
            if (owner != null) {
                batch.add(item);
                batchBytes += bytes;
            }
        }

        private void flush() {
            Target owner = target;
            if (stopped) {
                throw new Interrupted();
            }
            if (owner != null && !batch.isEmpty()) {
                if (!owner.database().gate().tryEnter(5)) {
                    throw new Interrupted();
                }
                try {
                    copyBatch(owner.collection());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    owner.database().gate().leave();
                }
            }
            batch.clear();
            batchBytes = 0;
        }

        private void copyBatch(EmbeddedCollection collection) throws IOException {
            synchronized (collection) {
                StoredDocuments documents = collection.documents();
                Frame frame = new Frame(batchBytes + 1024);
                Map<Integer, Integer> moved = new HashMap<>();
                int deletes = 0;
                for (Item item : batch) {
                    ByteBuffer document = item.document();
                    if (document == null) {
                        if (!documents.isStored(item.slot())) {
                            frame.delete(collection.number(), item.slot(), item.firstWrittenIn());
                            deletes++;
                        }
                    } else if (documents.isAt(item.slot(), segment.number(), item.offset())) {
                        moved.put(item.slot(), frame.put(collection.number(), item.slot(), document));
                    }
                }
                if (!frame.isEmpty()) {
                    Journal.Place place = journal.append(frame);
                    moved.forEach((slot, offset) -> documents.moved(slot, place.segment(), place.offset() + offset));
                    Segment written = journal.segment(place.segment());
                    if (written != null) {
                        written.addDeletes(deletes);
                    }
                }
            }
        }
    }
}
