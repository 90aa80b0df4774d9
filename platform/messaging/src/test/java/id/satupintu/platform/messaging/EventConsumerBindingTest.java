package id.satupintu.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.intake.ContactEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ReporterReplied;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionConfirmed;
import id.satupintu.platform.testkit.TestBroker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;

/** The binding as every service has it, on a real broker. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventConsumerBindingTest {
    static final String TOPIC = "intake.complaint.v1";
    static final TestBroker BROKER = TestBroker.get();
    static final Listener LISTENER = new Listener();
    static ConfigurableApplicationContext service;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(MessagingConfiguration.class)
    static class TestService {
        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Consumer<RecordBatch> lifecycle(DeadLetters deadLetters) {
            return new EventConsumer(List.of(IntakeEvent.class, ContactEvent.class), LISTENER, deadLetters);
        }
    }

    /** Remembers what it heard; stumbles when it is told to. */
    static final class Listener implements EventBatchHandler {
        final List<Envelope<?>> heard = Collections.synchronizedList(new ArrayList<>());
        final List<Unfamiliar> passedOver = Collections.synchronizedList(new ArrayList<>());
        final List<String> forgotten = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger failures = new AtomicInteger();
        volatile String storeAwayFor = "";

        @Override
        public List<Rejection> handle(List<Envelope<?>> events) {
            List<Rejection> rejections = new ArrayList<>();
            if (events.stream().anyMatch(event -> event.data().subject().equals(storeAwayFor))
                    && failures.incrementAndGet() <= 3) {
                throw new DataAccessResourceFailureException("the store is away");
            }
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i).data() instanceof ReporterReplied reply
                        && reply.text().equals("racun")) {
                    rejections.add(new Rejection(i, new IllegalStateException("cannot be digested")));
                } else {
                    heard.add(events.get(i));
                }
            }
            return rejections;
        }

        @Override
        public void forget(String topic, String subject) {
            forgotten.add(topic + "/" + subject);
        }

        @Override
        public void passOver(List<Unfamiliar> events) {
            passedOver.addAll(events);
        }

        List<Long> sequencesOf(ComplaintId id) {
            return List.copyOf(heard).stream()
                    .filter(event -> event.data().subject().equals(id.value()))
                    .map(Envelope::sequence)
                    .toList();
        }
    }

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(TestService.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        service = application.run(
                "--spring.application.name=test-service",
                "--spring.config.import=classpath:satupintu-messaging.yml",
                "--spring.main.banner-mode=off",
                "--SATUPINTU_KAFKA=" + BROKER.bootstrapServers(),
                "--spring.cloud.stream.bindings.lifecycle-in-0.destination=intake[.]complaint[.]v1|intake[.]contact[.]v1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    final ComplaintId id =
            ComplaintId.of("KTM", 2026, ThreadLocalRandom.current().nextInt(1_000_000_000));

    OutgoingEvent event(long sequence, IntakeEvent data) {
        return new OutgoingEvent(
                TOPIC,
                "0193-" + id + "-" + sequence,
                EventCatalogue.wireType(data.getClass()),
                "/intake-service",
                id.value(),
                Instant.parse("2026-03-02T01:00:00Z"),
                "64.08",
                sequence,
                null,
                "correlation",
                null,
                new String(EventCodec.writeData(data), StandardCharsets.UTF_8));
    }

    void send(OutgoingEvent... events) {
        KafkaEventSender sender = service.getBean(KafkaEventSender.class);
        AtomicInteger acknowledged = new AtomicInteger();
        for (OutgoingEvent event : events) {
            sender.send(event, failure -> {
                assertThat(failure).isNull();
                acknowledged.incrementAndGet();
            });
        }
        await().until(() -> acknowledged.get() == events.length);
    }

    @Test
    void an_event_arrives_with_all_its_attributes() {
        send(event(1, new ResolutionConfirmed(id)));
        await().until(() -> LISTENER.sequencesOf(id).equals(List.of(1L)));
        Envelope<?> heard = LISTENER.heard.stream()
                .filter(event -> event.data().subject().equals(id.value()))
                .findFirst()
                .orElseThrow();
        assertThat(heard.source()).isEqualTo("/intake-service");
        assertThat(heard.kabupaten().value()).isEqualTo("64.08");
        assertThat(heard.correlationId()).isEqualTo("correlation");
        assertThat(heard.time()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(heard.data()).isEqualTo(new ResolutionConfirmed(id));
    }

    @Test
    void a_record_on_the_wire_is_a_cloud_event_in_binary_mode() {
        send(event(1, new ResolutionConfirmed(id)));
        ConsumerRecord<byte[], byte[]> message = BROKER.read(TOPIC, id.value()).getFirst();
        assertThat(EventCodec.header(message.headers(), "ce_specversion")).isEqualTo("1.0");
        assertThat(EventCodec.header(message.headers(), "ce_type"))
                .isEqualTo("id.satupintu.intake.resolution-confirmed.v1");
        assertThat(EventCodec.header(message.headers(), "ce_subject")).isEqualTo(id.value());
        assertThat(EventCodec.header(message.headers(), "ce_sequence")).isEqualTo("1");
        assertThat(EventCodec.header(message.headers(), "ce_dataschema"))
                .isEqualTo("https://satupintu.id/schemas/id.satupintu.intake.resolution-confirmed.v1.json");
        assertThat(EventCodec.header(message.headers(), "content-type")).isEqualTo("application/json");
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo("{\"complaintId\":\"" + id + "\"}");
    }

    @Test
    void events_of_one_complaint_keep_their_order() {
        OutgoingEvent[] events = new OutgoingEvent[200];
        for (int i = 0; i < events.length; i++) {
            events[i] = event(i + 1, new ReporterReplied(id, "kata " + i));
        }
        send(events);
        await().until(() -> LISTENER.sequencesOf(id).size() == 200);
        assertThat(LISTENER.sequencesOf(id)).isSorted();
    }

    @Test
    void a_store_that_is_away_is_waited_for_and_nothing_is_skipped() {
        LISTENER.failures.set(0);
        LISTENER.storeAwayFor = id.value();
        send(event(1, new ResolutionConfirmed(id)), event(2, new ReporterReplied(id, "halo")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> LISTENER.sequencesOf(id).equals(List.of(1L, 2L)));
        assertThat(LISTENER.failures.get()).isGreaterThan(3);
    }

    @Test
    void what_cannot_be_digested_goes_to_the_dead_letters_and_the_rest_goes_on() {
        send(
                event(1, new ResolutionConfirmed(id)),
                event(2, new ReporterReplied(id, "racun")),
                event(3, new ResolutionConfirmed(id)));
        await().until(() -> LISTENER.sequencesOf(id).equals(List.of(1L, 3L)));
        ConsumerRecord<byte[], byte[]> dead =
                BROKER.read(TOPIC + ".test-service.dlt", id.value()).getFirst();
        assertThat(EventCodec.header(dead.headers(), "ce_sequence")).isEqualTo("2");
        assertThat(EventCodec.header(dead.headers(), DeadLetters.REASON))
                .isEqualTo("IllegalStateException: cannot be digested");
        assertThat(EventCodec.header(dead.headers(), DeadLetters.ORIGIN)).startsWith(TOPIC + "/");
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_with_the_reason() {
        byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> broken = new ProducerRecord<>(TOPIC, key, "{not json".getBytes());
        EventCodec.writeHeaders(broken.headers(), event(1, new ResolutionConfirmed(id)));
        BROKER.write(broken);
        BROKER.write(new ProducerRecord<>(TOPIC, key, "no cloud event".getBytes()));
        send(event(2, new ResolutionConfirmed(id)));
        await().until(() -> LISTENER.sequencesOf(id).equals(List.of(2L)));
        assertThat(BROKER.read(TOPIC + ".test-service.dlt", id.value()))
                .hasSize(2)
                .allMatch(dead ->
                        EventCodec.header(dead.headers(), DeadLetters.REASON).startsWith("UnreadableEventException"));
    }

    @Test
    void a_type_this_build_does_not_know_is_passed_over() {
        OutgoingEvent known = event(1, new ResolutionConfirmed(id));
        ProducerRecord<byte[], byte[]> newer =
                new ProducerRecord<>(TOPIC, id.value().getBytes(), "{}".getBytes());
        EventCodec.writeHeaders(newer.headers(), known);
        newer.headers().remove("ce_type").add("ce_type", "id.satupintu.intake.something-new.v1".getBytes());
        BROKER.write(newer);
        send(event(2, new ResolutionConfirmed(id)));
        await().until(() -> LISTENER.sequencesOf(id).equals(List.of(2L)));
        assertThat(BROKER.read(TOPIC + ".test-service.dlt", id.value())).isEmpty();
        await().untilAsserted(() -> assertThat(List.copyOf(LISTENER.passedOver))
                .filteredOn(event -> event.subject().equals(id.value()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.source()).isEqualTo("/intake-service");
                    assertThat(event.sequence()).isEqualTo(1);
                }));
    }

    @Test
    void neither_key_nor_value_nor_type_does_not_hold_up_the_stream() {
        int partition = BROKER.write(new ProducerRecord<>(TOPIC, id.value().getBytes(), "x".getBytes()))
                .partition();
        BROKER.write(new ProducerRecord<byte[], byte[]>(TOPIC, partition, null, null));
        send(event(1, new ResolutionConfirmed(id)));
        await().until(() -> LISTENER.sequencesOf(id).equals(List.of(1L)));
    }

    @Test
    void what_is_too_large_to_be_copied_to_the_dead_letters_does_not_hold_up_the_stream() {
        byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> vast = new ProducerRecord<>(TOPIC, key, new byte[3 * 1024 * 1024]);
        EventCodec.writeHeaders(vast.headers(), event(1, new ResolutionConfirmed(id)));
        long offset = BROKER.write(vast).offset();
        send(event(2, new ResolutionConfirmed(id)));
        await().until(() -> LISTENER.sequencesOf(id).equals(List.of(2L)));
        assertThat(BROKER.read(TOPIC + ".test-service.dlt", _ -> true))
                .filteredOn(dead -> String.valueOf(EventCodec.header(dead.headers(), DeadLetters.ORIGIN))
                        .endsWith("/" + offset))
                .anySatisfy(dead -> assertThat(EventCodec.header(dead.headers(), DeadLetters.LEFT_AT_ORIGIN))
                        .isEqualTo("3145728"));
    }

    @Test
    void an_event_repeated_for_one_group_is_heard_by_that_group_alone() {
        byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
        for (String group : List.of("other-service", "test-service")) {
            OutgoingEvent event = event(group.equals("other-service") ? 1 : 2, new ResolutionConfirmed(id));
            ProducerRecord<byte[], byte[]> again =
                    new ProducerRecord<>(TOPIC, key, event.data().getBytes(StandardCharsets.UTF_8));
            EventCodec.writeHeaders(again.headers(), event);
            again.headers().add(DeadLetters.FOR_GROUP, group.getBytes(StandardCharsets.UTF_8));
            BROKER.write(again);
        }
        await().until(() -> LISTENER.sequencesOf(id).equals(List.of(2L)));
    }

    @Test
    void a_tombstone_is_told_as_something_to_forget() {
        BROKER.write(new ProducerRecord<>("intake.contact.v1", id.value().getBytes(), null));
        await().until(() -> LISTENER.forgotten.contains("intake.contact.v1/" + id));
    }

    @Test
    void an_instance_that_holds_every_partition_owns_every_shard() {
        PartitionOwnership ownership = service.getBean(PartitionOwnership.class);
        await().until(() -> ownership.shards().size() == PartitionOwnership.SHARDS);
    }
}
