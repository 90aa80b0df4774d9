package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.HEARD;
import static id.satupintu.platform.aggregate.AggregateDocument.HEARD_KEPT;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE_BY;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE_UNTIL;
import static id.satupintu.platform.aggregate.AggregateDocument.NEXT_DUE_AT;
import static id.satupintu.platform.aggregate.AggregateDocument.POSITION;
import static id.satupintu.platform.aggregate.AggregateDocument.SEARCH;
import static id.satupintu.platform.aggregate.AggregateDocument.SEQUENCES;
import static id.satupintu.platform.aggregate.AggregateDocument.VERSION;

import id.satupintu.platform.aggregate.AggregateDocument.OutboxEntry;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate's document as it was at one version. The outbox may have been emptied since; everything else belongs to
 * exactly this version.
 *
 * @param heard the inbox, oldest first
 * @param search what the document can be found by, as it is stored
 * @param outbox events that were not known to be on Kafka, oldest first
 * @param lease who sends them, and until when; null when nobody does
 */
record Snapshot<S>(
        long version,
        S state,
        List<String> heard,
        Map<String, Long> sequences,
        long position,
        Document search,
        @Nullable Date dueAt,
        List<OutboxEntry> outbox,
        @Nullable Lease lease) {

    /** By which process, and until when, by the machine's clock. */
    record Lease(String by, Date until) {}

    static <S> Snapshot<S> read(AggregateType<?, S, ?> type, Document stored) {
        Map<String, Long> sequences = new HashMap<>();
        stored.get(SEQUENCES, new Document()).forEach((source, last) -> sequences.put(source, (Long) last));
        Document lease = stored.get(LEASE, Document.class);
        return new Snapshot<>(
                stored.get(VERSION, 0L),
                AggregateDocument.readState(type, stored),
                stored.getList(HEARD, String.class, List.of()),
                sequences,
                stored.get(POSITION, 0L),
                stored.get(SEARCH, new Document()),
                stored.getDate(NEXT_DUE_AT),
                AggregateDocument.readOutbox(stored),
                lease == null ? null : new Lease(lease.getString(LEASE_BY), lease.getDate(LEASE_UNTIL)));
    }

    /** True when {@code instance} may send events of this aggregate at {@code now}. */
    boolean leaseIsFree(String instance, Date now) {
        return lease == null || instance.equals(lease.by()) || !lease.until().after(now);
    }

    /** True when somebody else may have taken over what this instance was sending. */
    boolean leaseRanOut(Date now) {
        return !outbox.isEmpty() && (lease == null || !lease.until().after(now));
    }

    /** The same without the events that are known to be on Kafka. */
    Snapshot<S> cleared(long upTo) {
        List<OutboxEntry> left =
                outbox.stream().filter(entry -> entry.position() > upTo).toList();
        return left.size() == outbox.size()
                ? this
                : new Snapshot<>(
                        version, state, heard, sequences, position, search, dueAt, left, left.isEmpty() ? null : lease);
    }

    /** The inbox with {@code more}, as the store cuts it. */
    static List<String> heard(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before.size() + more.size());
        all.addAll(before);
        all.addAll(more);
        return List.copyOf(all.subList(Math.max(0, all.size() - HEARD_KEPT), all.size()));
    }
}
