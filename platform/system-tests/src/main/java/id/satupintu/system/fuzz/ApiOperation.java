package id.satupintu.system.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of a service, as its OpenAPI document has it.
 *
 * @param body schema of the request body, references resolved; null when there is none
 * @param officers true when a bearer token is asked for
 */
record ApiOperation(
        String service,
        int port,
        String method,
        String path,
        String id,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        boolean officers,
        JsonNode document) {

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in, JsonNode schema) {}

    /** Every operation of a document. */
    static List<ApiOperation> read(String service, int port, String document) {
        JsonNode root = JsonMapper.shared().readTree(document);
        List<ApiOperation> all = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode said = method.getValue();
                    List<Parameter> parameters = new ArrayList<>();
                    said.path("parameters")
                            .forEach(one -> parameters.add(new Parameter(
                                    one.path("name").asString(), one.path("in").asString(), one.path("schema"))));
                    JsonNode schema = said.at("/requestBody/content/application~1json/schema");
                    all.add(new ApiOperation(
                            service,
                            port,
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            said.path("operationId").asString(),
                            List.copyOf(parameters),
                            schema.isMissingNode() ? null : resolved(root, schema),
                            said.has("security"),
                            root));
                }));
        return all;
    }

    /** The same operation, asked at the gateway. */
    ApiOperation at(int gateway) {
        return new ApiOperation("gateway:" + service, gateway, method, path, id, parameters, body, officers, document);
    }

    /** A page of the gateway, or of a service behind it. */
    static ApiOperation page(int gateway, String method, String path) {
        return new ApiOperation(
                "gateway",
                gateway,
                method,
                path,
                method + path,
                List.of(),
                null,
                false,
                JsonMapper.shared().createObjectNode());
    }

    /** Whether people rather than programs ask it. */
    boolean isPage() {
        return !path.startsWith("/api/");
    }

    String name() {
        return service.replace("-service", "") + "." + id;
    }

    /** The schema that {@code schema} is or refers to. */
    JsonNode resolved(JsonNode schema) {
        return resolved(document, schema);
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }
}
