package id.satupintu.platform.embeddedmongo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Reads a segment file from its beginning, frame by frame, without copying it into memory. */
final class SegmentScanner {

    /** What a segment says. Offsets are those of the document within the file. */
    interface Visitor {
        void put(int collection, int slot, int offset, int length, ByteBuffer segment);

        void delete(int collection, int slot, int firstWrittenIn);

        void catalogue(int offset, ByteBuffer segment);

        /** The last chance to read from the buffers. */
        default void end() {}
    }

    private SegmentScanner() {}

    /** Returns how many bytes at the beginning of the file are whole frames. */
    static long scan(Path path, Visitor visitor) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            long size = channel.size();
            if (size < SegmentFolder.MAGIC.length) {
                return 0;
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (byte expected : SegmentFolder.MAGIC) {
                if (bytes.get() != expected) {
                    throw new IOException(path.getFileName() + " was not written by this program");
                }
            }
            long valid = scan(bytes, visitor);
            visitor.end();
            return valid;
        }
    }

    private static long scan(ByteBuffer bytes, Visitor visitor) {
        CRC32C checksum = new CRC32C();
        int at = SegmentFolder.MAGIC.length;
        while (bytes.capacity() - at > Frame.HEADER) {
            int length = bytes.getInt(at);
            int start = at + Frame.HEADER;
            if (length <= 0 || length > bytes.capacity() - start) {
                break;
            }
            checksum.reset();
            checksum.update(bytes.slice(start, length));
            if ((int) checksum.getValue() != bytes.getInt(at + 4)) {
                break;
            }
            records(bytes, start, start + length, visitor);
            at = start + length;
        }
        return at;
    }

    private static void records(ByteBuffer bytes, int start, int end, Visitor visitor) {
        int at = start;
        while (at < end) {
            switch (bytes.get(at)) {
                case Frame.PUT -> {
                    int offset = at + Frame.PUT_HEADER;
                    int length = bytes.getInt(offset);
                    visitor.put(bytes.getInt(at + 1), bytes.getInt(at + 5), offset, length, bytes);
                    at = offset + length;
                }
                case Frame.DELETE -> {
                    visitor.delete(bytes.getInt(at + 1), bytes.getInt(at + 5), bytes.getInt(at + 9));
                    at += Frame.DELETE_LENGTH;
                }
                case Frame.CATALOGUE -> {
                    visitor.catalogue(at + 1, bytes);
                    at += 1 + bytes.getInt(at + 1);
                }
                case Frame.NOTHING -> at++;
                default -> throw new IllegalStateException("unknown record " + bytes.get(at) + " at " + at);
            }
        }
    }
}
