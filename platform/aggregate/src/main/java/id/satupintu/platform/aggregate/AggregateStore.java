package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps aggregates of one kind: their state, what they have heard, and what they have still to say. */
public interface AggregateStore<C, S, E extends ContractEvent> {

    /**
     * Decides the command and stores the outcome in one atomic write, together with whatever else waits at the moment.
     * What it answers is on disk.
     *
     * @throws org.springframework.dao.DataAccessException when the store cannot be reached; nothing is known then, and
     *     the same request may be sent again
     */
    Result<S, E> handle(Request<C> request);

    /** Many at once, in order within an aggregate; results in the order of the requests. Throws as {@link #handle}. */
    List<Result<S, E>> handleAll(List<Request<C>> requests);

    /** The aggregate as last written. */
    Optional<S> find(String id);

    /** Those of {@code ids} that exist, by id. */
    Map<String, S> findAll(List<String> ids);

    /** A page of aggregates by search fields. */
    List<S> search(SearchQuery query);
}
