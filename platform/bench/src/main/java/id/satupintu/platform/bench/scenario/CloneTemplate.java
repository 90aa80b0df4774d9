package id.satupintu.platform.bench.scenario;

import id.satupintu.contracts.ComplaintId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.bson.RawBsonDocument;

/**
 * One stored document of a real report, and the places in its bytes that are another report's own: its number, its
 * retry key and the day it came in. A clone has the same bytes with other characters in these places, so it is exactly as
 * the service would have stored it, and costs nothing to make.
 *
 * @param slots where the characters of each mark begin
 * @param shardAt where the four bytes of {@code shard} begin; -1 when the document has none
 */
public record CloneTemplate(byte[] bytes, List<Slot> slots, int shardAt) {
    private static final byte[] SHARD = "\u0010shard\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SHARDS = 64;

    /** @param mark which of the marks begins {@code at} */
    public record Slot(int mark, int at) {}

    /** @param marks texts that stand for this report alone; a clone replaces each by one of the same length */
    public static CloneTemplate of(RawBsonDocument document, List<String> marks) {
        ByteBuffer read = document.getByteBuffer().asNIO();
        byte[] bytes = new byte[read.remaining()];
        read.get(bytes);
        List<Slot> slots = new ArrayList<>();
        for (int mark = 0; mark < marks.size(); mark++) {
            byte[] wanted = marks.get(mark).getBytes(StandardCharsets.UTF_8);
            for (int at = indexOf(bytes, wanted, 0); at >= 0; at = indexOf(bytes, wanted, at + wanted.length)) {
                slots.add(new Slot(mark, at));
            }
        }
        int shard = indexOf(bytes, SHARD, 0);
        return new CloneTemplate(bytes, List.copyOf(slots), shard < 0 ? -1 : shard + SHARD.length);
    }

    /** @param marks in the order of the template's, each as long as the one it replaces */
    public RawBsonDocument with(ComplaintId id, List<byte[]> marks) {
        byte[] clone = bytes.clone();
        for (Slot slot : slots) {
            byte[] mark = marks.get(slot.mark());
            System.arraycopy(mark, 0, clone, slot.at(), mark.length);
        }
        if (shardAt >= 0) {
            int shard = Utils.toPositive(Utils.murmur2(id.value().getBytes(StandardCharsets.UTF_8))) % SHARDS;
            ByteBuffer.wrap(clone).order(ByteOrder.LITTLE_ENDIAN).putInt(shardAt, shard);
        }
        return new RawBsonDocument(clone);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
