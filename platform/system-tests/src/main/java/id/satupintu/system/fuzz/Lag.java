package id.satupintu.system.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups are behind. */
public final class Lag {
    private Lag() {}

    /** Records not yet acknowledged, by {@code group topic/partition}; only where there are any. */
    public static Map<String, Long> of(String brokers, List<String> groups) throws InterruptedException {
        Map<String, Long> behind = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            for (String group : groups) {
                Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
                done.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResultInfo> ends =
                        admin.listOffsets(asked).all().get();
                done.forEach((partition, offset) -> {
                    ListOffsetsResultInfo end = ends.get(partition);
                    if (offset != null && end != null && end.offset() > offset.offset()) {
                        behind.put(group + " " + partition, end.offset() - offset.offset());
                    }
                });
            }
        } catch (ExecutionException away) {
            throw new IllegalStateException("The broker does not say how far the groups are", away);
        }
        return behind;
    }
}
