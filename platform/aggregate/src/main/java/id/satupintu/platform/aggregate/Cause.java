package id.satupintu.platform.aggregate;

import id.satupintu.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/** The event that makes an aggregate act: what the inbox remembers, and what the events that follow point back to. */
public record Cause(
        String eventId,
        @Nullable String correlationId,
        @Nullable String traceparent) {

    public static Cause of(Envelope<?> event) {
        String correlation = event.correlationId() == null ? event.id() : event.correlationId();
        return new Cause(event.id(), correlation, event.traceparent());
    }
}
