package id.satupintu.platform.aggregate;

import static id.satupintu.platform.aggregate.AggregateDocument.SEARCH;
import static id.satupintu.platform.aggregate.AggregateDocument.UNSENT_SINCE;

import com.mongodb.client.model.IndexOptions;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.platform.aggregate.AggregateType.SearchIndex;
import id.satupintu.platform.messaging.EventSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Opens the aggregate stores of a service. Waits for the store to come up as long as it takes; until the indexes are
 * there the service is not ready.
 */
public final class AggregateStores implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(AggregateStores.class);
    private static final long PATIENCE_MILLIS = 500;

    private final MongoOperations mongo;
    private final EventSender sender;
    private final Supplier<Set<Integer>> ownedShards;
    private final Clock businessClock;
    private final EventIds ids;
    private final MeterRegistry registry;
    private final String instance = UUID.randomUUID().toString().substring(0, 8);
    private final List<MongoAggregateStore<?, ?, ?>> stores = new ArrayList<>();
    private final List<DueTimer<?>> timers = new ArrayList<>();
    private final List<AutoCloseable> closeables = new ArrayList<>();
    private final Map<String, AggregateMetrics> metrics = new HashMap<>();
    private final Map<String, OutboxRelay> relays = new HashMap<>();
    private volatile boolean ready;
    private volatile boolean running;

    /**
     * @param ownedShards the shards whose deadlines this instance looks after
     */
    public AggregateStores(
            MongoOperations mongo,
            EventSender sender,
            Supplier<Set<Integer>> ownedShards,
            Clock businessClock,
            EventIds ids,
            MeterRegistry registry) {
        this.mongo = mongo;
        this.sender = sender;
        this.ownedShards = ownedShards;
        this.businessClock = businessClock;
        this.ids = ids;
        this.registry = registry;
    }

    /** The store of one kind of aggregate. Called while the service is being wired. */
    public <C, S, E extends ContractEvent> AggregateStore<C, S, E> open(AggregateType<C, S, E> type) {
        AggregateMetrics measured = new AggregateMetrics(registry, type.collection());
        OutboxClearer clearer = new OutboxClearer(mongo, type.collection());
        OutboxRelay relay = new OutboxRelay(instance, type.collection(), sender, clearer);
        MongoAggregateStore<C, S, E> store =
                new MongoAggregateStore<>(type, mongo, relay, businessClock, ids, measured, () -> ready);
        metrics.put(type.collection(), measured);
        relays.put(type.collection(), relay);
        stores.add(store);
        closeables.add(store::close);
        closeables.add(relay);
        closeables.add(clearer);
        return store;
    }

    /** Fires {@code command} for every aggregate of {@code store} whose {@code nextDueAt} has passed. */
    public <C> DueTimer<C> timer(AggregateStore<C, ?, ?> store, Function<Instant, C> command) {
        MongoAggregateStore<C, ?, ?> ours = (MongoAggregateStore<C, ?, ?>) store;
        AggregateMetrics measured = metrics.get(ours.type().collection());
        if (measured == null) {
            throw new IllegalArgumentException("This store was not opened here");
        }
        DueTimer<C> timer = new DueTimer<>(
                new DueDocuments(mongo, ours.type().collection()), ours, ownedShards, businessClock, command, measured);
        timers.add(timer);
        closeables.add(timer);
        return timer;
    }

    /** True once every index is there and the store has answered. */
    public boolean ready() {
        return ready;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("store-setup").start(this::setUp);
    }

    private void setUp() {
        while (running) {
            try {
                stores.forEach(store -> createIndexes(store.type()));
                ready = true;
                break;
            } catch (DataAccessException away) {
                log.debug("Waiting for the store: {}", away.getClass().getSimpleName());
                try {
                    Thread.sleep(PATIENCE_MILLIS);
                } catch (InterruptedException _) {
                    return;
                }
            }
        }
        stores.forEach(store -> {
            String collection = store.type().collection();
            OutboxRelay relay = relays.get(collection);
            AggregateMetrics measured = metrics.get(collection);
            if (relay != null && measured != null) {
                closeables.add(new OutboxSweeper(mongo, collection, relay, measured));
            }
        });
        timers.forEach(DueTimer::start);
    }

    private void createIndexes(AggregateType<?, ?, ?> type) {
        mongo.execute(type.collection(), documents -> {
            documents.createIndex(new Document(UNSENT_SINCE, 1), new IndexOptions().sparse(true));
            DueDocuments.createIndexes(documents);
            for (SearchIndex index : type.indexes()) {
                Document keys = new Document();
                for (String field : index.fields()) {
                    boolean downwards = field.startsWith("-");
                    keys.append(SEARCH + "." + (downwards ? field.substring(1) : field), downwards ? -1 : 1);
                }
                documents.createIndex(
                        keys, new IndexOptions().unique(index.unique()).sparse(index.unique()));
            }
            return type;
        });
    }

    @Override
    public void stop() {
        running = false;
        for (AutoCloseable closeable : closeables) {
            try {
                closeable.close();
            } catch (Exception e) {
                log.warn("Could not close {}", closeable.getClass().getSimpleName(), e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
