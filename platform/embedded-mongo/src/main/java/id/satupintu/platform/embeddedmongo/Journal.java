package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data: numbered segment files, written at the end of the newest only. A segment begins with the catalogue, so
 * that no older file is needed to understand it.
 */
final class Journal implements Closeable {

    /** Where a frame begins, and its turn in the order of all frames. */
    record Place(int segment, int offset, long turn) {}

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final SegmentFolder folder;
    private final Durability durability;
    private final int segmentBytes;
    private final ConcurrentSkipListMap<Integer, Segment> segments = new ConcurrentSkipListMap<>();
    private final GroupForce groupForce = new GroupForce();

    private @Nullable Segment head;
    private Document catalogue = new Document();
    private long turns;
    private volatile @Nullable String refusal;

    Journal(Path folder, Durability durability, SegmentFile.Opener opener, int segmentBytes) {
        this.folder = new SegmentFolder(folder, durability, opener);
        this.durability = durability;
        this.segmentBytes = segmentBytes;
    }

    /** Takes over what recovery found; the last segment, if any, is written on. */
    synchronized void open(JournalRecovery.Result recovered) throws IOException {
        catalogue = recovered.catalogue();
        for (JournalRecovery.Found found : recovered.segments()) {
            Segment segment =
                    new Segment(found.number(), found.path(), folder.openFile(found.path()), found.validBytes());
            segment.addDeletes(found.deletes());
            segments.put(found.number(), segment);
        }
        if (segments.isEmpty()) {
            head = add(1);
        } else {
            Segment last = segments.lastEntry().getValue();
            last.file().truncate(last.size());
            head = last;
        }
    }

    /** Writes a frame, or throws and has written nothing. Not yet forced: see {@link #awaitForced}. */
    synchronized Place append(Frame frame) throws IOException {
        groupForce.check();
        try {
            Segment target = head();
            if (target.size() + frame.length() > segmentBytes && target.size() > segmentBytes / 2) {
                target = roll(target);
            }
            int offset = (int) target.size();
            target.append(frame.seal());
            accepting();
            return new Place(target.number(), offset, ++turns);
        } catch (IOException e) {
            refusing(JournalRefusedException.describe(e));
            throw e;
        }
    }

    /** Like {@link #append} for a changed catalogue, which from now on heads every new segment. */
    synchronized Place append(Frame frame, Document newCatalogue) throws IOException {
        frame.catalogue(newCatalogue);
        Place place = append(frame);
        catalogue = newCatalogue;
        return place;
    }

    private Segment roll(Segment full) throws IOException {
        // Recovery forgives a torn end in the two newest segments only, so anything older must be on the disk.
        full.file().truncate(full.size());
        Segment previous = before(full);
        if (previous != null && !previous.isForced()) {
            previous.force();
        }
        if (durability == Durability.FSYNC) {
            full.force();
        } else if (full.file() instanceof LaggingSegmentFile lagging) {
            lagging.flush();
        }
        Segment next = add(full.number() + 1);
        head = next;
        return next;
    }

    private Segment add(int number) throws IOException {
        Segment segment = folder.create(number, catalogue);
        segments.put(number, segment);
        return segment;
    }

    private @Nullable Segment before(Segment segment) {
        var entry = segments.lowerEntry(segment.number());
        return entry == null ? null : entry.getValue();
    }

    /** Returns when the frame of that turn is as durable as was promised. */
    void awaitForced(long turn) throws IOException {
        if (durability == Durability.FSYNC) {
            groupForce.await(turn, this::force);
        }
    }

    private long force() throws IOException {
        Segment target;
        long upTo;
        synchronized (this) {
            target = head();
            upTo = turns;
        }
        try {
            target.file().force();
        } catch (IOException e) {
            refusing("the disk failed to keep what it was given, restart needed: "
                    + JournalRefusedException.describe(e));
            throw e;
        }
        return upTo;
    }

    byte[] read(int segment, int offset, int length) throws IOException {
        Segment source = segments.get(segment);
        if (source == null) {
            throw new IOException("segment " + segment + " is gone");
        }
        byte[] bytes = new byte[length];
        source.file().read(bytes, offset);
        return bytes;
    }

    /** A stored document now counts for its segment (1), or no longer (-1). */
    void countLive(SlotTable slots, int slot, int sign) {
        Segment segment = segments.get(slots.segment(slot));
        if (segment != null) {
            segment.addLive(sign * (slots.length(slot) + Frame.PUT_HEADER));
        }
    }

    @Nullable Segment segment(int number) {
        return segments.get(number);
    }

    synchronized Segment head() {
        if (head == null) {
            throw new IllegalStateException("the journal is not open");
        }
        return head;
    }

    /** Segments that are no longer written, oldest first. */
    Collection<Segment> sealed() {
        return List.copyOf(segments.headMap(head().number()).values());
    }

    int oldest() {
        return segments.firstKey();
    }

    int oldestExcept(Segment segment) {
        return segment.number() == segments.firstKey() ? segments.higherKey(segment.number()) : segments.firstKey();
    }

    /** Returns when the disk has everything that was written after a segment. */
    void forceAfter(Segment segment) throws IOException {
        for (Segment later : segments.tailMap(segment.number(), false).values()) {
            if (!later.isForced()) {
                later.file().force();
            }
        }
    }

    long bytesOnDisk() {
        return segments.values().stream().mapToLong(Segment::size).sum();
    }

    long bytesLive() {
        return segments.values().stream().mapToLong(Segment::live).sum();
    }

    int segmentBytes() {
        return segmentBytes;
    }

    /** Why writes are refused, or null while all is well. */
    @Nullable String refusal() {
        return refusal;
    }

    void forget(Segment segment) throws IOException {
        segments.remove(segment.number());
        segment.file().close();
        Files.deleteIfExists(segment.path());
    }

    /** What happens now and then in the background. */
    void tend() throws IOException {
        if (head().file() instanceof LaggingSegmentFile lagging) {
            lagging.flush();
        }
        for (Segment segment : sealed()) {
            if (!segment.isForced()) {
                segment.force();
            }
        }
    }

    void refusing(String reason) {
        if (refusal == null) {
            log.warn("Refusing writes: {}", reason);
        }
        refusal = reason;
    }

    private void accepting() {
        if (refusal != null) {
            log.info("Accepting writes again");
            refusal = null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Segment segment : segments.values()) {
            segment.file().close();
        }
    }
}
