package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the store keeps one kind of aggregate.
 *
 * <p>The state is kept as JSON text, written and read by the same mapper as the events, so that a field added later is
 * simply absent in older documents; what must be found by is named in {@link #searchFields}.
 */
public interface AggregateType<C, S, E extends ContractEvent> {

    /** The MongoDB collection. */
    String collection();

    Decider<C, S, E> decider();

    /** A record, or a sealed interface of records annotated with {@code @JsonTypeInfo} and names. */
    Class<S> stateType();

    /** The tenant the aggregate belongs to. Asked only after a first command was accepted. */
    RegionCode kabupaten(S state);

    /** When it must be looked at next without anybody asking; empty when never. */
    default Optional<Instant> nextDueAt(S state) {
        return Optional.empty();
    }

    /**
     * What the aggregate can be found by, besides its id: strings, numbers, booleans, {@link java.util.Date}s and lists
     * of these. Kept under {@code search} in the document.
     */
    default Map<String, Object> searchFields(S state) {
        return Map.of();
    }

    /** Indexes over search fields, beside those the store needs itself. */
    default List<SearchIndex> indexes() {
        return List.of();
    }

    /** Events that go out with an event of {@code E} on another stream of the same service, e.g. the sealed contact. */
    default List<ContractEvent> companions(E event, C command) {
        return List.of();
    }

    /**
     * An index over search fields.
     *
     * @param fields names among the search fields, in order; a leading {@code -} sorts that one downwards
     * @param unique refuses a second aggregate with the same values; aggregates without the field are not compared
     */
    record SearchIndex(List<String> fields, boolean unique) {
        public SearchIndex {
            fields = List.copyOf(fields);
        }
    }
}
