package id.satupintu.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.platform.aggregate.Promise.Command.Contact;
import id.satupintu.platform.aggregate.Promise.Command.Count;
import id.satupintu.platform.aggregate.Promise.Command.Name;
import id.satupintu.platform.aggregate.Promise.Command.Say;
import id.satupintu.platform.aggregate.Promise.Command.Stumble;
import id.satupintu.platform.messaging.OutgoingEvent;
import id.satupintu.platform.testkit.MongoSubset;
import id.satupintu.platform.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the store promises, on whatever engine a subclass names. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class AggregateStoreContract {
    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    /** The connection string of an empty database. */
    abstract String database();

    final ComplaintId id =
            ComplaintId.of("KTM", 2026, ThreadLocalRandom.current().nextInt(1_000_000_000));
    final SettableClock clock = new SettableClock(MONDAY);
    final Broker broker = new Broker();
    final MongoSubset subset = new MongoSubset();
    String uri;
    final List<Instance> instances = new ArrayList<>();

    Instance service;

    @BeforeEach
    void start() {
        uri = database();
        service = instance();
    }

    /** One more instance of the service over the same database. */
    Instance instance() {
        Instance one = new Instance(uri, broker, clock, () -> Instance.ALL_SHARDS, subset);
        instances.add(one);
        one.start();
        return one;
    }

    @AfterEach
    void stop() {
        instances.forEach(Instance::close);
        assertThat(subset.violations())
                .as("features that only one of the two engines has")
                .isEmpty();
    }

    static Cause cause(String eventId) {
        return new Cause(eventId, eventId, null);
    }

    Count count() {
        return new Count(id, clock.instant(), Duration.ofDays(3));
    }

    @Test
    void state_inbox_outbox_and_deadline_are_one_document() {
        broker.away.set(true);
        Result<Promise, IntakeEvent> result =
                service.promises.handle(Request.because(cause("e1"), id.value(), count()));
        assertThat(result).isInstanceOf(Result.Stored.class);
        Document stored = service.stored(id);
        assertThat(stored.getLong("version")).isEqualTo(1);
        assertThat(stored.getList("heard", String.class)).containsExactly("e1");
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(stored.getDate("nextDueAt")).isEqualTo(Date.from(MONDAY.plus(Duration.ofDays(3))));
        assertThat(stored.getString("state")).contains("\"count\":1");
    }

    @Test
    void what_is_sent_leaves_the_outbox() {
        service.promises.handle(Request.of(id.value(), new Say(id, 3)));
        await().until(() -> service.stored(id).getList("outbox", Document.class).isEmpty());
        assertThat(service.stored(id)).doesNotContainKeys("unsentSince", "lease");
        assertThat(broker.sequences(id, "/intake-service")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_event_heard_twice_changes_nothing() {
        service.promises.handle(Request.because(cause("e1"), id.value(), count()));
        Result<Promise, IntakeEvent> again = service.promises.handle(Request.because(cause("e1"), id.value(), count()));
        assertThat(again).isInstanceOf(Result.AlreadyHeard.class);
        assertThat(service.promises.find(id.value()))
                .get()
                .extracting(Promise::count)
                .isEqualTo(1);
        assertThat(service.registry.get("satupintu.inbox.duplicates").counter().count())
                .isEqualTo(1);
    }

    @Test
    void an_event_heard_twice_within_one_batch_counts_once() {
        List<Result<Promise, IntakeEvent>> results = service.promises.handleAll(List.of(
                Request.because(cause("e1"), id.value(), count()),
                Request.because(cause("e1"), id.value(), count()),
                Request.because(cause("e2"), id.value(), count())));
        assertThat(results.get(0)).isInstanceOf(Result.Stored.class);
        assertThat(results.get(1)).isInstanceOf(Result.AlreadyHeard.class);
        assertThat(results.get(2)).isInstanceOf(Result.Stored.class);
        assertThat(service.promises.find(id.value()))
                .get()
                .extracting(Promise::count)
                .isEqualTo(2);
    }

    @Test
    void a_request_repeated_under_its_key_changes_nothing_whatever_happened_in_between() {
        service.promises.handle(Request.repeatable(id.value(), count(), "reporter key-1"));
        service.promises.handle(Request.repeatable(id.value(), count(), "reporter key-2"));
        Result<Promise, IntakeEvent> again =
                service.promises.handle(Request.repeatable(id.value(), count(), "reporter key-1"));
        assertThat(again).isInstanceOf(Result.AlreadyHeard.class);
        service.promises.handle(Request.repeatable(id.value(), count(), null));
        service.promises.handle(Request.repeatable(id.value(), count(), null));
        assertThat(service.promises.find(id.value()))
                .get()
                .extracting(Promise::count)
                .isEqualTo(4);
    }

    @Test
    void a_broker_that_comes_back_gets_everything_in_order() {
        broker.away.set(true);
        for (int i = 0; i < 5; i++) {
            service.promises.handle(Request.of(id.value(), count()));
        }
        assertThat(broker.log).isEmpty();
        broker.away.set(false);
        await().until(() -> service.stored(id).getList("outbox", Document.class).isEmpty());
        assertThat(broker.sequences(id, "/intake-service")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void an_event_the_broker_refused_is_neither_overtaken_nor_forgotten() {
        broker.refusals.set(1);
        service.promises.handle(Request.of(id.value(), new Say(id, 3)));
        service.promises.handle(Request.of(id.value(), new Say(id, 2)));
        await().until(() -> service.stored(id).getList("outbox", Document.class).isEmpty());
        assertThat(broker.sequences(id, "/intake-service")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void what_a_dead_instance_left_behind_another_one_sends() {
        broker.away.set(true);
        service.promises.handle(Request.of(id.value(), new Say(id, 2)));
        service.close();
        broker.away.set(false);
        Instance heir = instance();
        await().atMost(Duration.ofSeconds(25))
                .until(() -> heir.stored(id).getList("outbox", Document.class).isEmpty());
        // At least once: an instance that is going down may have sent them too.
        assertThat(broker.sequences(id, "/intake-service").stream().distinct()).containsExactly(1L, 2L);
    }

    @Test
    void two_instances_writing_one_aggregate_lose_nothing_and_leave_no_hole() throws Exception {
        Instance other = instance();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Instance instance = i % 2 == 0 ? service : other;
                all.add(threads.submit(() -> instance.promises.handle(Request.of(id.value(), count()))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(service.promises.find(id.value()))
                .get()
                .extracting(Promise::count)
                .isEqualTo(60);
        await().atMost(Duration.ofSeconds(25))
                .until(() ->
                        service.stored(id).getList("outbox", Document.class).isEmpty());
        Set<Long> sequences = Set.copyOf(broker.sequences(id, "/intake-service"));
        assertThat(sequences).isEqualTo(LongStream.rangeClosed(1, 60).boxed().collect(Collectors.toSet()));
        Map<Long, Set<String>> idsOfSequence = List.copyOf(broker.log).stream()
                .collect(Collectors.groupingBy(
                        OutgoingEvent::sequence, Collectors.mapping(OutgoingEvent::id, Collectors.toSet())));
        assertThat(idsOfSequence.values()).allMatch(ids -> ids.size() == 1, "one event per sequence");
    }

    @Test
    void one_aggregate_that_stumbles_holds_up_no_other_and_is_told_apart() {
        ComplaintId neighbour = ComplaintId.of("KTM", 2026, 5);
        List<Result<Promise, IntakeEvent>> results = service.promises.handleAll(List.of(
                Request.because(cause("e1"), id.value(), new Stumble()),
                Request.because(cause("e2"), neighbour.value(), new Say(neighbour, 1))));
        assertThat(results.get(0)).isInstanceOf(Result.Broken.class);
        assertThat(results.get(1)).isInstanceOf(Result.Stored.class);
        assertThat(service.stored(id)).isNull();
    }

    @Test
    void a_refusal_from_a_person_writes_nothing() {
        service.promises.handle(Request.of(id.value(), count()));
        clock.advance(Duration.ofDays(4));
        service.timer.tick();
        await().until(() -> service.stored(id).getList("outbox", Document.class).isEmpty());
        long version = service.stored(id).getLong("version");
        assertThat(service.promises.handle(Request.of(id.value(), count()))).isInstanceOf(Result.Refused.class);
        assertThat(service.stored(id).getLong("version")).isEqualTo(version);
    }

    @Test
    void what_was_written_last_is_decided_on_without_a_query() {
        service.promises.handle(Request.create(id.value(), count()));
        long before = service.lookups.get();
        service.promises.handle(Request.of(id.value(), count()));
        assertThat(service.lookups).hasValue(before);
        assertThat(service.stored(id).getLong("version")).isEqualTo(2);
    }

    @Test
    void a_write_of_another_instance_is_built_upon_although_an_older_version_is_remembered() {
        Instance other = instance();
        service.promises.handle(Request.of(id.value(), count()));
        other.promises.handle(Request.of(id.value(), count()));
        service.promises.handle(Request.of(id.value(), count()));
        assertThat(service.promises.find(id.value()))
                .get()
                .extracting(Promise::count)
                .isEqualTo(3);
    }

    @Test
    void what_another_instance_heard_and_acted_on_is_not_done_again_from_memory() {
        Instance other = instance();
        service.promises.handle(Request.because(cause("e1"), id.value(), count()));
        other.promises.handle(Request.because(cause("e2"), id.value(), count()));
        // The instance before it went away without committing its offset: the event comes again, to one that remembers
        // less.
        Result<Promise, IntakeEvent> again = service.promises.handle(Request.because(cause("e2"), id.value(), count()));
        assertThat(again).isInstanceOf(Result.AlreadyHeard.class);
        assertThat(service.promises.find(id.value()))
                .get()
                .extracting(Promise::count)
                .isEqualTo(2);
        await().until(() -> service.stored(id).getList("outbox", Document.class).isEmpty());
        assertThat(broker.sequences(id, "/intake-service")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_refusal_is_never_given_on_what_is_only_remembered() {
        Instance other = instance();
        service.promises.handle(Request.of(id.value(), count()));
        clock.advance(Duration.ofDays(4));
        await().until(() -> other.promises.find(id.value()).orElseThrow().closed());
        // The one that did not close it remembers it as open, and must still refuse.
        assertThat(List.of(service, other))
                .allSatisfy(instance -> assertThat(instance.promises.handle(Request.of(id.value(), count())))
                        .isInstanceOf(Result.Refused.class));
        service.mongo
                .getCollection("promises")
                .updateOne(
                        new Document("_id", id.value()),
                        new Document("$set", new Document("state", "{\"count\":1,\"closed\":false}"))
                                .append("$inc", new Document("version", 1L)));
        // Both remember it as closed, and must not refuse any more.
        assertThat(service.promises.handle(Request.of(id.value(), count()))).isInstanceOf(Result.Stored.class);
    }

    @Test
    void a_due_aggregate_is_acted_on_once_by_two_instances() {
        Instance other = instance();
        List<ComplaintId> ids = IntStream.range(0, 50)
                .mapToObj(i -> ComplaintId.of("KTM", 2027, i))
                .toList();
        ids.forEach(one -> service.promises.handle(
                Request.create(one.value(), new Count(one, clock.instant(), Duration.ofHours(1)))));
        clock.advance(Duration.ofHours(2));
        await().until(() -> ids.stream()
                .allMatch(
                        one -> service.promises.find(one.value()).orElseThrow().closed()));
        assertThat(other.promises.findAll(ids.stream().map(ComplaintId::value).toList()))
                .hasSize(50);
        assertThat(ids)
                .allMatch(one ->
                        service.stored(one).get("sequences", Document.class).getLong("/intake-service") == 2);
    }

    @Test
    void nothing_is_acted_on_before_its_time() {
        service.promises.handle(Request.of(id.value(), count()));
        clock.set(MONDAY.plus(Duration.ofDays(3)).minusMillis(1));
        service.timer.tick();
        assertThat(service.promises.find(id.value()))
                .get()
                .extracting(Promise::closed)
                .isEqualTo(false);
    }

    @Test
    void a_value_that_must_be_unique_is_refused_and_named() {
        ComplaintId other = ComplaintId.of("KTM", 2026, 7);
        service.promises.handle(Request.create(id.value(), new Name(id, "kunci")));
        assertThat(service.promises.handle(Request.create(other.value(), new Name(other, "kunci"))))
                .isEqualTo(new Result.Taken<Promise, IntakeEvent>("key"));
        assertThat(service.promises.handle(Request.create(id.value(), new Name(id, "lain"))))
                .isEqualTo(new Result.Taken<Promise, IntakeEvent>("_id"));
    }

    @Test
    void a_companion_event_has_a_sequence_of_its_own() {
        service.promises.handle(Request.of(id.value(), new Say(id, 2)));
        service.promises.handle(Request.of(id.value(), new Contact(id)));
        await().until(() -> service.stored(id).getList("outbox", Document.class).isEmpty());
        assertThat(broker.sequences(id, "/intake-service")).containsExactly(1L, 2L, 3L);
        assertThat(broker.sequences(id, "/intake-service/contact")).containsExactly(1L);
    }

    @Test
    void the_inbox_keeps_the_last_two_hundred() {
        for (int i = 0; i < 205; i++) {
            service.promises.handle(Request.because(cause("e" + i), id.value(), new Say(id, 0)));
        }
        assertThat(service.stored(id).getList("heard", String.class))
                .hasSize(200)
                .startsWith("e5")
                .endsWith("e204");
    }

    @Test
    void many_callers_share_a_write() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result<Promise, IntakeEvent>>> all = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                ComplaintId one = ComplaintId.of("KTM", 2025, i);
                all.add(threads.submit(() -> service.promises.handle(Request.create(one.value(), new Say(one, 1)))));
            }
            for (Future<Result<Promise, IntakeEvent>> one : all) {
                assertThat(one.get()).isInstanceOf(Result.Stored.class);
            }
        }
        assertThat(service.mongo.getCollection("promises").countDocuments()).isEqualTo(300);
    }

    @Test
    void aggregates_are_found_by_search_fields_in_order() {
        for (int i = 1; i <= 3; i++) {
            ComplaintId one = ComplaintId.of("KTM", 2024, i);
            for (int n = 0; n < 4 - i; n++) {
                service.promises.handle(Request.of(one.value(), new Count(one, clock.instant(), Duration.ofDays(1))));
            }
        }
        assertThat(service.promises.search(SearchQuery.where("closed", false, "count", 10)))
                .extracting(Promise::count)
                .containsExactly(1, 2, 3);
    }
}
