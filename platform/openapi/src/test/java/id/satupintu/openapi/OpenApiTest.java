package id.satupintu.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code GET /openapi.json} of a service says is what its controllers do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {
    static final List<String> SERVICES = List.of(
            "intake-service", "routing-service", "escalation-service", "notification-service", "reporting-service");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void the_document_of_a_service_is_what_its_controllers_do(String service) throws IOException {
        Path kept = Path.of("../..", service, "src/main/resources/openapi.json");
        JsonNode made = OpenApiDocument.of(service);
        if (Boolean.getBoolean("renew")) {
            Files.writeString(kept, made.toPrettyString() + "\n");
        }
        assertThat(Files.exists(kept) ? JsonMapper.shared().readTree(kept.toFile()) : null)
                .as(
                        "%s is not what the controllers do now. Read the difference: is it a change that clients can live with? Then"
                                + " renew it: ./mvnw -pl platform/openapi -am test -Dtest=OpenApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Drenew=true",
                        kept)
                .isEqualTo(made);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void every_mapping_of_every_controller_is_in_it(String service) {
        JsonNode paths = OpenApiDocument.of(service).path("paths");
        List<String> missing = new ArrayList<>();
        int mappings = 0;
        for (Class<?> controller : new ControllersOf(service).classes()) {
            RequestMapping root = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            for (var method : controller.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    String path = first(root == null ? new String[0] : root.path()) + first(mapping.path());
                    String verb = mapping.method()[0].name().toLowerCase(java.util.Locale.ROOT);
                    mappings++;
                    if (!paths.path(path).has(verb)) {
                        missing.add(verb + " " + path);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(mappings).isPositive();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everything_a_caller_sends_is_explained(String service) {
        JsonNode document = OpenApiDocument.of(service);
        List<String> silent = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                String form = operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asString("");
                if (!form.isEmpty()) {
                    explain(document, form.substring(1), silent);
                }
                operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("description").asString("").isBlank()) {
                        silent.add(parameter.path("name").asString());
                    }
                });
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void explain(JsonNode document, String form, List<String> silent) {
        document.at(form).path("properties").properties().forEach(property -> {
            if (property.getValue().path("description").asString("").isBlank()) {
                silent.add(form + "." + property.getKey());
            }
            String deeper = property.getValue().path("$ref").asString("");
            if (!deeper.isEmpty()) {
                explain(document, deeper.substring(1), silent);
            }
        });
    }

    private static String first(String[] paths) {
        return paths.length == 0 ? "" : paths[0];
    }
}
