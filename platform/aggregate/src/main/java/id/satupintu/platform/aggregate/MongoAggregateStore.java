package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.ID;

import com.mongodb.client.model.WriteModel;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.platform.aggregate.BulkWriter.Losers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Aggregates as documents of one collection. A batch costs one query at most and one bulk write, however many
 * aggregates it touches; each document is written alone and atomically, guarded by its version. What this instance wrote
 * last it remembers: the guard of the next write proves that nobody wrote in between, and what leads to no write is
 * decided again on what the store holds.
 *
 * <p>A document is never replaced: the relay may be removing sent events from its outbox at the same moment.
 */
final class MongoAggregateStore<C, S, E extends ContractEvent> implements AggregateStore<C, S, E> {
    private static final int ATTEMPTS = 30;
    private static final long LEASE_MILLIS = 10_000;

    private final AggregateType<C, S, E> type;
    private final AggregateReader<S> reader;
    private final BulkWriter writer;
    private final OutboxRelay relay;
    private final Clock businessClock;
    private final EventIds ids;
    private final AggregateMetrics metrics;
    private final BooleanSupplier ready;
    private final GroupCommit<C, S, E> groupCommit;
    private final RecentSnapshots<S> recent = new RecentSnapshots<>();

    MongoAggregateStore(
            AggregateType<C, S, E> type,
            MongoOperations mongo,
            OutboxRelay relay,
            Clock businessClock,
            EventIds ids,
            AggregateMetrics metrics,
            BooleanSupplier ready) {
        this.type = type;
        this.reader = new AggregateReader<>(type, mongo);
        this.writer = new BulkWriter(mongo, type.collection());
        this.relay = relay;
        this.businessClock = businessClock;
        this.ids = ids;
        this.metrics = metrics;
        this.ready = ready;
        this.groupCommit = new GroupCommit<>(this::handleAll);
        relay.onCleared(recent::cleared);
    }

    AggregateType<C, S, E> type() {
        return type;
    }

    @Override
    public Result<S, E> handle(Request<C> request) {
        return groupCommit.handle(request);
    }

    @Override
    public List<Result<S, E>> handleAll(List<Request<C>> requests) {
        return handleAll(requests, Map.of());
    }

    /** The same command for each of these documents, which were read a moment ago; results in their order. */
    List<Result<S, E>> handleRead(List<Document> documents, C command) {
        List<Request<C>> requests = new ArrayList<>(documents.size());
        Map<String, Snapshot<S>> read = new HashMap<>();
        Map<Integer, Result<S, E>> unreadable = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            String id = documents.get(i).getString(ID);
            try {
                read.put(id, Snapshot.read(type, documents.get(i)));
                requests.add(Request.of(id, command));
            } catch (RuntimeException defect) {
                // One that cannot be read must not hold up the others. The parser's message may quote what it read.
                unreadable.put(
                        i,
                        new Result.Broken<>(new IllegalStateException(
                                "Cannot be read: " + defect.getClass().getSimpleName())));
            }
        }
        Iterator<Result<S, E>> handled = handleAll(requests, read).iterator();
        List<Result<S, E>> inOrder = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            Result<S, E> broken = unreadable.get(i);
            inOrder.add(broken == null ? handled.next() : broken);
        }
        return inOrder;
    }

    /** Returns when few enough events wait to be sent: whoever makes thousands of them must not fill the memory. */
    void letEventsGoOut() {
        relay.awaitRoom();
    }

    private List<Result<S, E>> handleAll(List<Request<C>> requests, Map<String, Snapshot<S>> read) {
        if (!ready.getAsBoolean()) {
            throw new DataAccessResourceFailureException("The store has not answered yet");
        }
        Map<Integer, Result<S, E>> results = new HashMap<>();
        List<String> tokens = requests.stream().map(this::token).toList();
        BitSet written = new BitSet();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            open.add(i);
        }
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new OptimisticLockingFailureException(
                        open.size() + " documents of " + type.collection() + " changed under us again and again");
            }
            open = decideAndWrite(requests, tokens, open, attempt == 0 ? read : Map.of(), attempt, results, written);
        }
        List<Result<S, E>> inOrder = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            Result<S, E> result = results.get(i);
            if (result == null) {
                throw new IllegalStateException("Request " + i + " has no result");
            }
            inOrder.add(result);
        }
        return inOrder;
    }

    /** The requests that have to be tried again because somebody else wrote first. */
    private List<Integer> decideAndWrite(
            List<Request<C>> requests,
            List<String> tokens,
            List<Integer> open,
            Map<String, Snapshot<S>> read,
            int attempt,
            Map<Integer, Result<S, E>> results,
            BitSet written) {
        Map<String, List<Integer>> byId = new LinkedHashMap<>();
        for (int i : open) {
            byId.computeIfAbsent(requests.get(i).id(), _ -> new ArrayList<>()).add(i);
        }
        Map<String, Snapshot<S>> remembered = attempt == 0 ? remembered(byId.keySet(), read) : Map.of();
        Map<String, Snapshot<S>> loaded = load(requests, byId, remembered.keySet(), read, attempt);
        Map<String, Draft<C, S, E>> drafts = new LinkedHashMap<>();
        List<Integer> doubtful = new ArrayList<>();
        byId.forEach((id, places) -> {
            Snapshot<S> known = remembered.get(id);
            Draft<C, S, E> draft = new Draft<>(type, id, known == null ? loaded.get(id) : known);
            for (int place : places) {
                results.put(place, decide(draft, requests.get(place), tokens.get(place), written.get(place)));
            }
            if (draft.touched()) {
                drafts.put(id, draft);
                places.forEach(written::set);
            } else if (known != null) {
                // No write will find out whether another instance has written since.
                recent.forget(id);
                doubtful.addAll(places);
            } else {
                places.forEach(place -> count(results.get(place)));
            }
        });
        List<Integer> again = new ArrayList<>(write(requests, byId, drafts, read.keySet(), results));
        again.addAll(doubtful);
        return again;
    }

    private void count(@Nullable Result<S, E> result) {
        if (result instanceof Result.AlreadyHeard<S, E>) {
            metrics.duplicate();
        }
    }

    private Map<String, Snapshot<S>> remembered(Set<String> ids, Map<String, Snapshot<S>> read) {
        Date now = new Date();
        Map<String, Snapshot<S>> known = new HashMap<>();
        ids.forEach(id -> {
            Snapshot<S> snapshot = read.containsKey(id) ? null : recent.get(id);
            if (snapshot != null && !snapshot.leaseRanOut(now)) {
                known.put(id, snapshot);
            }
        });
        return known;
    }

    private Result<S, E> decide(Draft<C, S, E> draft, Request<C> request, String token, boolean writtenBefore) {
        if (draft.hasHeard(token)) {
            if (request.cause() == null && writtenBefore) {
                // Our own write of an earlier attempt did arrive, and somebody wrote after it.
                return new Result.Stored<>(draft.state(), List.of());
            }
            return new Result.AlreadyHeard<>(draft.state());
        }
        if (request.brandNew() && !draft.isNew()) {
            return new Result.Taken<>(ID);
        }
        try {
            return draft.apply(request, token, businessClock.instant(), ids);
        } catch (RuntimeException defect) {
            return new Result.Broken<>(defect);
        }
    }

    private List<Integer> write(
            List<Request<C>> requests,
            Map<String, List<Integer>> byId,
            Map<String, Draft<C, S, E>> drafts,
            Set<String> onceRead,
            Map<Integer, Result<S, E>> results) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Date now = new Date();
        Date leaseUntil = new Date(now.getTime() + LEASE_MILLIS);
        List<WriteModel<Document>> writes = new ArrayList<>(drafts.size());
        List<Draft<C, S, E>> order = new ArrayList<>(drafts.values());
        for (Draft<C, S, E> draft : order) {
            writes.add(draft.write(relay.instance(), now, leaseUntil));
        }
        Losers losers;
        try {
            losers = writer.write(writes);
        } catch (RuntimeException unknownWhatWasWritten) {
            drafts.keySet().forEach(recent::forget);
            throw unknownWhatWasWritten;
        }
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Draft<C, S, E> draft = order.get(i);
            List<Integer> places = byId.getOrDefault(draft.id(), List.of());
            String taken = losers.taken(i);
            if (taken != null || losers.lost(i)) {
                recent.forget(draft.id());
            } else {
                if (onceRead.contains(draft.id())) {
                    // Time alone moved it: nothing says that it is needed again soon, and a flood would push out the
                    // rest.
                    recent.forget(draft.id());
                } else {
                    recent.remember(draft.id(), draft.after(relay.instance(), now, leaseUntil));
                }
                places.forEach(place -> count(results.get(place)));
            }
            if (taken != null) {
                places.forEach(place -> results.put(place, new Result.Taken<>(taken)));
            } else if (losers.lost(i)) {
                again.addAll(places);
                metrics.conflict();
            } else if (draft.appendedEvents() && draft.maySend(relay.instance(), now)) {
                relay.handOver(draft.id(), draft.outbox());
            }
        }
        return again;
    }

    private Map<String, Snapshot<S>> load(
            List<Request<C>> requests,
            Map<String, List<Integer>> byId,
            Set<String> known,
            Map<String, Snapshot<S>> read,
            int attempt) {
        List<String> wanted = new ArrayList<>();
        byId.forEach((id, places) -> {
            if (!known.contains(id)
                    && !read.containsKey(id)
                    && (attempt > 0 || !requests.get(places.getFirst()).brandNew())) {
                wanted.add(id);
            }
        });
        Map<String, Snapshot<S>> loaded = new HashMap<>(read);
        if (!wanted.isEmpty()) {
            reader.documents(wanted).forEach((id, document) -> loaded.put(id, Snapshot.read(type, document)));
        }
        return loaded;
    }

    private String token(Request<C> request) {
        if (request.cause() != null) {
            return request.cause().eventId();
        }
        String key = request.repeatKey();
        // Of one length, whatever a client thinks up: it stays in the document.
        return "request:" + (key == null ? ids.next() : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<S> find(String id) {
        return Optional.ofNullable(reader.findAll(List.of(id)).get(id));
    }

    @Override
    public Map<String, S> findAll(List<String> ids) {
        return reader.findAll(ids);
    }

    @Override
    public List<S> search(SearchQuery query) {
        return reader.search(query);
    }

    void close() {
        groupCommit.close();
    }
}
