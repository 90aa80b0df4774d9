package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;
import java.util.List;

/** What became of a {@link Request}. */
public sealed interface Result<S, E extends ContractEvent> {

    /** Stored; {@code events} are on their way. */
    record Stored<S, E extends ContractEvent>(S state, List<E> events) implements Result<S, E> {}

    /** The event was handled before; nothing changed. */
    record AlreadyHeard<S, E extends ContractEvent>(S state) implements Result<S, E> {}

    /** The decider refused; nothing changed. */
    record Refused<S, E extends ContractEvent>(S state, String code) implements Result<S, E> {}

    /**
     * A field that must be unique is taken by another aggregate.
     *
     * @param field its name among the search fields
     */
    record Taken<S, E extends ContractEvent>(String field) implements Result<S, E> {}

    /** The command cannot be handled, however often it is tried: a defect, or an event that lies. */
    record Broken<S, E extends ContractEvent>(RuntimeException reason) implements Result<S, E> {}
}
