package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesTest {
    private final Http http = TinyService.http();
    private final String officer = TinyService.TOKENS.officer("64.08", Role.ADMIN_KOORDINATOR);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1/nothing",
                "/api/v1/complaints/1/2",
                "/api/v1/complaints/",
                "/error",
                "/favicon.ico"
            })
    void what_does_not_exist_is_not_found_logged_in_or_not(String path) {
        if (!path.equals("/error")) {
            assertProblem(http.get(path), 404, "not-found");
            assertProblem(http.as(officer, path), 404, "not-found");
        } else {
            assertThat(http.get(path).status()).isIn(401, 404);
        }
    }

    @Test
    void another_method_is_not_allowed_and_the_allowed_ones_are_named() {
        Http.Answer stranger = http.send(http.to("/api/v1/complaints").DELETE());
        Http.Answer insider = http.send(http.to("/api/v1/reviews")
                .header("Authorization", "Bearer " + officer)
                .PUT(BodyPublishers.ofString("{}")));

        assertProblem(stranger, 405, "method-not-allowed");
        assertThat(stranger.header("Allow")).isEqualTo("POST");
        assertProblem(insider, 405, "method-not-allowed");
        assertThat(insider.header("Allow")).isEqualTo("GET");
    }

    @Test
    void what_cannot_be_read_in_a_path_names_nothing() {
        assertProblem(http.get("/api/v1/complaints/abc", "X-Pin", "1"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "'', limit",
        "?limit=abc, limit",
        "?limit=, limit",
        "?limit=99999999999, limit",
        "?limit=5&kabupaten=6408, kabupaten"
    })
    void a_parameter_that_is_missing_or_unreadable_is_named(String query, String field) {
        Http.Answer answer = http.as(officer, "/api/v1/cases" + query);

        assertProblem(answer, 400, "invalid-fields");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void a_missing_header_is_named() {
        Http.Answer answer = http.get("/api/v1/complaints/1");

        assertProblem(answer, 400, "invalid-fields");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("X-Pin");
    }

    @Test
    void a_header_that_is_too_long_is_named() {
        Http.Answer answer = http.send(http.to("/api/v1/complaints")
                .headers("Content-Type", "application/json", "Idempotency-Key", "k".repeat(101))
                .POST(BodyPublishers.ofString("{\"kind\":\"COMPLAINT\",\"title\":\"Jalan rusak\"}")));

        assertProblem(answer, 400, "invalid-fields");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(answer.json().at("/errors/0/remedy").asString())
                .isEqualTo("Ringkas menjadi paling banyak 100 huruf.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "image/png"
            })
    void content_that_is_not_json_is_told(String type) {
        Http.Answer answer = http.send(http.to("/api/v1/complaints")
                .headers("Content-Type", type, "Idempotency-Key", "uji")
                .POST(BodyPublishers.ofString("title=Jalan")));

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a/b/c", "application/json; charset=klingon"})
    void a_content_type_that_cannot_be_read_is_told(String type) {
        Http.Answer answer = http.send(http.to("/api/v1/complaints")
                .headers("Content-Type", type, "Idempotency-Key", "uji")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.json().path("en").path("remedy").asString()).isNotBlank();
    }

    @Test
    void an_answer_that_is_not_json_cannot_be_had() {
        assertProblem(
                http.get("/api/v1/reviews", "Authorization", "Bearer " + officer, "Accept", "application/xml"),
                406,
                "not-acceptable");
    }

    @Test
    void a_browser_gets_the_same_problem() {
        assertProblem(http.get("/nothing", "Accept", "text/html"), 404, "not-found");
        assertProblem(http.get("/api/v1/cases?limit=1", "Accept", "text/html"), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../v1/reviews",
                "/api/v1/complaints/..%2f..%2freviews",
                "/api//v1/reviews",
                "/api/v1/reviews;x=1",
                "/api/v1/%2e%2e/v1/reviews",
                "/api/v1/complaints/1%00",
                "/api/v1/complaints/1%0a",
                "/api/v1/complaints%2f1",
                "/api/v1/complaints/%5c1",
                "/api/v1/complaints/%zz",
                "/api/v1/complaints/%"
            })
    void an_address_with_tricks_is_refused(String path) {
        String answer = http.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO", "PROPFIND"})
    void a_method_nobody_uses_is_refused(String method) {
        String answer = http.raw(method + " /api/v1/reviews HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("<html");
    }

    @Test
    void head_is_answered_where_get_is() {
        assertThat(http.send(http.to("/api/v1/complaints/1")
                                .header("X-Pin", "1")
                                .HEAD())
                        .status())
                .isEqualTo(200);
        assertThat(http.send(http.to("/api/v1/reviews").HEAD()).status()).isEqualTo(401);
    }

    @Test
    void headers_that_are_too_large_are_refused() {
        String answer = http.raw("GET /api/v1/reviews HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Big: "
                + "a".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html");
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        for (String path : new String[] {"/nothing", "/actuator/health", "/api/v1/cases"}) {
            Http.Answer answer = http.get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("remedy").asString()).isNotBlank();
        assertThat(answer.json().path("en").path("remedy").asString()).isNotBlank();
    }
}
