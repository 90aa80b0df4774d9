package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.Envelope;
import id.satupintu.platform.messaging.EventBatchHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;

/**
 * Translates the events of other services into commands of ours, family by family, and lets the store handle a poll in
 * one go.
 *
 * <p>An event that means something to several aggregates is acknowledged when all of them have heard it.
 */
public final class Reactions<C> implements EventBatchHandler {
    private final AggregateStore<C, ?, ?> store;
    private final Map<Class<? extends ContractEvent>, Function<Envelope<?>, List<Reaction<C>>>> families;
    private final BiFunction<String, String, List<Reaction<C>>> tombstones;

    private Reactions(Builder<C> builder) {
        this.store = builder.store;
        this.families = Map.copyOf(builder.families);
        this.tombstones = builder.tombstones;
    }

    /** Begins to say what {@code store} makes of the events of others. */
    public static <C> Builder<C> into(AggregateStore<C, ?, ?> store) {
        return new Builder<>(store);
    }

    @Override
    public List<Rejection> handle(List<Envelope<?>> events) {
        List<Request<C>> requests = new ArrayList<>(events.size());
        List<Integer> origins = new ArrayList<>(events.size());
        Map<Integer, Rejection> rejected = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            try {
                for (Reaction<C> reaction : translate(events.get(i))) {
                    requests.add(Request.because(Cause.of(events.get(i)), reaction.aggregateId(), reaction.command()));
                    origins.add(i);
                }
            } catch (DataAccessException away) {
                // A translation may have to look something up; what it could not find out now it is asked again.
                throw away;
            } catch (RuntimeException lie) {
                rejected.put(i, new Rejection(i, lie));
            }
        }
        if (!requests.isEmpty()) {
            List<? extends Result<?, ?>> results = store.handleAll(requests);
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) instanceof Result.Broken<?, ?> broken) {
                    int origin = origins.get(i);
                    rejected.put(origin, new Rejection(origin, broken.reason()));
                }
            }
        }
        return List.copyOf(rejected.values());
    }

    @Override
    public void forget(String topic, String subject) {
        for (Reaction<C> reaction : tombstones.apply(topic, subject)) {
            store.handle(Request.of(reaction.aggregateId(), reaction.command()));
        }
    }

    private List<Reaction<C>> translate(Envelope<?> event) {
        for (Class<?> family : event.data().getClass().getInterfaces()) {
            Function<Envelope<?>, List<Reaction<C>>> translation = families.get(family);
            if (translation != null) {
                return translation.apply(event);
            }
        }
        return List.of();
    }

    /** Says what each family of events means. */
    public static final class Builder<C> {
        private final AggregateStore<C, ?, ?> store;
        private final Map<Class<? extends ContractEvent>, Function<Envelope<?>, List<Reaction<C>>>> families =
                new LinkedHashMap<>();
        private BiFunction<String, String, List<Reaction<C>>> tombstones = (_, _) -> List.of();

        private Builder(AggregateStore<C, ?, ?> store) {
            this.store = store;
        }

        /** {@code translation} answers with no reaction for an event that means nothing here. */
        @SuppressWarnings("unchecked")
        public <F extends ContractEvent> Builder<C> on(
                Class<F> family, Function<Envelope<F>, List<Reaction<C>>> translation) {
            families.put(family, event -> translation.apply((Envelope<F>) event));
            return this;
        }

        /** What it means when {@code (topic, subject)} is to be forgotten. Must be harmless when repeated. */
        public Builder<C> onTombstone(BiFunction<String, String, List<Reaction<C>>> translation) {
            this.tombstones = translation;
            return this;
        }

        public Reactions<C> build() {
            return new Reactions<>(this);
        }
    }

    /** The families this handler understands, for its {@link id.satupintu.platform.messaging.EventConsumer}. */
    public List<Class<? extends ContractEvent>> families() {
        return List.copyOf(families.keySet());
    }
}
