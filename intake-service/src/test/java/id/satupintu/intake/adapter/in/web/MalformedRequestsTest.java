package id.satupintu.intake.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedRequestsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static WebSlice slice;

    @BeforeAll
    static void start() {
        slice = new WebSlice();
    }

    @AfterAll
    static void stop() {
        slice.close();
    }

    /** JSON pointer of what is changed, its JSON (empty: removed), the field the problem must name. */
    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.of("/kind", "", "kind"),
                Arguments.of("/kind", "null", "kind"),
                Arguments.of("/kind", "\"PENGADUAN\"", "kind"),
                Arguments.of("/kind", "3", "kind"),
                Arguments.of("/title", "", "title"),
                Arguments.of("/title", "\"    \"", "title"),
                Arguments.of("/title", "\"Lamp\"", "title"),
                Arguments.of("/title", "\"" + "a".repeat(151) + "\"", "title"),
                Arguments.of("/title", "[\"Lampu padam\"]", "title"),
                Arguments.of("/title", "\"Lampu\\u0000 padam\"", "title"),
                Arguments.of("/body", "", "body"),
                Arguments.of("/body", "\"terlalu pendek\"", "body"),
                Arguments.of("/body", "\"" + "a".repeat(5001) + "\"", "body"),
                Arguments.of("/body", "{}", "body"),
                Arguments.of("/location", "", "location"),
                Arguments.of("/location", "{}", "location.region"),
                Arguments.of("/location", "\"64.08\"", "location"),
                Arguments.of("/location/region", "\"6408\"", "location.region"),
                Arguments.of("/location/region", "64.08", "location.region"),
                Arguments.of("/location/rt", "0", "location.rt"),
                Arguments.of("/location/rt", "1000", "location.rt"),
                Arguments.of("/location/rt", "\"003\"", "location.rt"),
                Arguments.of("/location/rt", "3.5", "location.rt"),
                Arguments.of("/location/point", "{\"latitude\":0.5}", "location.point.longitude"),
                Arguments.of("/location/point", "{\"latitude\":91,\"longitude\":117}", "location.point.latitude"),
                Arguments.of("/location/point", "{\"latitude\":0.5,\"longitude\":181}", "location.point.longitude"),
                Arguments.of("/location/point", "{\"lat\":0.5,\"longitude\":117}", "location.point.lat"),
                Arguments.of("/location/point", "[0.5,117.5]", "location.point"),
                Arguments.of("/location/desa", "\"64.08.04.2012\"", "location.desa"),
                Arguments.of("/incidentDate", "\"2026-03-17\"", "incidentDate"),
                Arguments.of("/incidentDate", "\"1989-12-31\"", "incidentDate"),
                Arguments.of("/incidentDate", "\"2026-02-30\"", "incidentDate"),
                Arguments.of("/incidentDate", "\"16-03-2026\"", "incidentDate"),
                Arguments.of("/incidentDate", "20260316", "incidentDate"),
                Arguments.of("/anonymous", "\"ya\"", "anonymous"),
                Arguments.of("/anonymous", "1", "anonymous"),
                Arguments.of("/anonymus", "true", "anonymus"),
                Arguments.of("/confidential", "\"true\"", "confidential"),
                Arguments.of("/triedTiers", "\"RT\"", "triedTiers"),
                Arguments.of("/triedTiers", "[\"RT\",\"RW\"]", "triedTiers[1]"),
                Arguments.of("/triedTiers", "[null]", "triedTiers[0]"),
                Arguments.of("/rtMayKnowReporter", "\"no\"", "rtMayKnowReporter"),
                Arguments.of("/channel", "\"FAX\"", "channel"),
                Arguments.of("/contact", "\"siti@contoh.id\"", "contact"),
                Arguments.of("/contact/email", "\"bukan email\"", "contact.email"),
                Arguments.of("/contact/phone", "\"12\"", "contact.phone"),
                Arguments.of("/contact/phone", "81234567890", "contact.phone"),
                Arguments.of("/contact/name", "\"" + "a".repeat(101) + "\"", "contact.name"),
                Arguments.of("/contact/nik", "\"6408041203900001\"", "contact.nik"));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void what_cannot_be_taken_is_named_in_both_languages(String pointer, String value, String field) {
        HttpResponse<String> answer = slice.submit(spoil(pointer, value));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = WebSlice.json(answer);
        assertThat(fields(problem.get("errors"))).contains(field);
        assertThat(fields(problem.at("/en/errors"))).contains(field);
        problem.get("errors").forEach(error -> {
            assertThat(error.get("reason").asString()).isNotBlank().doesNotStartWith("field.");
            assertThat(error.get("remedy").asString()).isNotBlank().doesNotStartWith("field.");
        });
        assertThat(answer.body()).doesNotContain("6408041203900001");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        HttpResponse<String> answer = slice.submit("""
                {"kind":"X","title":"abc","body":"x","location":{"region":"abc","rt":0},"incidentDate":"x",
                 "triedTiers":["RW"],"channel":"FAX","contact":{"email":"x","phone":"x"}}""");
        assertThat(fields(WebSlice.json(answer).get("errors")))
                .containsExactlyInAnyOrder(
                        "kind",
                        "title",
                        "body",
                        "location.region",
                        "location.rt",
                        "incidentDate",
                        "triedTiers[0]",
                        "channel",
                        "contact.email",
                        "contact.phone");
    }

    @Test
    void a_region_there_is_not_is_unprocessable_and_named() {
        for (String code : List.of("64", "31", "64.99", "64.08.04.9999", "64.05")) {
            HttpResponse<String> answer = slice.submit(spoil("/location/region", "\"" + code + "\""));
            assertThat(answer.statusCode()).as(code).isEqualTo(422);
            assertThat(answer.body()).contains("location.region");
        }
    }

    @Test
    void a_point_outside_the_province_without_a_region_is_unprocessable_and_named() {
        HttpResponse<String> answer =
                slice.submit(spoil("/location", "{\"point\":{\"latitude\":-6.2,\"longitude\":106.8}}"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("location.point");
    }

    @Test
    void broken_bodies_are_problems_too() {
        assertThat(slice.submit("{\"kind\":").statusCode()).isEqualTo(400);
        assertThat(slice.submit("[]").statusCode()).isEqualTo(400);
        assertThat(slice.submit("null").statusCode()).isEqualTo(400);
        assertThat(slice.submit("\"teks\"").statusCode()).isEqualTo(400);
        assertThat(slice.submit("{\"body\":\"" + "a".repeat(70_000) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(slice.send(slice.request("/api/v1/complaints", "Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("lampu padam")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(slice.get("/api/v1/complaints").statusCode()).isEqualTo(405);
    }

    @Test
    void an_idempotency_key_with_blanks_or_without_end_is_refused() {
        String report = spoil("/channel", "\"WEB\"");
        for (String key : List.of("a b", "k".repeat(201))) {
            HttpResponse<String> answer = slice.submit(report, "Idempotency-Key", key);
            assertThat(answer.statusCode()).as(key).isEqualTo(400);
            assertThat(fields(WebSlice.json(answer).get("errors"))).containsExactly("Idempotency-Key");
        }
    }

    @Test
    void what_the_reporter_sends_later_is_checked_as_well() {
        JsonNode receipt = WebSlice.json(slice.submit(spoil("/channel", "\"WEB\"")));
        String path = "/api/v1/complaints/" + receipt.get("trackingId").asString();
        String pin = receipt.get("pin").asString();
        assertField(slice.post(path + "/replies", "{}", "X-Pin", pin), "text");
        assertField(slice.post(path + "/replies", "{\"text\":\"" + "a".repeat(2001) + "\"}", "X-Pin", pin), "text");
        assertField(slice.post(path + "/replies", "{\"text\":\"ya\",\"teks\":1}", "X-Pin", pin), "teks");
        assertField(
                slice.post(path + "/completion", "{\"text\":\"RT 3\",\"location\":{}}", "X-Pin", pin),
                "location.region");
        assertField(slice.post(path + "/dispute", "{\"reason\":\"\"}", "X-Pin", pin), "reason");
        assertField(slice.post(path + "/withdrawal", "{\"reason\":5}", "X-Pin", pin), "reason");
        assertField(slice.post(path + "/rating", "{\"stars\":6}", "X-Pin", pin), "stars");
        assertField(slice.post(path + "/rating", "{\"stars\":0}", "X-Pin", pin), "stars");
        assertField(slice.post(path + "/rating", "{\"comment\":\"baik\"}", "X-Pin", pin), "stars");
        assertField(slice.post(path + "/confirmation", ""), "X-Pin");
        assertField(slice.get(path), "X-Pin");
    }

    private static void assertField(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(fields(WebSlice.json(answer).get("errors"))).contains(field);
    }

    private static List<String> fields(JsonNode errors) {
        List<String> fields = new ArrayList<>();
        if (errors != null) {
            errors.forEach(error -> fields.add(error.get("field").asString()));
        }
        return fields;
    }

    /** A good report with one thing changed. */
    private static String spoil(String pointer, String value) {
        ObjectNode report = (ObjectNode) JSON.readTree("""
                {"kind":"COMPLAINT","title":"Lampu jalan padam","body":"Lampu di depan rumah padam sejak Senin.",
                 "location":{"region":"64.08.04.2012","rt":3},"contact":{}}""");
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) report.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (value.isEmpty()) {
            parent.remove(name);
        } else {
            parent.set(name, JSON.readTree(value));
        }
        return report.toString();
    }
}
