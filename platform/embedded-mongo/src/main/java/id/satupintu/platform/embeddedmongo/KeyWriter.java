package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into bytes whose unsigned order is the order of the library's {@code ValueComparator}, and that are
 * equal exactly when the library calls the values equal. No encoding is the beginning of another.
 *
 * <p>Values nobody sorts by (regular expressions, arrays within arrays) are only comparable for equality: they make
 * the key {@linkplain #isOpaque opaque}.
 */
final class KeyWriter {

    private static final byte END = 0;
    private static final byte MIN_KEY = 1;
    private static final byte NULL = 2;
    private static final byte NUMBER = 3;
    private static final byte STRING = 4;
    private static final byte DOCUMENT = 5;
    private static final byte BINARY = 7;
    private static final byte LEGACY_UUID = 8;
    private static final byte UUID_ = 9;
    private static final byte OBJECT_ID = 10;
    private static final byte BOOLEAN = 11;
    private static final byte DATE = 12;
    private static final byte TIMESTAMP = 13;
    private static final byte OPAQUE = 14;
    private static final byte MAX_KEY = 15;

    private byte[] bytes = new byte[48];
    private int length;
    private boolean opaque;

    KeyWriter append(@Nullable Object value, boolean ascending) {
        int start = length;
        value(value);
        if (!ascending) {
            for (int i = start; i < length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        return this;
    }

    /** Only what all values of its type have in common. */
    KeyWriter appendType(Object value, boolean ascending) {
        int start = length;
        append(value, ascending);
        length = start + 1;
        return this;
    }

    boolean isOpaque() {
        return opaque;
    }

    byte[] key() {
        return Arrays.copyOf(bytes, length);
    }

    void reset() {
        length = 0;
        opaque = false;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> put(NULL);
            case Missing _ -> put(NULL);
            case String text -> text(text);
            case Number number -> number(number);
            case Instant instant -> int64(DATE, instant.toEpochMilli() ^ Long.MIN_VALUE);
            case ObjectId id -> raw(OBJECT_ID, id.toByteArray());
            case Boolean flag -> {
                put(BOOLEAN);
                put((byte) (flag ? 1 : 0));
            }
            case UUID uuid -> {
                int64(UUID_, uuid.getMostSignificantBits());
                int64(uuid.getLeastSignificantBits());
            }
            case LegacyUUID uuid -> {
                int64(LEGACY_UUID, uuid.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE);
                int64(uuid.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE);
            }
            case BinData data -> {
                put(BINARY);
                int32(data.getData().length);
                raw(data.getData());
            }
            case BsonTimestamp timestamp -> int64(TIMESTAMP, timestamp.getValue());
            case MinKey _ -> put(MIN_KEY);
            case MaxKey _ -> put(MAX_KEY);
            case Document document -> document(document);
            default -> opaque(value);
        }
    }

    // As the library: numbers are equal and ordered as doubles, except for longs that no double can hold.
    private void number(Number number) {
        double rounded = number.doubleValue() + 0.0;
        int64(NUMBER, sortable(rounded));
        long distance = number instanceof Long exact ? exact - (long) rounded : 0;
        put((byte) ((distance + 0x8000) >>> 8));
        put((byte) distance);
    }

    private static long sortable(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    // By UTF-16 units, like String.compareTo; zero and one are escaped because zero ends the text.
    private void text(String text) {
        put(STRING);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                if (unit <= 1) {
                    put((byte) 1);
                    put((byte) (unit + 1));
                } else {
                    put((byte) unit);
                }
            } else if (unit < 0x800) {
                put((byte) (0xC0 | (unit >> 6)));
                put((byte) (0x80 | (unit & 0x3F)));
            } else {
                put((byte) (0xE0 | (unit >> 12)));
                put((byte) (0x80 | ((unit >> 6) & 0x3F)));
                put((byte) (0x80 | (unit & 0x3F)));
            }
        }
        put(END);
    }

    private void document(Document document) {
        int start = length;
        put(DOCUMENT);
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            int typed = length;
            value(entry.getValue());
            if (opaque) {
                length = start;
                opaque(document);
                return;
            }
            // The library compares type, then name, then value.
            byte[] encoded = Arrays.copyOfRange(bytes, typed, length);
            length = typed + 1;
            text(entry.getKey());
            raw(encoded);
        }
        put(END);
    }

    private void opaque(Object value) {
        opaque = true;
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document("", normalized(value)), buffer);
        put(OPAQUE);
        int32(buffer.readableBytes());
        raw(ByteBufUtil.getBytes(buffer));
    }

    private static @Nullable Object normalized(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Missing _ -> null;
            case Long exact when exact != (long) (double) exact -> exact;
            case Number number -> number.doubleValue() + 0.0;
            case Document document -> {
                Document copy = new Document();
                document.forEach((name, nested) -> copy.put(name, normalized(nested)));
                yield copy;
            }
            case Collection<?> values -> {
                List<@Nullable Object> copy = new ArrayList<>();
                values.forEach(nested -> copy.add(normalized(nested)));
                yield copy;
            }
            default -> value;
        };
    }

    private void raw(byte type, byte[] data) {
        put(type);
        raw(data);
    }

    private void raw(byte[] data) {
        ensure(data.length);
        System.arraycopy(data, 0, bytes, length, data.length);
        length += data.length;
    }

    private void int64(byte type, long value) {
        put(type);
        int64(value);
    }

    private void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    void int32(int value) {
        ensure(4);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void put(byte value) {
        ensure(1);
        bytes[length++] = value;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
