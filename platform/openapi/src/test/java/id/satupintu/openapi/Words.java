package id.satupintu.openapi;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Descriptions and bounds for a document. What speaks of an operation, parameter, schema or property that is not there
 * (any more) is refused. An {@code enum} may be the name of an enum class, a number the name of a constant
 * ({@code Class#CONSTANT}), so that neither is written twice.
 */
record Words(ObjectNode words) {

    void into(ObjectNode document) {
        merge((ObjectNode) document.path("info"), (ObjectNode) words.path("info"));
        words.path("schemas").properties().forEach(entry -> describe(document, entry));
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                describeOperation((ObjectNode) operation);
            }
        }
        refuseLeftOvers(document);
    }

    private void describe(ObjectNode document, Map.Entry<String, JsonNode> entry) {
        if (!(document.at("/components/schemas/" + entry.getKey()) instanceof ObjectNode schema)) {
            throw new IllegalArgumentException("Words for a schema that is not there: " + entry.getKey());
        }
        entry.getValue().path("properties").propertyNames().forEach(property -> {
            if (!schema.path("properties").has(property)) {
                throw new IllegalArgumentException(
                        "Words for " + entry.getKey() + "." + property + ", which is not there");
            }
        });
        merge(schema, (ObjectNode) entry.getValue());
    }

    private void describeOperation(ObjectNode operation) {
        String id = operation.path("operationId").asString();
        if (!(words.path("operations").path(id) instanceof ObjectNode said)) {
            throw new IllegalArgumentException("No words for the operation " + id);
        }
        operation.put("summary", said.path("summary").asString());
        operation.put("description", said.path("description").asString());
        ObjectNode answers = (ObjectNode) operation.path("responses");
        JsonNode done = answers.remove("200");
        ((ObjectNode) done).put("description", "Berhasil. / Done.");
        answers.set(said.path("status").asString("200"), done);
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            if (!(words.path("parameters").path(name) instanceof ObjectNode about)) {
                throw new IllegalArgumentException("No words for the parameter " + name);
            }
            merge((ObjectNode) parameter, about);
        }
    }

    private void refuseLeftOvers(ObjectNode document) {
        String text = document.toString();
        for (String id : words.path("operations").propertyNames()) {
            if (!text.contains("\"operationId\":\"" + id + "\"")) {
                throw new IllegalArgumentException("Words for an operation that is not there: " + id);
            }
        }
        for (String name : words.path("parameters").propertyNames()) {
            if (!text.contains("\"name\":\"" + name + "\"")) {
                throw new IllegalArgumentException("Words for a parameter that is not there: " + name);
            }
        }
    }

    /** JSON Merge Patch (RFC 7396), the two kinds of names resolved. */
    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            String name = entry.getKey();
            if (value instanceof ObjectNode object) {
                if (!(into.path(name) instanceof ObjectNode)) {
                    into.putObject(name);
                }
                merge((ObjectNode) into.path(name), object);
            } else if (name.equals("enum") && value.isString()) {
                into.set(name, constants(value.asString()));
            } else if (name.equals("maxLength") && value.isString()) {
                into.put(name, number(value.asString()));
            } else {
                into.set(name, value);
            }
        });
    }

    private static ArrayNode constants(String enumClass) {
        try {
            ArrayNode names = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(Class.forName(enumClass).getEnumConstants())
                    .forEach(constant -> names.add(((Enum<?>) constant).name()));
            return names;
        } catch (ClassNotFoundException gone) {
            throw new IllegalArgumentException(gone);
        }
    }

    private static int number(String constant) {
        String[] parts = constant.split("#", 2);
        try {
            return Class.forName(parts[0]).getField(parts[1]).getInt(null);
        } catch (ReflectiveOperationException gone) {
            throw new IllegalArgumentException(gone);
        }
    }
}
