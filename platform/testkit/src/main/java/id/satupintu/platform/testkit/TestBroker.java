package id.satupintu.platform.testkit;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * A real Kafka broker in this JVM, with every topic of the catalogue. One per JVM; tests keep apart by subjects and
 * consumer groups of their own.
 */
public final class TestBroker {
    private static final int PARTITIONS = 4;
    private static final List<String> GROUPS = List.of(
            "intake-service",
            "routing-service",
            "escalation-service",
            "notification-service",
            "reporting-service",
            "test-service");

    private static volatile @Nullable TestBroker running;

    private final EmbeddedKafkaKraftBroker broker;

    private TestBroker() {
        this.broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
        broker.brokerProperties(Map.of(
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.num.partitions", "1"));
        broker.afterPropertiesSet();
        createTopics();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
    }

    /** Starts it at the first call. */
    public static synchronized TestBroker get() {
        TestBroker broker = running;
        if (broker == null) {
            broker = new TestBroker();
            running = broker;
        }
        return broker;
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return broker.getBrokersAsString();
    }

    /** Every record of {@code topic} that satisfies {@code wanted}, from the first offset to the end as it is now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "group.id", "test-" + UUID.randomUUID()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
            return found;
        }
    }

    /** Every record of {@code topic} about {@code subject}. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, String subject) {
        return read(topic, message -> message.key() != null && subject.equals(new String(message.key())));
    }

    /** Writes a record as it is, compressed and however large, and returns where it lies once the broker has it. */
    public RecordMetadata write(ProducerRecord<byte[], byte[]> message) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "compression.type",
                        "lz4",
                        "max.request.size",
                        16 * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            return producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The test broker did not take the record", e);
        }
    }

    private void createTopics() {
        List<NewTopic> topics = new ArrayList<>();
        for (Class<? extends ContractEvent> family : EventCatalogue.FAMILIES) {
            EventStream stream = EventCatalogue.stream(family);
            NewTopic topic = new NewTopic(stream.topic(), PARTITIONS, (short) 1);
            topics.add(stream.compacted() ? topic.configs(Map.of("cleanup.policy", "compact")) : topic);
            GROUPS.forEach(group -> topics.add(deadLetter(stream.topic(), group)));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not create the topics", e);
        }
    }

    private static NewTopic deadLetter(String topic, String group) {
        return new NewTopic(topic + "." + group + ".dlt", 1, (short) 1);
    }
}
