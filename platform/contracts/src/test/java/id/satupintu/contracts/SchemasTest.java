package id.satupintu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A schema says of an event exactly what its record says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasTest {

    static List<Class<? extends ContractEvent>> records() {
        return Golden.records();
    }

    @Test
    void there_is_no_schema_without_an_event() {
        assertThat(Golden.files(Golden.SCHEMAS))
                .containsExactlyInAnyOrderElementsOf(
                        records().stream().map(Golden::schemaOf).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_bears_the_address_that_events_name(Class<? extends ContractEvent> record) {
        JsonNode schema = schema(record);

        assertThat(schema.path("$id").asString())
                .isEqualTo("https://satupintu.id/schemas/" + EventCatalogue.wireType(record) + ".json");
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("title").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_describes_exactly_the_fields_of_its_record(Class<? extends ContractEvent> record) {
        JsonNode schema = schema(record);
        Set<String> used = new HashSet<>();

        describes(record, schema, schema, used);

        assertThat(schema.path("$defs").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    private static void describes(Class<?> record, JsonNode described, JsonNode root, Set<String> used) {
        assertThat(described.path("description").asString())
                .as("description of %s", record)
                .isNotBlank();
        RecordComponent[] components = record.getRecordComponents();
        assertThat(described.path("properties").propertyNames())
                .containsExactlyElementsOf(names(Arrays.stream(components).toList()));
        assertThat(described.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(names(Arrays.stream(components)
                        .filter(component -> !Records.isOptional(component))
                        .toList()));
        assertThat(described.path("additionalProperties").asBoolean(true))
                .as("unknown fields are allowed")
                .isTrue();
        for (RecordComponent component : components) {
            JsonNode property = described.path("properties").path(component.getName());
            assertThat(property.path("description").asString())
                    .as(component.toString())
                    .isNotBlank();
            fits(component.getGenericType(), property, root, used);
        }
    }

    private static void fits(Type type, JsonNode property, JsonNode root, Set<String> used) {
        if (type instanceof ParameterizedType list) {
            assertThat(list.getRawType()).isEqualTo(List.class);
            assertThat(property.path("type").asString()).isEqualTo("array");
            fits(list.getActualTypeArguments()[0], property.path("items"), root, used);
        } else if (type instanceof Class<?> plain && builtIn(plain) instanceof String name) {
            assertThat(property.path("type").asString()
                            + property.path("format").asString(""))
                    .isEqualTo(name);
        } else {
            Class<?> own = (Class<?>) type;
            assertThat(property.path("$ref").asString()).isEqualTo("#/$defs/" + own.getSimpleName());
            JsonNode definition = root.path("$defs").path(own.getSimpleName());
            assertThat(definition.path("description").asString()).isNotBlank();
            if (used.add(own.getSimpleName())) {
                definesWell(own, definition, root, used);
            }
        }
    }

    private static void definesWell(Class<?> own, JsonNode definition, JsonNode root, Set<String> used) {
        if (own.isEnum()) {
            assertThat(definition.path("enum").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(Arrays.stream(own.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else if (definition.path("type").asString().equals("object")) {
            describes(own, definition, root, used);
        } else {
            assertThat(own.getRecordComponents()).as("a value of one field").hasSize(1);
        }
    }

    private static String builtIn(Class<?> type) {
        if (type == String.class) {
            return "string";
        } else if (type == Instant.class) {
            return "stringdate-time";
        } else if (type == LocalDate.class) {
            return "stringdate";
        } else if (type == int.class || type == Integer.class || type == long.class) {
            return "integer";
        } else if (type == double.class) {
            return "number";
        } else {
            return type == boolean.class || type == Boolean.class ? "boolean" : null;
        }
    }

    private static List<String> names(List<RecordComponent> components) {
        return components.stream().map(RecordComponent::getName).toList();
    }

    private static JsonNode schema(Class<?> record) {
        return Golden.MAPPER.readTree(Golden.text(Golden.schemaOf(record)));
    }
}
