package id.satupintu.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.aggregate.Promise.Command;
import id.satupintu.platform.aggregate.Promise.Command.Count;
import id.satupintu.platform.messaging.OutgoingEvent;
import id.satupintu.platform.messaging.PartitionOwnership;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Far more falls due than one batch holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FloodOfTimersTest {
    private static final Instant MONDAY = AggregateStoreContract.MONDAY;
    private static final String FLOODED = "64.08";
    private static final String SMALL = "64.02";
    private static final Set<Integer> EVEN = shards(0);
    private static final Set<Integer> ODD = shards(1);

    private final SettableClock clock = new SettableClock(MONDAY);
    private final Broker broker = new Broker();
    private final List<Instance> instances = new ArrayList<>();
    private String uri;

    /** One instance of a service, looking after some shards. */
    private Instance running(Supplier<Set<Integer>> shards) {
        Instance one = new Instance(uri, broker, clock, shards, new CommandListener() {});
        instances.add(one);
        one.start();
        return one;
    }

    private void promise(Instance service, List<ComplaintId> ids, Duration patience) {
        service.promises.handleAll(ids.stream()
                .map(id -> Request.create(id.value(), (Command) new Count(id, clock.instant(), patience)))
                .toList());
    }

    private static void belongTo(Instance service, String kabupaten, List<ComplaintId> ids) {
        service.mongo
                .getCollection("promises")
                .updateMany(
                        new Document(
                                "_id",
                                new Document(
                                        "$in",
                                        ids.stream().map(ComplaintId::value).toList())),
                        new Document("$set", new Document("kabupaten", kabupaten)));
    }

    @BeforeEach
    void anEmptyDatabase() {
        uri = TestStore.freshDatabase();
    }

    @AfterEach
    void stop() {
        instances.forEach(Instance::close);
    }

    private static Set<Integer> shards(int rest) {
        return IntStream.range(0, PartitionOwnership.SHARDS)
                .filter(shard -> shard % 2 == rest)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<ComplaintId> ids(int year, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ComplaintId.of("KTM", year, i))
                .toList();
    }

    /** The complaints whose promise was broken, in the order it was said; once for each time. */
    private List<String> broken() {
        return List.copyOf(broker.log).stream()
                .filter(event -> event.type().contains("complaint-rated"))
                .map(OutgoingEvent::subject)
                .toList();
    }

    @Test
    void the_flood_of_one_tenant_does_not_put_another_behind_it() {
        Instance service = running(() -> Instance.ALL_SHARDS);
        List<ComplaintId> flood = ids(2026, 5_000);
        List<ComplaintId> few = ids(2027, 10);
        promise(service, flood, Duration.ofHours(1));
        promise(service, few, Duration.ofHours(2));
        belongTo(service, FLOODED, flood);
        belongTo(service, SMALL, few);
        clock.advance(Duration.ofHours(3));
        await().atMost(Duration.ofMinutes(1)).until(() -> broken().size() == 5_010);
        List<String> order = broken();
        assertThat(few).allSatisfy(id -> assertThat(order.indexOf(id.value())).isLessThan(DueBatches.AT_ONCE));
        assertThat(Set.copyOf(order)).hasSize(5_010);
    }

    @Test
    void after_an_outage_each_shard_catches_up_in_the_order_things_were_due() {
        Instance service = running(() -> Instance.ALL_SHARDS);
        List<ComplaintId> all = ids(2026, 1_500);
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < 1_500; i += 50) {
            List<ComplaintId> some = all.subList(i, i + 50);
            promise(service, some, Duration.ofHours(2).minusSeconds(i));
            int due = -i;
            some.forEach(id -> place.put(id.value(), due));
        }
        clock.advance(Duration.ofDays(1));
        await().atMost(Duration.ofMinutes(1)).until(() -> broken().size() == 1_500);
        Map<Integer, List<Integer>> byShard = broken().stream()
                .collect(Collectors.groupingBy(
                        PartitionOwnership::shard,
                        Collectors.mapping(id -> place.getOrDefault(id, 1), Collectors.toList())));
        assertThat(byShard.values()).allSatisfy(places -> assertThat(places).isSorted());
    }

    @Test
    void what_an_instance_leaves_behind_in_the_middle_of_a_flood_is_finished_by_another_and_nothing_happens_twice() {
        Instance first = running(() -> Instance.ALL_SHARDS);
        List<ComplaintId> all = ids(2026, 2_000);
        promise(first, all, Duration.ofHours(1));
        clock.advance(Duration.ofHours(2));
        await().until(() -> broken().size() > 100);
        first.client.close();
        running(() -> EVEN);
        running(() -> ODD);
        await().atMost(Duration.ofMinutes(1)).until(() -> Set.copyOf(broken()).size() == 2_000);
        Map<String, Set<String>> eventsOf = List.copyOf(broker.log).stream()
                .filter(event -> event.type().contains("complaint-rated"))
                .collect(Collectors.groupingBy(
                        OutgoingEvent::subject, Collectors.mapping(OutgoingEvent::id, Collectors.toSet())));
        assertThat(eventsOf.values()).allSatisfy(events -> assertThat(events).hasSize(1));
    }

    @Test
    void a_document_that_cannot_be_read_holds_up_no_deadline_of_another() {
        Instance service = running(() -> Instance.ALL_SHARDS);
        List<ComplaintId> all = ids(2026, 20);
        promise(service, all, Duration.ofHours(1));
        service.mongo
                .getCollection("promises")
                .updateOne(
                        new Document("_id", all.getFirst().value()),
                        new Document("$set", new Document("state", "{\"count\":\"many\"}")));
        clock.advance(Duration.ofHours(2));
        await().until(() -> broken().size() == 19);
        assertThat(broken()).doesNotContain(all.getFirst().value()).doesNotHaveDuplicates();
    }
}
