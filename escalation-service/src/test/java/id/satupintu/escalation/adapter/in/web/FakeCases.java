package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.escalation.adapter.out.store.CaseType;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Cases in memory: the real decisions and search fields, and a store that can be switched off. */
final class FakeCases implements AggregateStore<CaseCommand, Case, EscalationEvent> {
    private final CaseType type;
    private final Map<String, Case> cases = new ConcurrentHashMap<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    FakeCases(CaseType type) {
        this.type = type;
    }

    void put(Case known) {
        cases.put(known.subject().complaintId().value(), known);
    }

    void away(boolean isAway) {
        away = isAway;
    }

    void clear() {
        away = false;
        cases.clear();
        heard.clear();
    }

    @Override
    public Result<Case, EscalationEvent> handle(Request<CaseCommand> request) {
        reach();
        Case known = cases.getOrDefault(request.id(), type.decider().initialState());
        if (request.repeatKey() != null && heard.contains(request.id() + request.repeatKey())) {
            return new Result.AlreadyHeard<>(known);
        }
        Case learnt = type.decider().learn(known, request.command());
        return switch (type.decider().decide(request.command(), learnt)) {
            case Decision.Refused<EscalationEvent> refused -> new Result.Refused<>(known, refused.code());
            case Decision.Accepted<EscalationEvent> accepted -> {
                Case next = learnt;
                for (EscalationEvent event : accepted.events()) {
                    next = type.decider().evolve(next, event);
                }
                cases.put(request.id(), next);
                if (request.repeatKey() != null) {
                    heard.add(request.id() + request.repeatKey());
                }
                yield new Result.Stored<>(next, accepted.events());
            }
        };
    }

    @Override
    public List<Result<Case, EscalationEvent>> handleAll(List<Request<CaseCommand>> requests) {
        return requests.stream().map(this::handle).toList();
    }

    @Override
    public Optional<Case> find(String id) {
        reach();
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public Map<String, Case> findAll(List<String> ids) {
        Map<String, Case> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(known -> found.put(id, known)));
        return found;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<Case> search(SearchQuery query) {
        reach();
        Comparator<Case> order = Comparator.comparing(
                known -> (Comparable) type.searchFields(known).get(query.sortBy()),
                Comparator.nullsFirst(Comparator.naturalOrder()));
        return cases.values().stream()
                .filter(known -> query.equal().entrySet().stream()
                        .allMatch(wanted -> has(type.searchFields(known).get(wanted.getKey()), wanted.getValue())))
                .sorted(order)
                .skip(query.skip())
                .limit(query.limit())
                .toList();
    }

    /** A list has what it contains. */
    private static boolean has(@Nullable Object field, Object wanted) {
        return field instanceof List<?> list ? list.contains(wanted) : wanted.equals(field);
    }

    private void reach() {
        if (away) {
            throw new DataAccessResourceFailureException("The store is away");
        }
    }
}
