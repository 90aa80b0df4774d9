package id.satupintu.platform.local.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies on a topic: the CloudEvents attributes that every reader needs, and the bytes of its value.
 *
 * @param sequence 0 when the header is missing or no number
 * @param time as written, ISO 8601
 * @param value null for a tombstone
 */
public record PublishedEvent(
        String topic,
        int partition,
        long offset,
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        String kabupaten,
        String time,
        @Nullable String value) {

    static PublishedEvent of(ConsumerRecord<byte[], byte[]> stored) {
        byte[] value = stored.value();
        return new PublishedEvent(
                stored.topic(),
                stored.partition(),
                stored.offset(),
                header(stored, "ce_id"),
                header(stored, "ce_type"),
                header(stored, "ce_source"),
                header(stored, "ce_subject"),
                number(header(stored, "ce_sequence")),
                header(stored, "ce_kabupaten"),
                header(stored, "ce_time"),
                value == null ? null : new String(value, StandardCharsets.UTF_8));
    }

    /** The last part of the type without its version, e.g. {@code case-escalated}. */
    public String name() {
        int version = type.lastIndexOf(".v");
        String unversioned = version < 0 ? type : type.substring(0, version);
        return unversioned.substring(unversioned.lastIndexOf('.') + 1);
    }

    private static String header(ConsumerRecord<byte[], byte[]> stored, String name) {
        Header header = stored.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
