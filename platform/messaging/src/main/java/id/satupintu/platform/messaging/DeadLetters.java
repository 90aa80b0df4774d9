package id.satupintu.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what a consumer group cannot handle on {@code <topic>.<group>.dlt}, unchanged, with the reason beside it. Sent
 * back to its topic it is the same event: groups that handled it know its id and pass it over.
 */
public final class DeadLetters {
    /** Why it could not be handled. */
    public static final String REASON = "x-dead-letter-reason";
    /** Where it came from: topic, partition and offset. */
    public static final String ORIGIN = "x-dead-letter-origin";
    /** How many bytes of value were left where they are, at the origin, because they are too many to be copied. */
    public static final String LEFT_AT_ORIGIN = "x-dead-letter-left-at-origin";
    /**
     * On an event that was sent to its topic again: the one group it is for. It bears the id it always had, so that
     * readers of other installations recognise it; our groups that handled it do not hear it again.
     */
    public static final String FOR_GROUP = "x-repeated-for";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 500;

    private final KafkaEventSender sender;
    private final String group;
    private final Counter counter;

    public DeadLetters(KafkaEventSender sender, String group, MeterRegistry registry) {
        this.sender = sender;
        this.group = group;
        this.counter = Counter.builder("satupintu.deadletters")
                .description("Events this service could not handle")
                .register(registry);
    }

    /** The dead-letter topic of {@code topic} for {@code group}. */
    public static String topic(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    /** Returns once the broker has it; throws when it does not, so that nothing is acknowledged. */
    void bury(ConsumerRecord<byte[], byte[]> message, RuntimeException reason) {
        String origin = message.topic() + "/" + message.partition() + "/" + message.offset();
        Headers headers = new RecordHeaders(message.headers().toArray());
        headers.remove(REASON);
        headers.remove(ORIGIN);
        headers.add(REASON, words(reason).getBytes(StandardCharsets.UTF_8));
        headers.add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        try {
            sender.copy(topic(message.topic(), group), message.key(), message.value(), headers);
        } catch (RecordTooLargeException tooLarge) {
            // Compressed it fitted into its topic. Where it lies is known, and it must not hold up what follows.
            sender.copy(topic(message.topic(), group), null, null, stub(message, reason, origin));
        }
        counter.increment();
        log.warn("Dead letter from {}: {}", origin, words(reason));
    }

    /** True for an event that was sent again because another group could not handle it. */
    boolean repeatedForAnother(ConsumerRecord<byte[], byte[]> message) {
        String wanted = EventCodec.header(message.headers(), FOR_GROUP);
        return wanted != null && !wanted.equals(group);
    }

    private static Headers stub(ConsumerRecord<byte[], byte[]> message, RuntimeException reason, String origin) {
        int bytes = message.value() == null ? 0 : message.value().length;
        return new RecordHeaders()
                .add(REASON, words(reason).getBytes(StandardCharsets.UTF_8))
                .add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8))
                .add(LEFT_AT_ORIGIN, Integer.toString(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private static String words(RuntimeException reason) {
        String text = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
