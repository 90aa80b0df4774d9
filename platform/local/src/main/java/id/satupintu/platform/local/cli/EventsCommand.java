package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.events.LifecycleTopics;
import id.satupintu.platform.local.events.PublishedEvent;
import id.satupintu.platform.local.events.TopicReader;
import id.satupintu.platform.local.process.HealthCheck.TakesConnections;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.Ports;
import id.satupintu.platform.local.process.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints the events as they lie on Kafka. */
@Command(name = "events", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class EventsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    Place place = new Place();

    @Option(
            names = {"-f", "--follow"},
            descriptionKey = "option.follow")
    boolean follow;

    @Option(names = "--topic", paramLabel = "TOPIC", descriptionKey = "option.topic")
    @Nullable String topic;

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "option.type")
    @Nullable String type;

    @Option(names = "--subject", paramLabel = "ID", descriptionKey = "option.subject")
    @Nullable String subject;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Option(names = "--include-restricted", descriptionKey = "option.include-restricted")
    boolean includeRestricted;

    @Override
    public Integer call() {
        Home home = place.home();
        Ports ports = SystemPlan.of(home).ports();
        if (!new TakesConnections(ports.kafka()).passes(0)) {
            System.err.println(say("trouble.broker-away"));
            return ExitCode.FAILED;
        }
        List<String> topics = new ArrayList<>(LifecycleTopics.all());
        if (includeRestricted) {
            topics.add(LifecycleTopics.RESTRICTED);
        }
        if (topic != null) {
            if (!topics.contains(topic)) {
                System.err.println(say("events.unknown-topic", topic, String.join(", ", topics)));
                return ExitCode.USAGE;
            }
            topics = List.of(topic);
        }
        TopicReader reader = new TopicReader("127.0.0.1:" + ports.kafka());
        if (follow) {
            reader.follow(topics, this::print, () -> !System.out.checkError());
        } else {
            reader.readAll(topics, this::print);
        }
        System.out.flush();
        return ExitCode.DONE;
    }

    private void print(PublishedEvent event) {
        if (wanted(event)) {
            System.out.println(json ? asJson(event) : asLine(event));
        }
    }

    private boolean wanted(PublishedEvent event) {
        String wantedType = type;
        String wantedSubject = subject;
        return (wantedType == null || event.type().contains(wantedType))
                && (wantedSubject == null || event.subject().equalsIgnoreCase(wantedSubject));
    }

    private static String asLine(PublishedEvent event) {
        return "%s ce_type=%s ce_subject=%s ce_sequence=%d ce_kabupaten=%s %s"
                .formatted(
                        event.time(),
                        event.type(),
                        event.subject(),
                        event.sequence(),
                        event.kabupaten(),
                        shownValue(event));
    }

    private static String asJson(PublishedEvent event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", event.topic());
        line.put("partition", event.partition());
        line.put("offset", event.offset());
        line.put("ce_id", event.id());
        line.put("ce_type", event.type());
        line.put("ce_source", event.source());
        line.put("ce_subject", event.subject());
        line.put("ce_sequence", event.sequence());
        line.put("ce_kabupaten", event.kabupaten());
        line.put("ce_time", event.time());
        String value = event.value();
        if (value != null && !event.topic().equals(LifecycleTopics.RESTRICTED)) {
            line.set("value", parsed(value));
        }
        return JSON.writeValueAsString(line);
    }

    /** Contact records are sealed, and even so they are nobody's to look at here. */
    private static String shownValue(PublishedEvent event) {
        String value = event.value();
        if (value == null) {
            return "(tombstone)";
        }
        return event.topic().equals(LifecycleTopics.RESTRICTED)
                ? say("events.restricted")
                : JSON.writeValueAsString(parsed(value));
    }

    /** Compact; what is no JSON is shown as the text it is. */
    private static JsonNode parsed(String value) {
        try {
            return JSON.readTree(value);
        } catch (JacksonException noJson) {
            return JSON.getNodeFactory().stringNode(value);
        }
    }
}
