package id.satupintu.intake;

import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.intake.adapter.out.store.ComplaintType;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.platform.messaging.EventJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DataAccessResourceFailureException;

/** The store's contract over a map, with the real decider; state goes through JSON as it does in the real one. */
public final class InMemoryComplaints implements AggregateStore<ComplaintCommand, Complaint, IntakeEvent> {
    private final ComplaintType type = new ComplaintType();
    private final Map<String, String> documents = new TreeMap<>();
    private final List<IntakeEvent> said = new ArrayList<>();
    private boolean away;

    /** Makes the store unreachable, or reachable again. */
    public synchronized void away(boolean now) {
        away = now;
    }

    /** Everything said so far. */
    public synchronized List<IntakeEvent> said() {
        return List.copyOf(said);
    }

    @Override
    public synchronized Result<Complaint, IntakeEvent> handle(Request<ComplaintCommand> request) {
        reach();
        if (request.brandNew() && documents.containsKey(request.id())) {
            return new Result.Taken<>("_id");
        }
        Complaint state = find(request.id()).orElse(type.decider().initialState());
        Complaint learnt = type.decider().learn(state, request.command());
        return switch (type.decider().decide(request.command(), learnt)) {
            case Decision.Refused<IntakeEvent> refused -> new Result.Refused<>(state, refused.code());
            case Decision.Accepted<IntakeEvent> accepted -> {
                Complaint next = learnt;
                for (IntakeEvent event : accepted.events()) {
                    next = type.decider().evolve(next, event);
                }
                Map<String, Object> unique = type.searchFields(next);
                for (Map.Entry<String, String> other : documents.entrySet()) {
                    if (!other.getKey().equals(request.id())
                            && !unique.isEmpty()
                            && type.searchFields(read(other.getValue())).equals(unique)) {
                        yield new Result.Taken<>(ComplaintType.IDEMPOTENCY_KEY);
                    }
                }
                documents.put(request.id(), EventJson.mapper().writeValueAsString(next));
                said.addAll(accepted.events());
                yield new Result.Stored<>(next, accepted.events());
            }
        };
    }

    @Override
    public List<Result<Complaint, IntakeEvent>> handleAll(List<Request<ComplaintCommand>> requests) {
        return requests.stream().map(this::handle).toList();
    }

    @Override
    public synchronized Optional<Complaint> find(String id) {
        reach();
        return Optional.ofNullable(documents.get(id)).map(InMemoryComplaints::read);
    }

    @Override
    public Map<String, Complaint> findAll(List<String> ids) {
        Map<String, Complaint> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(complaint -> found.put(id, complaint)));
        return found;
    }

    @Override
    public synchronized List<Complaint> search(SearchQuery query) {
        reach();
        return documents.values().stream()
                .map(InMemoryComplaints::read)
                .filter(complaint -> type.searchFields(complaint)
                        .entrySet()
                        .containsAll(query.equal().entrySet()))
                .limit(query.limit())
                .toList();
    }

    private static Complaint read(String json) {
        return EventJson.mapper().readValue(json, Complaint.class);
    }

    private void reach() {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
    }
}
