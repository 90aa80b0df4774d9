package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.HEARD;
import static id.satupintu.platform.aggregate.AggregateDocument.HEARD_KEPT;
import static id.satupintu.platform.aggregate.AggregateDocument.ID;
import static id.satupintu.platform.aggregate.AggregateDocument.KABUPATEN;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE_BY;
import static id.satupintu.platform.aggregate.AggregateDocument.LEASE_UNTIL;
import static id.satupintu.platform.aggregate.AggregateDocument.MARK;
import static id.satupintu.platform.aggregate.AggregateDocument.NEXT_DUE_AT;
import static id.satupintu.platform.aggregate.AggregateDocument.OUTBOX;
import static id.satupintu.platform.aggregate.AggregateDocument.POSITION;
import static id.satupintu.platform.aggregate.AggregateDocument.SEARCH;
import static id.satupintu.platform.aggregate.AggregateDocument.SEQUENCES;
import static id.satupintu.platform.aggregate.AggregateDocument.SHARD;
import static id.satupintu.platform.aggregate.AggregateDocument.STATE;
import static id.satupintu.platform.aggregate.AggregateDocument.UNSENT_SINCE;
import static id.satupintu.platform.aggregate.AggregateDocument.VERSION;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.platform.aggregate.AggregateDocument.OutboxEntry;
import id.satupintu.platform.aggregate.Snapshot.Lease;
import id.satupintu.platform.messaging.EventCodec;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.messaging.OutgoingEvent;
import id.satupintu.platform.messaging.PartitionOwnership;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** One aggregate while a batch is being decided: as it was, and what the batch adds to it. */
final class Draft<C, S, E extends ContractEvent> {
    private final AggregateType<C, S, E> type;
    private final String id;
    /** Twelve bytes that no other process or thread makes. */
    private final String mark = new ObjectId().toHexString();

    private final @Nullable Snapshot<S> stored;
    private final List<String> heardBefore;
    private final List<String> heardNow = new ArrayList<>();
    private final List<OutboxEntry> appended = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private S state;
    private long position;
    private @Nullable Rendered rendered;

    /** @param stored null when there is none yet */
    Draft(AggregateType<C, S, E> type, String id, @Nullable Snapshot<S> stored) {
        this.type = type;
        this.id = id;
        this.stored = stored;
        if (stored == null) {
            this.heardBefore = List.of();
            this.state = type.decider().initialState();
        } else {
            this.heardBefore = stored.heard();
            this.state = stored.state();
            this.position = stored.position();
            this.sequences.putAll(stored.sequences());
        }
    }

    boolean hasHeard(String token) {
        return heardBefore.contains(token) || heardNow.contains(token);
    }

    S state() {
        return state;
    }

    String id() {
        return id;
    }

    boolean touched() {
        return rendered != null;
    }

    boolean isNew() {
        return stored == null;
    }

    boolean appendedEvents() {
        return !appended.isEmpty();
    }

    /**
     * Decides one command on top of what the batch already did to this aggregate. Everything that can go wrong goes
     * wrong before the draft changes.
     */
    Result<S, E> apply(Request<C> request, String token, Instant now, EventIds ids) {
        S learnt = type.decider().learn(state, request.command());
        return switch (type.decider().decide(request.command(), learnt)) {
            case Decision.Refused<E> refused -> {
                if (request.cause() != null) {
                    keep(learnt, render(learnt), List.of(), token);
                }
                yield new Result.Refused<>(state, refused.code());
            }
            case Decision.Accepted<E> accepted -> {
                S next = learnt;
                for (E event : accepted.events()) {
                    next = type.decider().evolve(next, event);
                }
                if (!accepted.events().isEmpty() || request.cause() != null || !next.equals(state)) {
                    keep(next, render(next), outgoing(accepted.events(), next, request, now, ids), token);
                }
                yield new Result.Stored<>(next, accepted.events());
            }
        };
    }

    private void keep(S next, Rendered nextRendered, List<OutgoingEvent> events, String token) {
        state = next;
        rendered = nextRendered;
        heardNow.add(token);
        for (OutgoingEvent event : events) {
            sequences.put(event.source(), event.sequence());
            appended.add(new OutboxEntry(++position, event));
        }
    }

    private List<OutgoingEvent> outgoing(List<E> events, S next, Request<C> request, Instant now, EventIds ids) {
        if (events.isEmpty()) {
            return List.of();
        }
        String kabupaten = type.kabupaten(next).value();
        Map<String, Long> given = new HashMap<>(sequences);
        List<OutgoingEvent> outgoing = new ArrayList<>();
        for (E event : events) {
            outgoing.add(outgoing(event, kabupaten, given, request.cause(), now, ids.next()));
            for (ContractEvent companion : type.companions(event, request.command())) {
                outgoing.add(outgoing(companion, kabupaten, given, request.cause(), now, ids.next()));
            }
        }
        return outgoing;
    }

    private static OutgoingEvent outgoing(
            ContractEvent event,
            String kabupaten,
            Map<String, Long> given,
            @Nullable Cause cause,
            Instant now,
            String eventId) {
        EventStream stream = Streams.of(event);
        return new OutgoingEvent(
                stream.topic(),
                eventId,
                EventCatalogue.wireType(event.getClass()),
                stream.source(),
                event.subject(),
                now,
                kabupaten,
                given.merge(stream.source(), 1L, Long::sum),
                cause == null ? null : cause.eventId(),
                cause == null ? eventId : cause.correlationId(),
                cause == null ? null : cause.traceparent(),
                new String(EventCodec.writeData(event), StandardCharsets.UTF_8));
    }

    private Rendered render(S next) {
        Document search = new Document();
        type.searchFields(next).forEach(search::append);
        return new Rendered(
                EventJson.mapper().writeValueAsString(next),
                search,
                type.nextDueAt(next).map(Date::from).orElse(null));
    }

    /** The state as it is stored. */
    private record Rendered(
            String json, Document search, @Nullable Date dueAt) {}

    /** The single write that makes it so. */
    WriteModel<Document> write(String instance, Date machineNow, Date leaseUntil) {
        Rendered current = Objects.requireNonNull(rendered, "Only a touched draft is written");
        Date due = current.dueAt();
        List<Document> events = appended.stream().map(AggregateDocument::write).toList();
        if (stored == null) {
            Document document = new Document(ID, id)
                    .append(VERSION, 1L)
                    .append(MARK, mark)
                    .append(SHARD, PartitionOwnership.shard(id))
                    .append(STATE, current.json())
                    .append(SEARCH, current.search())
                    .append(HEARD, heardNow)
                    .append(SEQUENCES, new Document(new HashMap<>(sequences)))
                    .append(POSITION, position)
                    .append(OUTBOX, events);
            if (due != null) {
                document.append(NEXT_DUE_AT, due);
            }
            if (!events.isEmpty()) {
                document.append(KABUPATEN, appended.getFirst().event().kabupaten())
                        .append(UNSENT_SINCE, machineNow)
                        .append(LEASE, new Document(LEASE_BY, instance).append(LEASE_UNTIL, leaseUntil));
            }
            return new InsertOneModel<>(document);
        }
        Document set =
                new Document(VERSION, stored.version() + 1).append(MARK, mark).append(STATE, current.json());
        if (!current.search().equals(stored.search())) {
            set.append(SEARCH, current.search());
        }
        Document push = new Document(HEARD, new Document("$each", heardNow).append("$slice", -HEARD_KEPT));
        Document update = new Document("$set", set).append("$push", push);
        if (due != null) {
            set.append(NEXT_DUE_AT, due);
        } else if (stored.dueAt() != null) {
            update.append("$unset", new Document(NEXT_DUE_AT, ""));
        }
        if (!events.isEmpty()) {
            set.append(KABUPATEN, appended.getFirst().event().kabupaten()).append(POSITION, position);
            sequences.forEach((source, last) -> set.append(SEQUENCES + "." + source, last));
            push.append(OUTBOX, new Document("$each", events));
            // $min, not $set: the relay may be emptying the outbox at this very moment.
            update.append("$min", new Document(UNSENT_SINCE, machineNow));
            if (maySend(instance, machineNow)) {
                set.append(LEASE, new Document(LEASE_BY, instance).append(LEASE_UNTIL, leaseUntil));
            }
        }
        return new UpdateOneModel<>(new Document(ID, id).append(VERSION, stored.version()), update);
    }

    /** True when this instance may send the events itself once they are written. */
    boolean maySend(String instance, Date machineNow) {
        return stored == null || stored.leaseIsFree(instance, machineNow);
    }

    /** The aggregate once the write has been made. */
    Snapshot<S> after(String instance, Date machineNow, Date leaseUntil) {
        Rendered current = Objects.requireNonNull(rendered, "Only a touched draft is written");
        Lease lease = stored == null ? null : stored.lease();
        return new Snapshot<>(
                stored == null ? 1 : stored.version() + 1,
                state,
                Snapshot.heard(heardBefore, heardNow),
                Map.copyOf(sequences),
                position,
                current.search(),
                current.dueAt(),
                outbox(),
                appendedEvents() && maySend(instance, machineNow) ? new Lease(instance, leaseUntil) : lease);
    }

    /** Everything that is in the outbox after the write, oldest first. */
    List<OutboxEntry> outbox() {
        List<OutboxEntry> all = new ArrayList<>(stored == null ? List.of() : stored.outbox());
        all.addAll(appended);
        return all;
    }
}
