package id.satupintu.openapi;

import id.satupintu.platform.web.Officer;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document of a service: what springdoc read, tidied, with what all services share (problems, tokens) and with the
 * words and bounds of {@code <service>.json}. Bounds are checked against the running service by {@code ./satupintu fuzz}.
 */
final class OpenApiDocument {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode document;
    private final Set<String> forOfficers;

    private OpenApiDocument(ObjectNode document, Set<String> forOfficers) {
        this.document = document;
        this.forOfficers = forOfficers;
    }

    /** The document of {@code service}, e.g. {@code intake-service}, as pretty JSON. */
    static ObjectNode of(String service) {
        List<Class<?>> controllers = new ControllersOf(service).classes();
        OpenApiDocument made = new OpenApiDocument(Springdoc.read(controllers), operationsForOfficers(controllers));
        made.tidy();
        made.addWhatAllShare();
        new Words(resource(service)).into(made.document);
        return made.document;
    }

    private void tidy() {
        document.remove("servers");
        document.remove("tags");
        ((ObjectNode) document.path("info")).put("version", "v1");
        document.withObject("/info/license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        ObjectNode schemas = document.withObject("/components/schemas");
        schemas.remove("JsonNode");
        for (JsonNode schema : schemas) {
            // The forms collect fields they do not know in order to refuse them.
            if (schema.path("properties").has("unknown")) {
                ((ObjectNode) schema.path("properties")).remove("unknown");
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                ((ObjectNode) operation).remove("tags");
                tidyAnswers((ObjectNode) operation);
            }
        }
    }

    private void tidyAnswers(ObjectNode operation) {
        ObjectNode answers = operation.withObject("/responses");
        if (answers.path("200").path("content") instanceof ObjectNode content) {
            JsonNode any = content.remove("*/*");
            if (any != null) {
                content.set("application/json", any);
            }
        }
        answers.withObject("/default").put("$ref", "#/components/responses/Problem");
        if (forOfficers.contains(operation.path("operationId").asString())) {
            operation.putArray("security").addObject().putArray("officer");
        }
    }

    private void addWhatAllShare() {
        ObjectNode common = resource("common");
        for (String part : common.propertyNames()) {
            common.path(part).properties().forEach(entry -> document.withObject("/components/" + part)
                    .set(entry.getKey(), entry.getValue()));
        }
    }

    private static Set<String> operationsForOfficers(List<Class<?>> controllers) {
        return controllers.stream()
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Officer.class))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toSet());
    }

    private static ObjectNode resource(String name) {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream(name + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file, name));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
