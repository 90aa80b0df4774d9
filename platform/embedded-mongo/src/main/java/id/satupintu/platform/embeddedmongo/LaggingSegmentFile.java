package id.satupintu.platform.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Keeps the end of a segment in memory until it is flushed, for {@link Durability#NONE}. Reads see everything.
 * Nothing is given up when the disk refuses: the bytes stay here and later writes are refused.
 */
final class LaggingSegmentFile implements SegmentFile {

    private static final int CAPACITY = 1024 * 1024;

    private final SegmentFile file;
    private final ByteBuffer tail = ByteBuffer.allocate(CAPACITY);
    private long flushed;

    LaggingSegmentFile(SegmentFile file) throws IOException {
        this.file = file;
        this.flushed = file.size();
    }

    @Override
    public synchronized void write(ByteBuffer bytes, long position) throws IOException {
        if (position != flushed + tail.position() || bytes.remaining() > tail.remaining()) {
            flush();
        }
        if (position == flushed + tail.position() && bytes.remaining() <= tail.remaining()) {
            tail.put(bytes);
        } else {
            long end = position + bytes.remaining();
            file.write(bytes, position);
            flushed = Math.max(flushed, end);
        }
    }

    synchronized void flush() throws IOException {
        if (tail.position() > 0) {
            file.write(tail.duplicate().flip(), flushed);
            flushed += tail.position();
            tail.clear();
        }
    }

    @Override
    public synchronized void read(byte[] into, long position) throws IOException {
        int onDisk = (int) Math.max(0, Math.min(into.length, flushed - position));
        if (onDisk == into.length) {
            file.read(into, position);
            return;
        }
        if (onDisk > 0) {
            byte[] head = new byte[onDisk];
            file.read(head, position);
            System.arraycopy(head, 0, into, 0, onDisk);
        }
        tail.duplicate().flip().get((int) (position + onDisk - flushed), into, onDisk, into.length - onDisk);
    }

    @Override
    public synchronized long size() {
        return flushed + tail.position();
    }

    @Override
    public synchronized void truncate(long size) throws IOException {
        if (size >= flushed) {
            tail.position((int) (size - flushed));
        } else {
            tail.clear();
            file.truncate(size);
            flushed = size;
        }
    }

    @Override
    public synchronized void force() throws IOException {
        flush();
        file.force();
    }

    @Override
    public synchronized void close() throws IOException {
        flush();
        file.close();
    }
}
