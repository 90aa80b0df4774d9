package id.satupintu.platform.bench.system;

import id.satupintu.platform.bench.load.Latencies;
import id.satupintu.platform.bench.load.Percentiles;
import id.satupintu.platform.local.events.LifecycleTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Listens to the lifecycle topics as any analytics consumer may, and notes when the case of a report was opened. The
 * broker's work for this one reader more is part of what is measured.
 */
public final class LifecycleWatch implements AutoCloseable {
    private static final int SAMPLES = 2_000;
    private static final int EVERY = 7;

    private final Map<String, Long> submitted = new ConcurrentHashMap<>();
    private final Map<String, Long> opened = new ConcurrentHashMap<>();
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> byType = new ConcurrentHashMap<>();
    private final LongAdder events = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final List<ConsumerRecord<byte[], byte[]>> samples = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private long heard;
    private volatile Consumer<ConsumerRecord<byte[], byte[]>> listener = _ -> {};

    private LifecycleWatch(String bootstrapServers, CountDownLatch listening) {
        this.thread =
                Thread.ofPlatform().daemon().name("lifecycle-watch").start(() -> listen(bootstrapServers, listening));
    }

    /** Returns once every event from now on will be heard. */
    public static LifecycleWatch begin(String bootstrapServers) throws InterruptedException {
        CountDownLatch listening = new CountDownLatch(1);
        LifecycleWatch watch = new LifecycleWatch(bootstrapServers, listening);
        listening.await();
        return watch;
    }

    /** Who is handed every event, on the thread that reads them. */
    public void tell(Consumer<ConsumerRecord<byte[], byte[]>> listener) {
        this.listener = listener;
    }

    /** A report was accepted. Its case may have been opened before its receipt was read. */
    public void submitted(String complaintId, long intendedNanos) {
        submitted.put(complaintId, intendedNanos);
    }

    /** Forgets everything heard so far; what was a warm-up is no measurement. */
    public void forget() {
        submitted.clear();
        opened.clear();
        held.clear();
        byType.clear();
        events.reset();
        bytes.reset();
    }

    /** Accepted reports of which neither a case nor a hold was heard yet. */
    public int waitedFor() {
        return submitted.size() - opened.size() - held.size();
    }

    public int accepted() {
        return submitted.size();
    }

    public List<String> acceptedIds() {
        return List.copyOf(submitted.keySet());
    }

    public int held() {
        return held.size();
    }

    public int opened() {
        return opened.size();
    }

    /** From when a submission was to be sent until its case was heard of on the topic. */
    public Percentiles untilOpened() {
        Latencies latencies = new Latencies();
        submitted.forEach((id, began) -> {
            Long at = opened.get(id);
            if (at != null) {
                latencies.record(at - began);
            }
        });
        return latencies.percentiles();
    }

    /** Events on the lifecycle topics. */
    public long events() {
        return events.sum();
    }

    /** Bytes of an event before compression, key, headers and value, on average. */
    public double meanEventBytes() {
        return events.sum() == 0 ? 0 : (double) bytes.sum() / events.sum();
    }

    public Map<String, Long> eventsByType() {
        Map<String, Long> counts = new TreeMap<>();
        byType.forEach((type, count) -> counts.put(type, count.sum()));
        return counts;
    }

    /** Some real events, as they lie on the topics. */
    public List<ConsumerRecord<byte[], byte[]>> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    private void listen(String bootstrapServers, CountDownLatch listening) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "bench-watch");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = LifecycleTopics.all().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            listening.countDown();
            while (!closed) {
                var polled = consumer.poll(Duration.ofMillis(500));
                long now = System.nanoTime();
                polled.forEach(event -> hear(event, now));
            }
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> event, long now) {
        String name = nameOf(event);
        byType.computeIfAbsent(name, _ -> new LongAdder()).increment();
        events.increment();
        bytes.add(size(event));
        switch (name) {
            case "case-opened.v1" -> opened.putIfAbsent(header(event, "ce_subject"), now);
            case "complaint-held-for-review.v1" -> held.putIfAbsent(header(event, "ce_subject"), now);
            default -> {
                // Only counted.
            }
        }
        listener.accept(event);
        if (++heard % EVERY == 0) {
            synchronized (samples) {
                if (samples.size() < SAMPLES) {
                    samples.add(event);
                }
            }
        }
    }

    /** The last part of the type, e.g. {@code case-opened.v1}. */
    public static String nameOf(ConsumerRecord<byte[], byte[]> event) {
        String type = header(event, "ce_type");
        return type.substring(type.lastIndexOf('.', type.length() - 4) + 1);
    }

    /** The complaint it is about. */
    public static String subjectOf(ConsumerRecord<byte[], byte[]> event) {
        return header(event, "ce_subject");
    }

    private static long size(ConsumerRecord<byte[], byte[]> event) {
        long size = Math.max(0, event.serializedKeySize()) + (long) Math.max(0, event.serializedValueSize());
        for (Header header : event.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
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
