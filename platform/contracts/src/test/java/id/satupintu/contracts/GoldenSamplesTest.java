package id.satupintu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.satupintu.contracts.Golden.Sample;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was once published stays readable, and means the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenSamplesTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Class<? extends ContractEvent>> records() {
        return Golden.records();
    }

    static List<Sample> samples() {
        return Golden.samples();
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_event_has_a_sample_and_a_schema(Class<? extends ContractEvent> record) {
        assertThat(Golden.samplesOf(record)).isNotEmpty();
        assertThat(Golden.schemaOf(record)).exists();
    }

    @ParameterizedTest
    @MethodSource("records")
    void where_a_field_is_optional_one_sample_shows_it_and_one_lacks_it(Class<? extends ContractEvent> record) {
        for (var component : record.getRecordComponents()) {
            if (Records.isOptional(component)) {
                List<Sample> samples = Golden.samplesOf(record);
                assertThat(samples).anyMatch(sample -> sample.tree().has(component.getName()));
                assertThat(samples).anyMatch(sample -> !sample.tree().has(component.getName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_obeys_its_schema(Sample sample) {
        var schema = SCHEMAS.getSchema(Golden.text(Golden.schemaOf(sample.record())));

        assertThat(schema.validate(
                        sample.json(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_read_and_written_back_unchanged(Sample sample) {
        JsonNode written = Golden.MAPPER.readTree(Golden.MAPPER.writeValueAsString(sample.read()));

        assertThat(written).isEqualTo(sample.tree());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_names_what_it_is_about(Sample sample) {
        assertThat(sample.read().subject()).isNotBlank();
    }

    /** A released type may gain optional fields; readers that do not know them carry on. */
    @Property(tries = 400)
    void a_field_from_the_future_is_ignored_wherever_it_stands(
            @ForAll("places") Place place, @ForAll("values") JsonNode value) {
        ObjectNode tree = place.sample().tree();
        ((ObjectNode) tree.at(place.pointer())).set("aFieldFromTheFuture", value);

        assertThat(place.sample().read(tree)).isEqualTo(place.sample().read());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_required_field_that_is_missing_or_null_is_refused_by_name(Sample sample) {
        JsonNode schema = Golden.MAPPER.readTree(Golden.text(Golden.schemaOf(sample.record())));
        for (Place place : placesOf(sample)) {
            ObjectNode object = (ObjectNode) sample.tree().at(place.pointer());
            for (String field : requiredAt(schema, place.pointer())) {
                assertThat(object.has(field)).isTrue();
                assertRefused(place, field, ObjectNode::remove);
                assertRefused(place, field, ObjectNode::putNull);
            }
        }
    }

    private static void assertRefused(
            Place place, String field, java.util.function.BiConsumer<ObjectNode, String> harm) {
        ObjectNode tree = place.sample().tree();
        harm.accept((ObjectNode) tree.at(place.pointer()), field);
        assertThatThrownBy(() -> place.sample().read(tree))
                .as("%s without %s at \"%s\"", place.sample(), field, place.pointer())
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("\"" + field + "\"");
    }

    /** The names an object must have by the schema, found by walking the pointer through properties, items and refs. */
    private static List<String> requiredAt(JsonNode schema, String pointer) {
        JsonNode here = schema;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            here = step.matches("\\d+")
                    ? here.get("items")
                    : here.get("properties").get(step);
            if (here.has("$ref")) {
                here = schema.at(here.get("$ref").asString().substring(1));
            }
        }
        List<String> names = new ArrayList<>();
        here.get("required").forEach(name -> names.add(name.asString()));
        return names;
    }

    /** An object within a sample. */
    record Place(Sample sample, String pointer) {}

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(
                samples().stream().flatMap(sample -> placesOf(sample).stream()).toList());
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return Arbitraries.of("null", "0", "-1.5", "true", "\"\"", "\"baru\"", "[]", "[1,{}]", "{\"a\":{\"b\":[null]}}")
                .map(Golden.MAPPER::readTree);
    }

    private static List<Place> placesOf(Sample sample) {
        List<Place> places = new ArrayList<>();
        collect(sample, sample.tree(), "", places);
        return places;
    }

    private static void collect(Sample sample, JsonNode node, String pointer, List<Place> places) {
        if (node.isObject()) {
            places.add(new Place(sample, pointer));
            node.properties()
                    .forEach(entry -> collect(sample, entry.getValue(), pointer + "/" + entry.getKey(), places));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(sample, node.get(i), pointer + "/" + i, places);
        }
    }
}
