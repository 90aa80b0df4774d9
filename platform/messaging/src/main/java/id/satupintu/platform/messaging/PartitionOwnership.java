package id.satupintu.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Which shards this instance looks after: those whose Kafka partitions it holds. So timers spread with the consumers,
 * need no leader, and move when an instance dies.
 *
 * <p>A shard is {@code murmur2(key) mod 64}, a partition {@code murmur2(key) mod n}; with n a power of two up to 64 a
 * shard lies in exactly one partition. While a partition moves two instances may own a shard for a moment: the version
 * check of the store lets only one of them act.
 */
public final class PartitionOwnership implements KafkaBindingRebalanceListener {
    /** How many shards there are; the largest number of partitions a topic may have. */
    public static final int SHARDS = 64;

    private final Map<TopicPartition, Integer> held = new HashMap<>();
    private volatile Set<Integer> shards = Set.of();

    /** The shard of a subject. */
    public static int shard(String subject) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8))) % SHARDS;
    }

    /** The shards this instance looks after now; a snapshot. */
    public Set<Integer> shards() {
        return shards;
    }

    @Override
    public void onPartitionsAssigned(
            @Nullable String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        synchronized (held) {
            for (TopicPartition partition : partitions) {
                held.put(partition, consumer.partitionsFor(partition.topic()).size());
            }
            recompute();
        }
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            @Nullable String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        synchronized (held) {
            partitions.forEach(held::remove);
            recompute();
        }
    }

    /** Only the first topic by name decides: all topics of a service are assigned alike (range assignor). */
    private void recompute() {
        String home = held.keySet().stream()
                .map(TopicPartition::topic)
                .min(String::compareTo)
                .orElse("");
        Set<Integer> now = new TreeSet<>();
        held.forEach((partition, count) -> {
            if (partition.topic().equals(home)) {
                for (int shard = partition.partition(); shard < SHARDS; shard += count) {
                    now.add(shard);
                }
            }
        });
        shards = Set.copyOf(now);
    }
}
