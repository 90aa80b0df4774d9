package id.satupintu.platform.messaging;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.messaging.EventBatchHandler.Unfamiliar;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * CloudEvents 1.0, Kafka protocol binding, binary mode: attributes are {@code ce_*} headers, the value is the record as
 * JSON, the key is the subject.
 */
public final class EventCodec {
    static final String SCHEMA_BASE = "https://satupintu.id/schemas/";
    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] JSON = utf8("application/json");

    private final Map<String, Class<? extends ContractEvent>> records = new HashMap<>();

    /** A codec that reads the records of {@code families} and passes over every other type. */
    public EventCodec(Collection<? extends Class<? extends ContractEvent>> families) {
        for (Class<? extends ContractEvent> family : families) {
            Class<?>[] permitted = family.getPermittedSubclasses();
            if (permitted == null) {
                throw new IllegalArgumentException(family + " is not sealed");
            }
            for (Class<?> record : permitted) {
                records.put(EventCatalogue.wireType(record), record.asSubclass(ContractEvent.class));
            }
        }
    }

    /** The value of a record: the event as JSON. */
    public static byte[] writeData(ContractEvent event) {
        return EventJson.mapper().writeValueAsBytes(event);
    }

    /**
     * Reads a record. Empty for a type this build does not know: a publisher may say new things before we listen.
     *
     * @throws UnreadableEventException when it claims a known type and cannot be read, or is no CloudEvent at all
     */
    public Optional<Envelope<?>> read(ConsumerRecord<byte[], byte[]> message) {
        Headers headers = message.headers();
        Class<? extends ContractEvent> type = records.get(required(headers, "ce_type"));
        if (type == null) {
            return Optional.empty();
        }
        if (message.value() == null) {
            throw new UnreadableEventException("The event has a type but no value", null);
        }
        try {
            ContractEvent data = EventJson.mapper().readValue(message.value(), type);
            if (!data.subject().equals(required(headers, "ce_subject"))) {
                throw new UnreadableEventException("ce_subject differs from the subject of the value", null);
            }
            return Optional.of(new Envelope<>(
                    required(headers, "ce_id"),
                    required(headers, "ce_source"),
                    EventInstant.parse(required(headers, "ce_time")),
                    new RegionCode(required(headers, "ce_kabupaten")),
                    Long.parseLong(required(headers, "ce_sequence")),
                    header(headers, "ce_causationid"),
                    header(headers, "ce_correlationid"),
                    header(headers, "traceparent"),
                    data));
        } catch (JacksonException e) {
            // The message of the parser may quote the value, and the value is no business of a log.
            throw new UnreadableEventException(
                    "Not a valid " + type.getSimpleName() + ": " + e.getClass().getSimpleName() + " at "
                            + e.getPath().size() + " levels",
                    null);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new UnreadableEventException(
                    "Not a valid " + type.getSimpleName() + ": " + e.getClass().getSimpleName(), e);
        }
    }

    /**
     * What an event of a type this build does not know says about itself; empty when that cannot be read: then it is
     * passed over, as what we do not understand may be of a later specification.
     */
    public Optional<Unfamiliar> readUnfamiliar(ConsumerRecord<byte[], byte[]> message) {
        Headers headers = message.headers();
        try {
            return Optional.of(new Unfamiliar(
                    required(headers, "ce_subject"),
                    required(headers, "ce_source"),
                    EventInstant.parse(required(headers, "ce_time")),
                    new RegionCode(required(headers, "ce_kabupaten")),
                    Long.parseLong(required(headers, "ce_sequence"))));
        } catch (UnreadableEventException | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes the attributes of an event that waits in an outbox. */
    public static void writeHeaders(Headers headers, OutgoingEvent event) {
        headers.add("ce_specversion", SPEC_VERSION)
                .add("ce_id", utf8(event.id()))
                .add("ce_type", utf8(event.type()))
                .add("ce_source", utf8(event.source()))
                .add("ce_subject", utf8(event.subject()))
                .add("ce_time", utf8(event.time().toString()))
                .add("ce_dataschema", utf8(SCHEMA_BASE + event.type() + ".json"))
                .add("ce_kabupaten", utf8(event.kabupaten()))
                .add("ce_sequence", utf8(Long.toString(event.sequence())))
                .add("content-type", JSON);
        addIfPresent(headers, "ce_causationid", event.causationId());
        addIfPresent(headers, "ce_correlationid", event.correlationId());
        addIfPresent(headers, "traceparent", event.traceparent());
    }

    private static void addIfPresent(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, utf8(value));
        }
    }

    private static String required(Headers headers, String name) {
        String value = header(headers, name);
        if (value == null) {
            throw new UnreadableEventException("The event has no " + name, null);
        }
        return value;
    }

    static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
