package id.satupintu.system.fuzz;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.platform.local.broker.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many dead letters there are, by group and by the first words of the reason. */
final class DeadLetterCount {
    private DeadLetterCount() {}

    static Map<String, Long> of(String brokers) {
        List<TopicPartition> topics = EventCatalogue.FAMILIES.stream()
                .map(family -> EventCatalogue.stream(family).topic())
                .flatMap(topic -> TopicCatalogue.GROUPS.stream().map(group -> TopicCatalogue.deadLetters(topic, group)))
                .map(topic -> new TopicPartition(topic, 0))
                .toList();
        Map<String, Long> byReason = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(topics);
            consumer.seekToBeginning(topics);
            Map<TopicPartition, Long> ends = consumer.endOffsets(topics);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> {
                    Header reason = letter.headers().lastHeader("x-dead-letter-reason");
                    String words =
                            reason == null ? "without a reason" : new String(reason.value(), StandardCharsets.UTF_8);
                    String group = TopicCatalogue.GROUPS.stream()
                            .filter(name -> letter.topic().contains("." + name + "."))
                            .findFirst()
                            .orElse("?");
                    byReason.merge(
                            group + ": "
                                    + words.replaceAll("[0-9]+", "#")
                                            .substring(
                                                    0,
                                                    Math.min(
                                                            90,
                                                            words.replaceAll("[0-9]+", "#")
                                                                    .length())),
                            1L,
                            Long::sum);
                });
            }
        }
        return byReason;
    }
}
