package id.satupintu.platform.embeddedmongo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of one journal segment. The seam where tests make the disk full or broken. */
interface SegmentFile extends Closeable {

    /** Opens the files of a journal. */
    interface Opener {
        SegmentFile open(Path path) throws IOException;
    }

    /** Writes all remaining bytes at {@code position}; after a failure any part of them may be there. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Fills {@code into} from its start. */
    void read(byte[] into, long position) throws IOException;

    long size() throws IOException;

    void truncate(long size) throws IOException;

    /** Returns when the disk has everything written so far. */
    void force() throws IOException;

    @Override
    void close() throws IOException;

    static SegmentFile open(Path path) throws IOException {
        return new OnChannel(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A plain file. */
    record OnChannel(FileChannel channel) implements SegmentFile {

        // The JDK keeps a direct buffer of the largest size a thread ever wrote: small slices keep that small.
        private static final int SLICE = 256 * 1024;

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            int end = bytes.limit();
            long at = position;
            while (bytes.position() < end) {
                bytes.limit(Math.min(end, bytes.position() + SLICE));
                at += channel.write(bytes, at);
            }
        }

        @Override
        public void read(byte[] into, long position) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(into);
            while (buffer.hasRemaining()) {
                buffer.limit(Math.min(into.length, buffer.position() + SLICE));
                if (channel.read(buffer, position + buffer.position()) < 0) {
                    throw new IOException("the journal ends before " + (position + into.length));
                }
                buffer.limit(into.length);
            }
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
