package id.satupintu.platform.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** One file of the journal and what is known about its worth. */
final class Segment {

    private final int number;
    private final Path path;
    private final SegmentFile file;
    private final AtomicLong live = new AtomicLong();
    private final AtomicLong deletes = new AtomicLong();
    private volatile long size;
    private volatile boolean forced;

    Segment(int number, Path path, SegmentFile file, long size) {
        this.number = number;
        this.path = path;
        this.file = file;
        this.size = size;
    }

    int number() {
        return number;
    }

    Path path() {
        return path;
    }

    SegmentFile file() {
        return file;
    }

    long size() {
        return size;
    }

    /** Writes at the end, or throws and has written nothing. One writer at a time. */
    void append(ByteBuffer bytes) throws IOException {
        long end = size;
        int length = bytes.remaining();
        try {
            file.write(bytes, end);
            size = end + length;
        } catch (IOException e) {
            // What got through must not be read after a restart; if this fails too, the next frame overwrites it.
            try {
                file.truncate(end);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** Bytes of documents that would be lost with this file. */
    long live() {
        return live.get();
    }

    void addLive(int bytes) {
        live.addAndGet(bytes);
    }

    /** Bytes of delete records: neither live nor free, see {@link Compaction}. */
    long deletes() {
        return deletes.get();
    }

    void addDeletes(int records) {
        deletes.addAndGet((long) records * Frame.DELETE_LENGTH);
    }

    boolean isForced() {
        return forced;
    }

    void force() throws IOException {
        file.force();
        forced = true;
    }
}
