package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What is written to the journal in one piece: after a crash either all of its records are there or none.
 *
 * <p>Little-endian: payload length, CRC-32C of the payload, then records of a kind byte each:
 * {@code PUT} collection, slot, BSON document; {@code DELETE} collection, slot, segment it was first written in
 * (0: this one); {@code CATALOGUE} BSON document; {@code NOTHING}.
 */
final class Frame {

    static final int HEADER = 8;
    static final byte PUT = 1;
    static final byte DELETE = 2;
    static final byte CATALOGUE = 3;
    static final byte NOTHING = 4;

    /** Bytes of a {@code PUT} before its document. */
    static final int PUT_HEADER = 9;

    /** Bytes of a whole {@code DELETE}. */
    static final int DELETE_LENGTH = 13;

    private final ByteBuf bytes;

    Frame() {
        this(512);
    }

    Frame(int expectedBytes) {
        bytes = Unpooled.buffer(expectedBytes).writeZero(HEADER);
    }

    /** Returns the offset of the encoded document within the frame. */
    int put(int collection, int slot, Document document) {
        bytes.writeByte(PUT).writeIntLE(collection).writeIntLE(slot);
        int offset = bytes.writerIndex();
        BsonEncoder.encodeDocument(document, bytes);
        return offset;
    }

    /** Like {@link #put(int, int, Document)} for a document that is already encoded. */
    int put(int collection, int slot, ByteBuffer document) {
        bytes.writeByte(PUT).writeIntLE(collection).writeIntLE(slot);
        int offset = bytes.writerIndex();
        bytes.writeBytes(document);
        return offset;
    }

    void delete(int collection, int slot, int firstWrittenIn) {
        bytes.writeByte(DELETE).writeIntLE(collection).writeIntLE(slot).writeIntLE(firstWrittenIn);
    }

    void catalogue(Document catalogue) {
        bytes.writeByte(CATALOGUE);
        BsonEncoder.encodeDocument(catalogue, bytes);
    }

    void nothing() {
        bytes.writeByte(NOTHING);
    }

    boolean isEmpty() {
        return bytes.writerIndex() == HEADER;
    }

    int length() {
        return bytes.writerIndex();
    }

    /** The finished frame, ready to be written. */
    ByteBuffer seal() {
        int payload = bytes.writerIndex() - HEADER;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.array(), bytes.arrayOffset() + HEADER, payload);
        bytes.setIntLE(0, payload);
        bytes.setIntLE(4, (int) checksum.getValue());
        return ByteBuffer.wrap(bytes.array(), bytes.arrayOffset(), bytes.writerIndex());
    }
}
