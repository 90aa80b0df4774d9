package id.satupintu.gateway.page;

import id.satupintu.gateway.page.ApiDocument.Field;
import id.satupintu.gateway.page.ApiDocument.Operation;
import id.satupintu.gateway.route.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the OpenAPI documents of the services, which are packed with the gateway, so that they can be read while a service is away.
 * Their texts are in both languages: {@code Kode. / Code.}, or paragraphs.
 */
final class ApiDocuments {
    /** Deep enough for every form; an answer that goes deeper is read in the document itself. */
    private static final int DEEPEST = 3;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, ApiDocument> read = new ConcurrentHashMap<>();

    /** All of them, in the order of {@link Service}. */
    List<ApiDocument> all(Locale locale) {
        return Arrays.stream(Service.values())
                .map(service -> document(service, locale))
                .toList();
    }

    /** @param id e.g. {@code intake-service} */
    Optional<ApiDocument> of(String id, Locale locale) {
        return service(id).map(service -> document(service, locale));
    }

    /** The document itself, as JSON. */
    Optional<Resource> file(String id) {
        return service(id).map(ApiDocuments::file);
    }

    private static Optional<Service> service(String id) {
        return Arrays.stream(Service.values())
                .filter(service -> service.id().equals(id))
                .findFirst();
    }

    private static Resource file(Service service) {
        return new ClassPathResource("dokumen/" + service.id() + "/openapi.json");
    }

    private ApiDocument document(Service service, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return read.computeIfAbsent(service + (english ? "/en" : "/id"), _ -> read(service, english));
    }

    private static ApiDocument read(Service service, boolean english) {
        try (InputStream json = file(service).getInputStream()) {
            return new Reader(JSON.readTree(json), english).document(service.id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code text} in one of its two languages; a text in one language is that. */
    static String in(String text, boolean english) {
        String[] parts = text.contains("\n\n") ? text.split("\n\n") : text.split(" / ");
        int half = parts.length / 2;
        if (parts.length % 2 == 1) {
            return text;
        }
        String between = text.contains("\n\n") ? "\n\n" : " / ";
        return String.join(between, Arrays.asList(parts).subList(english ? half : 0, english ? parts.length : half));
    }

    private record Reader(JsonNode root, boolean english) {

        ApiDocument document(String service) {
            List<Operation> operations = new ArrayList<>();
            root.path("paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(method -> operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
            return new ApiDocument(
                    service,
                    words(root.path("info"), "title"),
                    words(root.path("info"), "description"),
                    List.copyOf(operations));
        }

        private Operation operation(String path, String method, JsonNode said) {
            Map.Entry<String, JsonNode> done = said.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .findFirst()
                    .orElseThrow();
            List<Field> parameters = said.path("parameters")
                    .valueStream()
                    .map(each -> field(
                            each.path("name").asString(),
                            each.path("in").asString(),
                            each.path("required").asBoolean(),
                            each.path("schema"),
                            each))
                    .toList();
            return new Operation(
                    said.path("operationId").asString(),
                    method.toUpperCase(Locale.ROOT),
                    path,
                    words(said, "summary"),
                    words(said, "description"),
                    said.has("security"),
                    done.getKey(),
                    parameters,
                    fields("", said.at("/requestBody/content/application~1json/schema"), 0),
                    fields("", done.getValue().at("/content/application~1json/schema"), 0));
        }

        private List<Field> fields(String before, JsonNode schema, int depth) {
            JsonNode shape = resolved(schema);
            if (shape.path("type").asString("").equals("array")) {
                return fields(before.isEmpty() ? "[]." : before, shape.path("items"), depth);
            }
            List<String> required =
                    shape.path("required").valueStream().map(JsonNode::asString).toList();
            List<Field> all = new ArrayList<>();
            shape.path("properties").properties().forEach(property -> {
                JsonNode inner = property.getValue();
                boolean list = resolved(inner).path("type").asString("").equals("array");
                String name = before + property.getKey() + (list ? "[]" : "");
                List<Field> deeper = depth + 1 < DEEPEST ? fields(name + ".", inner, depth + 1) : List.of();
                if (deeper.isEmpty()) {
                    all.add(field(name, "", required.contains(property.getKey()), inner, inner));
                }
                all.addAll(deeper);
            });
            return all;
        }

        private Field field(String name, String in, boolean required, JsonNode schema, JsonNode told) {
            JsonNode example = told.path("example");
            return new Field(
                    name,
                    in,
                    required,
                    type(schema),
                    words(told, "description"),
                    example.isMissingNode() ? null : example.asString());
        }

        private String type(JsonNode schema) {
            JsonNode shape = resolved(schema);
            if (shape.path("type").asString("").equals("array")) {
                return type(shape.path("items"));
            }
            if (shape.has("enum")) {
                return shape.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
            }
            String format = shape.path("format").asString("");
            return shape.path("type").asString("object")
                    + (format.isEmpty() ? "" : " (" + format + ")")
                    + bounds(shape);
        }

        private static String bounds(JsonNode shape) {
            @Nullable String least = bound(shape, "minLength", "minimum");
            @Nullable String most = bound(shape, "maxLength", "maximum");
            if (least == null && most == null) {
                return "";
            }
            return ", " + Objects.requireNonNullElse(least, "0") + "–" + Objects.requireNonNullElse(most, "");
        }

        private static @Nullable String bound(JsonNode shape, String length, String value) {
            JsonNode bound = shape.has(length) ? shape.path(length) : shape.path(value);
            return bound.isMissingNode() ? null : bound.asString();
        }

        private JsonNode resolved(JsonNode schema) {
            return schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
        }

        private String words(JsonNode told, String name) {
            return in(told.path(name).asString(""), english);
        }
    }
}
