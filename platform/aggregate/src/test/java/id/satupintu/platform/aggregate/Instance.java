package id.satupintu.platform.aggregate;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.platform.aggregate.Promise.Command;
import id.satupintu.platform.aggregate.Promise.Command.Check;
import id.satupintu.platform.messaging.PartitionOwnership;
import id.satupintu.platform.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One instance of a service that keeps promises; others may share its database and its broker. */
final class Instance {
    static final Set<Integer> ALL_SHARDS =
            Set.copyOf(IntStream.range(0, PartitionOwnership.SHARDS).boxed().toList());
    private static final AtomicLong NUMBER = new AtomicLong();

    /** Queries for aggregates by their id. */
    final AtomicLong lookups = new AtomicLong();

    final MongoClient client;
    final MongoTemplate mongo;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final AtomicLong counter = new AtomicLong();
    final AggregateStores stores;
    final AggregateStore<Command, Promise, IntakeEvent> promises;
    final DueTimer<Command> timer;

    /**
     * It does nothing before {@link #start}.
     *
     * @param uri the connection string of its database
     * @param shards what it looks after
     * @param listener hears every command to the database
     */
    Instance(String uri, Broker broker, SettableClock clock, Supplier<Set<Integer>> shards, CommandListener listener) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(listener)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("find")
                                && event.getCommand().getDocument("filter").containsKey("_id")) {
                            lookups.incrementAndGet();
                        }
                    }
                })
                .build());
        mongo = new MongoTemplate(client, uri.replaceAll(".*/([^/?]+)(\\?.*)?$", "$1"));
        String name = "instance" + NUMBER.incrementAndGet();
        stores = new AggregateStores(
                mongo, broker, shards, clock, () -> name + "-" + counter.incrementAndGet(), registry);
        promises = stores.open(new Promise.Type("promises"));
        timer = stores.timer(promises, Check::new);
    }

    void start() {
        stores.start();
        await().until(stores::ready);
    }

    Document stored(ComplaintId id) {
        return mongo.getCollection("promises")
                .find(new Document("_id", id.value()))
                .first();
    }

    void close() {
        stores.stop();
        client.close();
    }
}
