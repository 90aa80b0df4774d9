package id.satupintu.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        sender.copy(topic(message.topic(), group), message.key(), message.value(), headers);
        counter.increment();
        log.warn("Dead letter from {}: {}", origin, words(reason));
    }

    private static String words(RuntimeException reason) {
        String text = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
