package id.satupintu.routing.adapter.out.store;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.DispositionDecider;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.RoutingPolicy;
import id.satupintu.routing.domain.disposition.Standing;
import id.satupintu.routing.domain.learning.Lesson;
import id.satupintu.routing.domain.precedent.Precedent;
import id.satupintu.routing.domain.twin.Twin;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dispositions, by complaint id. Those that a person has to look at are found by kabupaten, the oldest first. */
public record DispositionType(RoutingPolicy policy)
        implements AggregateType<DispositionCommand, Disposition, RoutingEvent> {
    /** The kabupaten in whose review list the disposition is; absent when it is in none. */
    public static final String REVIEWED_IN = "reviewedIn";

    /** When the citizen handed the report in. */
    public static final String RECEIVED_AT = "receivedAt";

    /** Under which words a precedent is found. */
    public static final String PRECEDENT_OF = "precedentOf";

    /** When a person decided it. */
    public static final String DECIDED_AT = "decidedAt";

    /** Where an open report is: its desa, and its square of the map. */
    public static final String OPEN_AT = "openAt";

    /** The kabupaten that can learn from the disposition; absent when no person said anything about it. */
    public static final String TAUGHT_IN = "taughtIn";

    @Override
    public String collection() {
        return "dispositions";
    }

    @Override
    public Decider<DispositionCommand, Disposition, RoutingEvent> decider() {
        return new DispositionDecider(policy);
    }

    @Override
    public Class<Disposition> stateType() {
        return Disposition.class;
    }

    @Override
    public RegionCode kabupaten(Disposition state) {
        return DispositionDecider.kabupaten(state);
    }

    @Override
    public Optional<Instant> nextDueAt(Disposition state) {
        return state.standing() instanceof Standing.Incomplete(var _, var answerBy)
                ? Optional.of(answerBy)
                : Optional.empty();
    }

    @Override
    public Map<String, Object> searchFields(Disposition state) {
        Report report = state.report();
        if (report == null) {
            return Map.of();
        }
        Map<String, Object> fields = new HashMap<>();
        if (Twin.isOpen(state)) {
            fields.put(OPEN_AT, StoredTwins.keys(report.location(), kabupaten(state)));
            if (state.standing() instanceof Standing.Held) {
                fields.put(REVIEWED_IN, kabupaten(state).value());
            }
        }
        Lesson.of(state)
                .ifPresent(lesson -> fields.put(TAUGHT_IN, lesson.kabupaten().value()));
        if (!fields.isEmpty()) {
            fields.put(RECEIVED_AT, Date.from(report.receivedAt()));
        }
        Precedent.of(state).ifPresent(precedent -> {
            fields.put(PRECEDENT_OF, StoredPrecedents.keys(precedent.matter(), kabupaten(state)));
            fields.put(DECIDED_AT, Date.from(precedent.decidedAt()));
        });
        return fields;
    }

    @Override
    public List<SearchIndex> indexes() {
        return List.of(
                new SearchIndex(List.of(REVIEWED_IN, RECEIVED_AT), false),
                new SearchIndex(List.of(OPEN_AT, "-" + RECEIVED_AT), false),
                new SearchIndex(List.of(PRECEDENT_OF, "-" + DECIDED_AT), false),
                new SearchIndex(List.of(TAUGHT_IN, RECEIVED_AT), false));
    }
}
