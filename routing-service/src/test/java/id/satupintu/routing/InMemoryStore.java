package id.satupintu.routing;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store that forgets everything with the test. */
public final class InMemoryStore<C, S, E extends ContractEvent> implements AggregateStore<C, S, E> {
    private final AggregateType<C, S, E> type;
    private final Map<String, S> states = new TreeMap<>();
    private final Set<String> heard = new HashSet<>();
    private final List<E> said = new ArrayList<>();

    public InMemoryStore(AggregateType<C, S, E> type) {
        this.type = type;
    }

    /** Every event so far. */
    public List<E> said() {
        return List.copyOf(said);
    }

    @Override
    public Result<S, E> handle(Request<C> request) {
        S before = states.getOrDefault(request.id(), type.decider().initialState());
        if (request.cause() != null && !heard.add(request.id() + request.cause().eventId())) {
            return new Result.AlreadyHeard<>(before);
        }
        S learned = type.decider().learn(before, request.command());
        return switch (type.decider().decide(request.command(), learned)) {
            case Decision.Refused<E>(var code) -> new Result.Refused<>(before, code);
            case Decision.Accepted<E>(var events) -> {
                S after = learned;
                for (E event : events) {
                    after = type.decider().evolve(after, event);
                }
                states.put(request.id(), after);
                said.addAll(events);
                yield new Result.Stored<>(after, events);
            }
        };
    }

    @Override
    public List<Result<S, E>> handleAll(List<Request<C>> requests) {
        return requests.stream().map(this::handle).toList();
    }

    @Override
    public Optional<S> find(String id) {
        return Optional.ofNullable(states.get(id));
    }

    @Override
    public Map<String, S> findAll(List<String> ids) {
        Map<String, S> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(state -> found.put(id, state)));
        return found;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<S> search(SearchQuery query) {
        Comparator<S> order = query.sortBy() == null
                ? (_, _) -> 0
                : Comparator.comparing(
                        state -> (Comparable) type.searchFields(state).get(query.sortBy()));
        return states.values().stream()
                .filter(state -> query.equal().entrySet().stream()
                        .allMatch(wanted -> matches(type.searchFields(state).get(wanted.getKey()), wanted.getValue())))
                .sorted(query.descending() ? order.reversed() : order)
                .skip(query.skip())
                .limit(query.limit())
                .toList();
    }

    private static boolean matches(@Nullable Object field, Object wanted) {
        return field instanceof List<?> list ? list.contains(wanted) : wanted.equals(field);
    }
}
