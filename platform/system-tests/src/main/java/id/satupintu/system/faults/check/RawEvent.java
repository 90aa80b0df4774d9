package id.satupintu.system.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of a topic with its CloudEvents headers, read without any code of the services.
 *
 * @param sequence 0 when missing or no number
 * @param time {@link Instant#EPOCH} when unreadable
 * @param cause {@code ce_causationid}; empty when nothing but a person caused it
 */
public record RawEvent(
        String topic,
        int partition,
        long offset,
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        String kabupaten,
        Instant time,
        String cause,
        String value) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RawEvent of(ConsumerRecord<byte[], byte[]> stored) {
        byte[] value = stored.value();
        String sequence = header(stored, "ce_sequence");
        return new RawEvent(
                stored.topic(),
                stored.partition(),
                stored.offset(),
                header(stored, "ce_id"),
                header(stored, "ce_type"),
                header(stored, "ce_source"),
                header(stored, "ce_subject"),
                sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : 0,
                header(stored, "ce_kabupaten"),
                instant(header(stored, "ce_time")),
                header(stored, "ce_causationid"),
                value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<byte[], byte[]> stored, String name) {
        @Nullable Header header = stored.headers().lastHeader(name);
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), StandardCharsets.UTF_8).intern();
    }

    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    /** E.g. {@code case-closed} of {@code id.satupintu.escalation.case-closed.v1}. */
    public String name() {
        String unversioned = type.replaceFirst("\\.v\\d+$", "");
        return unversioned.substring(unversioned.lastIndexOf('.') + 1);
    }

    /** The value; an empty object when it is no JSON. */
    public JsonNode data() {
        try {
            return value.isEmpty() ? JSON.createObjectNode() : JSON.readTree(value);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }
}
