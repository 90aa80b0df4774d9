package id.satupintu.platform.bench.deadlines;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.platform.bench.system.LifecycleWatch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what escalation-service says about cases, and notes which were passed up, when and how often. */
final class EscalationWatch implements AutoCloseable {
    private static final String TOPIC =
            EventCatalogue.stream(EscalationEvent.class).topic();
    private static final int SAMPLES = 2_000;

    private final Map<String, Heard> escalated = new ConcurrentHashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> opened = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> samples = new ArrayList<>();
    private final AtomicInteger cases = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    private EscalationWatch(String servers, CountDownLatch listening) {
        this.thread = Thread.ofPlatform().daemon().name("escalation-watch").start(() -> listen(servers, listening));
    }

    /** Returns once every event from now on will be heard. */
    static EscalationWatch begin(String servers) throws InterruptedException {
        CountDownLatch listening = new CountDownLatch(1);
        EscalationWatch watch = new EscalationWatch(servers, listening);
        listening.await();
        return watch;
    }

    /**
     * What was heard of one case being passed up.
     *
     * @param kabupaten the tenant that the event names
     * @param atNanos when it was heard first, on the clock of {@link System#nanoTime}
     * @param events the ids of the events that said so: one, when it happened once
     * @param deliveries how often it was heard; an event that is sent again keeps its id
     */
    record Heard(String kabupaten, long atNanos, Set<String> events, int deliveries) {
        Heard {
            events = Set.copyOf(events);
        }

        Heard again(String event) {
            Set<String> all = new HashSet<>(events);
            all.add(event);
            return new Heard(kabupaten, atNanos, all, deliveries + 1);
        }
    }

    /** By the number of the case. */
    Map<String, Heard> escalated() {
        return escalated;
    }

    /** How many cases were passed up. */
    int count() {
        return cases.get();
    }

    /** The events that opened cases. */
    List<ConsumerRecord<byte[], byte[]>> opened() {
        synchronized (opened) {
            return List.copyOf(opened);
        }
    }

    /** Some of the events, as they lie on the topic. */
    List<ConsumerRecord<byte[], byte[]>> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    private void listen(String servers, CountDownLatch listening) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "bench-escalations");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            listening.countDown();
            while (!closed) {
                var polled = consumer.poll(Duration.ofMillis(200));
                long now = System.nanoTime();
                polled.forEach(event -> hear(event, now));
            }
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> event, long now) {
        switch (LifecycleWatch.nameOf(event)) {
            case "case-opened.v1" -> {
                synchronized (opened) {
                    opened.add(event);
                }
            }
            case "case-escalated.v1" -> {
                String id = header(event, "ce_id");
                Heard known = escalated.get(LifecycleWatch.subjectOf(event));
                escalated.put(
                        LifecycleWatch.subjectOf(event),
                        known == null ? new Heard(header(event, "ce_kabupaten"), now, Set.of(id), 1) : known.again(id));
                if (known == null) {
                    cases.incrementAndGet();
                }
                synchronized (samples) {
                    if (samples.size() < SAMPLES) {
                        samples.add(event);
                    }
                }
            }
            default -> {
                // Warnings and missed dates are no escalations.
            }
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
