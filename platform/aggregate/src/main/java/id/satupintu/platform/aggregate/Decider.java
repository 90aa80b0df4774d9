package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;

/**
 * The whole of a service's business about one aggregate: no clock, no ids, no I/O. Time and facts come in with the
 * command, so that a test or a retry decides the same.
 *
 * @param <C> what it can be told or asked to do
 * @param <S> what it knows
 * @param <E> what it says: a sealed contract family of this service
 */
public interface Decider<C, S, E extends ContractEvent> {

    S initialState();

    /** What follows from {@code command}. Runs after {@link #learn}. */
    Decision<E> decide(C command, S state);

    S evolve(S state, E event);

    /**
     * What the command itself tells, before anything is decided: facts of other services that the aggregate keeps
     * without saying them again. Must not depend on the order in which facts of different topics arrive, and must not
     * overwrite what deciding still needs: it runs first.
     */
    default S learn(S state, C command) {
        return state;
    }
}
