package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;
import java.util.List;

/** What a decider made of a command. */
public sealed interface Decision<E extends ContractEvent> {

    /** It happens: these events, in this order. Empty when there is nothing to tell anyone. */
    record Accepted<E extends ContractEvent>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It does not happen, and nothing is stored but that it was heard.
     *
     * @param code stable, for programs and message files, e.g. {@code case.already-closed}
     */
    record Refused<E extends ContractEvent>(String code) implements Decision<E> {}

    /** Nothing to tell anyone. */
    static <E extends ContractEvent> Decision<E> nothing() {
        return new Accepted<>(List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E extends ContractEvent> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E extends ContractEvent> Decision<E> refuse(String code) {
        return new Refused<>(code);
    }
}
