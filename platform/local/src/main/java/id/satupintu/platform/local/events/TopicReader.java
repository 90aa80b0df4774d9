package id.satupintu.platform.local.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads whole topics from the first event, in no group: nobody's offsets move. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);
    private final String bootstrapServers;

    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Hands over every event there is at the time of the call. */
    public void readAll(Collection<String> topics, Consumer<PublishedEvent> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = open(topics)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (consumer.assignment().stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(event -> reader.accept(PublishedEvent.of(event)));
            }
        }
    }

    /** Hands over every event there is and then each as it comes, until told to stop. */
    public void follow(Collection<String> topics, Consumer<PublishedEvent> reader, BooleanSupplier goOn) {
        try (KafkaConsumer<byte[], byte[]> consumer = open(topics)) {
            while (goOn.getAsBoolean()) {
                consumer.poll(POLL).forEach(event -> reader.accept(PublishedEvent.of(event)));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> open(Collection<String> topics) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
