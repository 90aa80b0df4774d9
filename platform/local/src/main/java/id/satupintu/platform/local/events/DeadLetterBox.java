package id.satupintu.platform.local.events;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.platform.local.broker.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters of all consumer groups, and how to give one to its group again.
 *
 * <p>A repeated event goes to its own topic with the id, the key and every attribute it had, and with the one group it is
 * for in a header: our other groups pass it over, readers outside know its id. How far a dead-letter topic has been
 * repeated is remembered in the broker, as the offset of a group of this box's own.
 */
public final class DeadLetterBox {
    private static final String BOX = "satupintu-dead-letters";
    private static final String FOR_GROUP = "x-repeated-for";
    private static final Set<String> COMPACTED = EventCatalogue.FAMILIES.stream()
            .map(EventCatalogue::stream)
            .filter(EventStream::compacted)
            .map(EventStream::topic)
            .collect(Collectors.toUnmodifiableSet());

    private final String brokers;

    public DeadLetterBox(String brokers) {
        this.brokers = brokers;
    }

    /** Every dead letter that is {@code wanted}, oldest first within its topic. */
    public List<DeadLetter> list(Predicate<DeadLetter> wanted) {
        List<TopicPartition> topics = topics();
        List<DeadLetter> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = open()) {
            Map<TopicPartition, OffsetAndMetadata> repeated = consumer.committed(Set.copyOf(topics));
            consumer.assign(topics);
            consumer.seekToBeginning(topics);
            Map<TopicPartition, Long> ends = consumer.endOffsets(topics);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> stored : consumer.poll(Duration.ofMillis(200))) {
                    OffsetAndMetadata upTo = repeated.get(new TopicPartition(stored.topic(), stored.partition()));
                    DeadLetter letter = DeadLetter.of(stored, upTo != null && stored.offset() < upTo.offset());
                    if (wanted.test(letter)) {
                        letters.add(letter);
                    }
                }
            }
        }
        return letters;
    }

    /** Why {@code letter} cannot be given to its group again; empty text when it can. */
    public static String hindrance(DeadLetter letter) {
        if (COMPACTED.contains(letter.topic())) {
            // The newest record of a key stands for all: an old one sent again would undo what came after it.
            return "compacted";
        }
        return letter.leftAtOrigin() || letter.value() == null || letter.type().isEmpty() ? "incomplete" : "";
    }

    /** Gives letters that have no hindrance to their groups again; returns once the broker has them. */
    public void repeat(List<DeadLetter> letters) throws InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", true);
        try (KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer = open()) {
            for (DeadLetter letter : letters) {
                RecordHeaders headers = new RecordHeaders(letter.headers());
                headers.remove(DeadLetter.REASON).remove(DeadLetter.ORIGIN).remove(FOR_GROUP);
                headers.add(FOR_GROUP, letter.group().getBytes(StandardCharsets.UTF_8));
                producer.send(new ProducerRecord<>(letter.topic(), null, null, letter.key(), letter.value(), headers))
                        .get(30, TimeUnit.SECONDS);
            }
            consumer.commitSync(letters.stream()
                    .collect(Collectors.toMap(
                            letter -> new TopicPartition(letter.box(), 0),
                            letter -> new OffsetAndMetadata(letter.offset() + 1),
                            (one, other) -> one.offset() > other.offset() ? one : other)));
        } catch (ExecutionException | TimeoutException refused) {
            throw new IllegalStateException("The broker did not take a repeated event", refused);
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "group.id", BOX, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> topics() {
        return TopicCatalogue.streams().stream()
                .flatMap(stream -> TopicCatalogue.GROUPS.stream()
                        .map(group -> new TopicPartition(TopicCatalogue.deadLetters(stream.topic(), group), 0)))
                .toList();
    }
}
