package id.satupintu.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event decided and stored, not yet known to be on Kafka. Its data is already text: what was written to the outbox is
 * what goes on the wire, byte for byte.
 *
 * @param id UUIDv7, made when the event was decided
 * @param data the record as JSON
 */
public record OutgoingEvent(
        String topic,
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String kabupaten,
        long sequence,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable String traceparent,
        String data) {}
