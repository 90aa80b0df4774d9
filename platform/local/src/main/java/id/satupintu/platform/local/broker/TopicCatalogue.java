package id.satupintu.platform.local.broker;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** Every topic a local system needs: those of the contracts, and a dead-letter topic per topic and consumer group. */
public final class TopicCatalogue {

    /** Partitions of a topic of events: how many instances of a service can share its work. */
    public static final int PARTITIONS = 8;

    /** The consumer groups, one per service. */
    public static final List<String> GROUPS = List.of(
            "intake-service", "routing-service", "escalation-service", "notification-service", "reporting-service");

    private static final short ONE_COPY = 1;
    private static final Map<String, String> KEEP_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    private static final Map<String, String> KEEP_NEWEST = Map.of("cleanup.policy", "compact");

    private TopicCatalogue() {}

    /** The topics of events, in the order a report meets them. */
    public static List<EventStream> streams() {
        return EventCatalogue.FAMILIES.stream().map(EventCatalogue::stream).toList();
    }

    /** The dead-letter topic of what {@code group} could not handle of {@code topic}. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        for (EventStream stream : streams()) {
            topics.add(new NewTopic(stream.topic(), PARTITIONS, ONE_COPY)
                    .configs(stream.compacted() ? KEEP_NEWEST : KEEP_FOR_EVER));
            for (String group : GROUPS) {
                topics.add(new NewTopic(deadLetters(stream.topic(), group), 1, ONE_COPY).configs(KEEP_FOR_EVER));
            }
        }
        return topics;
    }
}
