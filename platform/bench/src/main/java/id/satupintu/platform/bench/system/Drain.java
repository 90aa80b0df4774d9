package id.satupintu.platform.bench.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.satupintu.platform.local.broker.TopicCatalogue;
import id.satupintu.platform.local.events.LifecycleTopics;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * Knows when nothing is under way any more: every accepted report has a case or is held, every outbox is empty, no
 * letter is owed, and every consumer group has committed what lies on its topics.
 */
public final class Drain implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 150;

    /** Where aggregates lie, by database. */
    private static final Map<String, List<String>> OUTBOXES = Map.of(
            "intake", List.of("complaints"),
            "routing", List.of("dispositions", "units"),
            "escalation", List.of("cases", "policies"),
            "notification", List.of("books"));

    private final Admin admin;
    private final MongoClient store;
    private final LifecycleWatch watch;

    public Drain(BenchSystem system, LifecycleWatch watch) {
        this.admin = Admin.create(Map.of("bootstrap.servers", system.kafka(), "client.id", "bench-drain"));
        this.store = MongoClients.create(system.store());
        this.watch = watch;
    }

    /**
     * Waits for it; returns the moment it was first seen to be so, on the clock of {@link System#nanoTime}.
     *
     * @throws NotDrainedException when it is not so within {@code patience}
     */
    public long await(Duration patience) throws InterruptedException, NotDrainedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        long quietSince = 0;
        long eventsThen = -1;
        while (true) {
            long now = System.nanoTime();
            String open = open();
            long events = watch.events();
            if (open.isEmpty() && quietSince != 0 && events == eventsThen) {
                return quietSince;
            }
            quietSince = open.isEmpty() ? now : 0;
            eventsThen = events;
            if (now > giveUp) {
                throw new NotDrainedException(open);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** What is still under way, the cheapest question first; empty when nothing is. */
    private String open() throws InterruptedException {
        if (watch.waitedFor() > 0) {
            return watch.waitedFor() + " reports without a case";
        }
        Document letter = store.getDatabase("notification")
                .getCollection("books")
                .find(new Document("search.letters", "owed"))
                .projection(new Document("_id", 1))
                .limit(1)
                .first();
        if (letter != null) {
            return "letters owed";
        }
        Document unsent = new Document("unsentSince", new Document("$lte", new Date(Long.MAX_VALUE / 2)));
        for (Map.Entry<String, List<String>> database : OUTBOXES.entrySet()) {
            for (String collection : database.getValue()) {
                Document found = store.getDatabase(database.getKey())
                        .getCollection(collection)
                        .find(unsent)
                        .projection(new Document("_id", 1))
                        .limit(1)
                        .first();
                if (found != null) {
                    return "outbox of " + collection;
                }
            }
        }
        long lag = lag();
        return lag > 0 ? lag + " events not yet heard by a service" : "";
    }

    /** Events that a service has yet to commit, over all services. */
    public long lag() throws InterruptedException {
        try {
            Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
            TopicCatalogue.GROUPS.forEach(group -> groups.put(group, new ListConsumerGroupOffsetsSpec()));
            var committed = admin.listConsumerGroupOffsets(groups).all().get();
            Map<TopicPartition, Long> ends = ends();
            long lag = 0;
            for (Map<TopicPartition, OffsetAndMetadata> ofGroup : committed.values()) {
                Set<String> topics = new HashSet<>();
                ofGroup.keySet().forEach(partition -> topics.add(partition.topic()));
                for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                    if (topics.contains(end.getKey().topic())) {
                        OffsetAndMetadata at = ofGroup.get(end.getKey());
                        lag += end.getValue() - (at == null ? 0 : at.offset());
                    }
                }
            }
            return lag;
        } catch (ExecutionException brokerAway) {
            return Long.MAX_VALUE;
        }
    }

    /** Events on each lifecycle topic, and on the restricted one. */
    public Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (int partition = 0; partition < TopicCatalogue.PARTITIONS; partition++) {
            for (String topic : LifecycleTopics.all()) {
                wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            wanted.put(new TopicPartition(LifecycleTopics.RESTRICTED, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        KafkaFuture<Map<TopicPartition, org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo>> all =
                admin.listOffsets(wanted).all();
        all.get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
        store.close();
    }

    /** Something was still under way when patience ended. */
    public static final class NotDrainedException extends Exception {
        private static final long serialVersionUID = 1;

        NotDrainedException(String open) {
            super(open);
        }
    }
}
