package id.satupintu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages on which programs' authors read what the services offer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {
    static final List<String> SERVICES = List.of(
            "intake-service", "routing-service", "escalation-service", "notification-service", "reporting-service");

    @RegisterExtension
    static final RunningDoor door = new RunningDoor();

    private final Browser browser = new Browser(door.port);

    private static JsonNode document(String service) {
        return JsonMapper.shared()
                .readTree(Path.of("../..", service, "src/main/resources/openapi.json")
                        .toFile());
    }

    @Test
    void one_page_names_every_operation_of_every_service() throws Exception {
        String page = browser.get("/dokumen").body();

        for (String service : SERVICES) {
            document(service).path("paths").properties().forEach(path -> path.getValue()
                    .propertyNames()
                    .forEach(method -> assertThat(page)
                            .contains(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        }
        assertThat(page).contains("lang=\"id\"", "Untuk program", "Kotak masuk").doesNotContain("??", "Inbox");
        assertThat(door.service.heardNothing()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void the_page_of_a_service_explains_every_parameter_and_every_field_in_the_language_that_was_chosen(String service)
            throws Exception {
        String indonesian = browser.get("/dokumen/" + service).body();
        String english = browser.get("/dokumen/" + service + "?bahasa=en").body();

        for (JsonNode path : document(service).path("paths")) {
            for (JsonNode operation : path) {
                String summary = operation.path("summary").asString();
                assertThat(escaped(indonesian)).contains(summary.split(" / ")[0]);
                assertThat(escaped(english)).contains(summary.split(" / ")[1]);
                operation.path("parameters").forEach(parameter -> assertThat(indonesian)
                        .contains("<code>" + parameter.path("name").asString() + "</code>"));
            }
        }
        assertThat(indonesian).contains("lang=\"id\"", "<dt>").doesNotContain("??", " / ");
        assertThat(english).contains("lang=\"en\"", "<dt>").doesNotContain("??", " / ");
    }

    private static String escaped(String page) {
        return page.replace("&quot;", "\"").replace("&#39;", "'");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void the_document_itself_is_the_one_of_the_service(String service) throws Exception {
        HttpResponse<String> answer = browser.get("/dokumen/" + service + "/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body())
                .isEqualTo(Files.readString(Path.of("../..", service, "src/main/resources/openapi.json")));
    }

    @Test
    void the_pages_keep_to_the_closed_content_policy() throws Exception {
        for (String path : List.of("/dokumen", "/dokumen/intake-service")) {
            HttpResponse<String> page = browser.get(path);

            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.body())
                    .doesNotContain("<script>", "<style", " style=\"", "javascript:", "http://", "https://")
                    .doesNotContainPattern(" on[a-z]+=\"");
        }
    }

    @Test
    void what_is_no_service_has_no_page() throws Exception {
        for (String path : List.of(
                "/dokumen/gateway",
                "/dokumen/x/openapi.json",
                "/dokumen/..%2fapplication.yml/openapi.json",
                "/dokumen/intake-service/application.yml")) {
            assertThat(browser.get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }
}
