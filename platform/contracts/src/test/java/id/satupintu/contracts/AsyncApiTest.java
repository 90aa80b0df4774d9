package id.satupintu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI document tells of every topic and every event, and of nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsyncApiTest {
    private final JsonNode document = load();

    static List<Class<? extends ContractEvent>> families() {
        return EventCatalogue.FAMILIES;
    }

    @Test
    void the_channels_are_the_topics_of_the_catalogue() {
        assertThat(document.path("channels").propertyNames())
                .containsExactlyElementsOf(families().stream()
                        .map(family -> EventCatalogue.stream(family).topic())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_channel_carries_exactly_the_events_of_its_family(Class<? extends ContractEvent> family) {
        EventStream stream = EventCatalogue.stream(family);
        JsonNode channel = document.path("channels").path(stream.topic());

        assertThat(channel.path("address").asString()).isEqualTo(stream.topic());
        assertThat(channel.path("messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(family.getPermittedSubclasses())
                        .map(EventCatalogue::wireType)
                        .toList());
        channel.path("messages").properties().forEach(message -> assertThat(
                        message.getValue().path("$ref").asString())
                .isEqualTo("#/components/messages/" + message.getKey()));
        assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asString())
                .isEqualTo(stream.compacted() ? "compact" : "delete");
        assertThat(channel.at("/bindings/kafka/topicConfiguration/retention.ms").asLong(-1))
                .as("kept for ever")
                .isEqualTo(-1);
        assertThat(stream.source()).startsWith("/" + channel.path("x-owner").asString());
        assertThat(channel.path("x-source").asString()).isEqualTo(stream.source());
        assertThat(channel.path("x-dead-letter-topic").asString()).isEqualTo(stream.topic() + ".<group>.dlt");
    }

    @Test
    void each_event_occurs_in_one_channel_and_is_described_once() {
        List<String> types =
                Golden.records().stream().map(EventCatalogue::wireType).toList();
        List<String> inChannels = document.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages").propertyNames().stream())
                .toList();

        assertThat(inChannels).containsExactlyInAnyOrderElementsOf(types).doesNotHaveDuplicates();
        assertThat(document.at("/components/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(types);
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_message_names_its_type_source_and_schema(Class<? extends ContractEvent> family) {
        for (Class<?> record : family.getPermittedSubclasses()) {
            String type = EventCatalogue.wireType(record);
            JsonNode message = document.at("/components/messages").path(type);

            assertThat(message.at("/headers/properties/ce_type/const").asString())
                    .isEqualTo(type);
            assertThat(message.at("/headers/properties/ce_source/const").asString())
                    .isEqualTo(EventCatalogue.stream(family).source());
            assertThat(message.at("/headers/properties/ce_dataschema/const").asString())
                    .isEqualTo("https://satupintu.id/schemas/" + type + ".json");
            assertThat(Golden.ASYNC_API
                            .getParent()
                            .resolve(message.at("/payload/schema/$ref").asString()))
                    .isEqualTo(Golden.schemaOf(record))
                    .exists();
        }
    }

    @Test
    void the_headers_are_those_of_the_envelope() {
        assertThat(document.at("/components/messageTraits/cloudEvent/headers/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "content-type",
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_kabupaten",
                        "ce_sequence",
                        "ce_causationid",
                        "ce_correlationid",
                        "traceparent");
    }

    @Test
    void every_reference_within_the_document_leads_somewhere() {
        assertThat(references(document).filter(reference -> reference.startsWith("#")))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> here = node.has("$ref") ? Stream.of(node.path("$ref").asString()) : Stream.empty();
        return Stream.concat(here, node.valueStream().flatMap(AsyncApiTest::references));
    }

    private static JsonNode load() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return Golden.MAPPER.valueToTree(new Yaml(strict).load(Golden.text(Golden.ASYNC_API)));
    }
}
