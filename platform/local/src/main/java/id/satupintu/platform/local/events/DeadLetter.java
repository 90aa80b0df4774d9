package id.satupintu.platform.local.events;

import id.satupintu.platform.local.broker.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event that a group could not handle.
 *
 * @param box the dead-letter topic it lies in, at {@code offset}
 * @param topic the topic it came from
 * @param origin topic/partition/offset it came from
 * @param leftAtOrigin true when its value was too large to be copied and lies at the origin alone
 * @param repeated given to its group again already
 */
public record DeadLetter(
        String box,
        long offset,
        String topic,
        String group,
        String origin,
        String reason,
        String type,
        String subject,
        boolean leftAtOrigin,
        boolean repeated,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Header[] headers) {
    static final String REASON = "x-dead-letter-reason";
    static final String ORIGIN = "x-dead-letter-origin";
    private static final String LEFT_AT_ORIGIN = "x-dead-letter-left-at-origin";

    static DeadLetter of(ConsumerRecord<byte[], byte[]> stored, boolean repeated) {
        String name = stored.topic();
        String group = TopicCatalogue.GROUPS.stream()
                .filter(known -> name.endsWith("." + known + ".dlt"))
                .findFirst()
                .orElseThrow();
        return new DeadLetter(
                name,
                stored.offset(),
                name.substring(0, name.length() - group.length() - ".dlt".length() - 1),
                group,
                header(stored, ORIGIN),
                header(stored, REASON),
                header(stored, "ce_type"),
                header(stored, "ce_subject"),
                stored.headers().lastHeader(LEFT_AT_ORIGIN) != null,
                repeated,
                stored.key(),
                stored.value(),
                stored.headers().toArray());
    }

    private static String header(ConsumerRecord<byte[], byte[]> stored, String name) {
        Header header = stored.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
