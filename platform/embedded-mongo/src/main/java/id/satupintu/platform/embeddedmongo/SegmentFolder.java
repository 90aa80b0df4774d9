package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where segment files are, how they are opened and how they begin. */
record SegmentFolder(Path path, Durability durability, SegmentFile.Opener opener) {

    /** The first bytes of every segment. */
    static final byte[] MAGIC = "SPMONGO1".getBytes(StandardCharsets.US_ASCII);

    SegmentFile openFile(Path file) throws IOException {
        SegmentFile opened = opener.open(file);
        return durability == Durability.NONE ? new LaggingSegmentFile(opened) : opened;
    }

    /** A new segment that begins with the catalogue, or none. */
    Segment create(int number, Document catalogue) throws IOException {
        Path file = path.resolve(String.format("segment-%08d.journal", number));
        Segment segment = new Segment(number, file, openFile(file), 0);
        try {
            segment.file().truncate(0);
            Frame first = new Frame();
            first.catalogue(catalogue);
            segment.append(ByteBuffer.wrap(MAGIC));
            segment.append(first.seal());
            return segment;
        } catch (IOException e) {
            segment.file().close();
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
