package id.satupintu.platform.aggregate;

import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.messaging.OutgoingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the one document an aggregate is.
 *
 * <pre>{@code
 * { _id: "KTM-2026-482173905-K", version: 7, shard: 11, kabupaten: "64.08",
 *   state: "{...}",                                  // what the service knows, as JSON text
 *   search: { holder: "64.08-PUPR", ... },           // what it can be found by
 *   nextDueAt: ISODate(...),                         // when it must act without being asked
 *   mark: "...",                                     // of the write that made this version, like no other
 *   heard: [ "0197...", ... ],                       // inbox: ids of what made it act, the last 200
 *   sequences: { "/escalation-service": 4 },         // last sequence given, per source
 *   position: 5, outbox: [ { p: 5, ... } ],          // decided, not yet known to be on Kafka
 *   unsentSince: ISODate(...),                       // present while the outbox is not empty
 *   lease: { by: "...", until: ISODate(...) } }      // who is sending them
 * }</pre>
 *
 * <p>Instants of the business clock and of the machine's clock live side by side: {@code nextDueAt} is business time,
 * {@code unsentSince} and {@code lease} are the machine's.
 */
final class AggregateDocument {
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String SHARD = "shard";
    static final String KABUPATEN = "kabupaten";
    static final String STATE = "state";
    static final String SEARCH = "search";
    static final String NEXT_DUE_AT = "nextDueAt";
    static final String MARK = "mark";
    static final String HEARD = "heard";
    static final String SEQUENCES = "sequences";
    static final String POSITION = "position";
    static final String OUTBOX = "outbox";
    static final String UNSENT_SINCE = "unsentSince";
    static final String LEASE = "lease";
    static final String LEASE_BY = "by";
    static final String LEASE_UNTIL = "until";

    /** Far above what one complaint ever hears, and still small in the document. */
    static final int HEARD_KEPT = 200;

    private AggregateDocument() {}

    static <S> S readState(AggregateType<?, S, ?> type, Document stored) {
        return EventJson.mapper().readValue(stored.getString(STATE), type.stateType());
    }

    /** An event with its place in the outbox. */
    record OutboxEntry(long position, OutgoingEvent event) {}

    static Document write(OutboxEntry entry) {
        OutgoingEvent event = entry.event();
        Document written = new Document("p", entry.position())
                .append("topic", event.topic())
                .append("id", event.id())
                .append("type", event.type())
                .append("source", event.source())
                .append("subject", event.subject())
                .append("time", event.time().toString())
                .append("kabupaten", event.kabupaten())
                .append("sequence", event.sequence())
                .append("data", event.data());
        appendIfPresent(written, "cause", event.causationId());
        appendIfPresent(written, "correlation", event.correlationId());
        appendIfPresent(written, "trace", event.traceparent());
        return written;
    }

    static List<OutboxEntry> readOutbox(Document aggregate) {
        List<OutboxEntry> entries = new ArrayList<>();
        for (Document written : aggregate.getList(OUTBOX, Document.class, List.of())) {
            entries.add(new OutboxEntry(
                    written.getLong("p"),
                    new OutgoingEvent(
                            text(written, "topic"),
                            text(written, "id"),
                            text(written, "type"),
                            text(written, "source"),
                            text(written, "subject"),
                            Instant.parse(text(written, "time")),
                            text(written, "kabupaten"),
                            written.getLong("sequence"),
                            written.getString("cause"),
                            written.getString("correlation"),
                            written.getString("trace"),
                            text(written, "data"))));
        }
        return entries;
    }

    /** True when nobody else is sending this aggregate's events at {@code now}. */
    static boolean leaseIsFree(Document aggregate, String instance, Date now) {
        Document lease = aggregate.get(LEASE, Document.class);
        return lease == null
                || instance.equals(lease.getString(LEASE_BY))
                || !lease.getDate(LEASE_UNTIL).after(now);
    }

    private static void appendIfPresent(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
