package id.satupintu.platform.bench.limit;

import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.local.broker.TopicCatalogue;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How many events the broker takes when nobody does anything but send: one producer set up as a service's, acks=all and
 * idempotent, sends real events of this run to a topic of its own, as fast as they are taken.
 */
public final class RawBroker {
    private static final String TOPIC = "bench.raw";

    private RawBroker() {}

    /** Warms up for a quarter of {@code duration}, then measures. */
    public static RawRate run(Bench bench, List<ConsumerRecord<byte[], byte[]>> events, Duration duration)
            throws IOException, InterruptedException {
        String servers = bench.system().kafka();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, TopicCatalogue.PARTITIONS, (short) 1)))
                    .all()
                    .get();
            try (KafkaProducer<byte[], byte[]> producer = producer(servers)) {
                send(producer, events, duration.dividedBy(4));
                producer.flush();
                Map<String, Long> broker =
                        Map.of(SystemTable.BROKER, bench.system().pids().getOrDefault(SystemTable.BROKER, -1L));
                ProcessCpu before = ProcessCpu.of(broker);
                double ownBefore = ProcessCpu.ownMillis();
                long began = System.nanoTime();
                long sent = send(producer, events, duration);
                producer.flush();
                double seconds = (System.nanoTime() - began) / 1e9;
                double server = ProcessCpu.sum(ProcessCpu.of(broker).millisSince(before));
                return RawRate.of(sent, seconds, server, ProcessCpu.ownMillis() - ownBefore);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException refused) {
            throw new IOException(refused.getCause());
        }
    }

    private static long send(
            KafkaProducer<byte[], byte[]> producer, List<ConsumerRecord<byte[], byte[]>> events, Duration duration)
            throws IOException {
        AtomicLong failed = new AtomicLong();
        long until = System.nanoTime() + duration.toNanos();
        long sent = 0;
        while (System.nanoTime() < until) {
            ConsumerRecord<byte[], byte[]> event = events.get((int) (sent % events.size()));
            producer.send(
                    new ProducerRecord<>(TOPIC, null, event.key(), event.value(), event.headers()), (_, failure) -> {
                        if (failure != null) {
                            failed.incrementAndGet();
                        }
                    });
            sent++;
        }
        if (failed.get() > 0) {
            throw new IOException(failed.get() + " raw records were not taken");
        }
        return sent;
    }

    /** As KafkaEventSender of platform/messaging sets it up. */
    private static KafkaProducer<byte[], byte[]> producer(String servers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "bench-raw",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
