package id.satupintu.system.faults;

import id.satupintu.platform.local.process.SystemTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until everything that was said has been heard: nothing new on the topics, nothing unread by any service. */
final class Drain {
    private static final Duration QUIET = Duration.ofSeconds(4);

    private final String bootstrapServers;

    Drain(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns once it is quiet for some seconds, or after {@code atMost}.
     *
     * @return how many events were left unread
     */
    long await(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        long quietSince = System.nanoTime();
        long size = -1;
        long unread = -1;
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            while (System.nanoTime() < until) {
                try {
                    Map<TopicPartition, Long> ends = ends(admin);
                    long now = ends.values().stream().mapToLong(Long::longValue).sum();
                    unread = unread(admin, ends);
                    if (now != size || unread > 0) {
                        size = now;
                        quietSince = System.nanoTime();
                    } else if (System.nanoTime() - quietSince > QUIET.toNanos()) {
                        return 0;
                    }
                } catch (ExecutionException brokerAway) {
                    quietSince = System.nanoTime();
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        return unread;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        admin.describeTopics(admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    /** Where a service has no offset yet for a partition it reads, it has not read it. */
    private static long unread(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        long unread = 0;
        for (String group : SystemTable.SERVICES) {
            Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (heard.isEmpty()) {
                unread++;
            }
            for (Map.Entry<TopicPartition, OffsetAndMetadata> one : heard.entrySet()) {
                unread += Math.max(
                        0, ends.getOrDefault(one.getKey(), 0L) - one.getValue().offset());
            }
        }
        return unread;
    }
}
