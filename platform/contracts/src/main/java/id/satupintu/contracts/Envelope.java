package id.satupintu.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents 1.0 attributes.
 *
 * @param id UUIDv7; the same event published twice bears the same id
 * @param source the publishing service and stream, e.g. {@code /escalation-service}
 * @param time when it happened, UTC
 * @param kabupaten the tenant
 * @param sequence counts from 1 per subject and source without holes, so that a reader can prove nothing is missing
 * @param causationId id of the event that caused this one, when an event did
 * @param correlationId id of the event or request the chain began with
 * @param traceparent W3C trace context of the work that caused the event
 */
public record Envelope<E extends ContractEvent>(
        String id,
        String source,
        Instant time,
        RegionCode kabupaten,
        long sequence,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable String traceparent,
        E data) {
    public Envelope {
        Required.fields("id", id, "source", source, "time", time, "kabupaten", kabupaten, "data", data);
    }
}
