package id.satupintu.routing.adapter.in.web;

import static id.satupintu.routing.adapter.in.web.RunningReview.NOON;
import static id.satupintu.routing.adapter.in.web.RunningReview.decision;
import static id.satupintu.routing.adapter.in.web.RunningSlice.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.testkit.TestTokens;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What of the reports that wait for a person is shown, and to whom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewReadingTest {
    private static final String ADMIN = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
    private static final String ADMIN_ELSEWHERE = TestTokens.officer("64.72-DISKOMINFO", "64.72", "ADMIN_KOORDINATOR");
    private static final String RT_HEAD = TestTokens.officer("64.08.04.2012-RT003", "64.08", "TIER_OFFICER");
    private static RunningReview service;

    @BeforeAll
    static void start() {
        service = new RunningReview();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_review_list_shows_what_waits_the_oldest_first_and_why() {
        ComplaintId later = service.held(NOON.plusSeconds(60));
        ComplaintId earlier = service.held(NOON.minusSeconds(3_600));
        List<String> ids = json(service.get("/api/v1/reviews?limit=200", ADMIN))
                .valueStream()
                .map(review -> review.get("complaintId").asString())
                .toList();
        assertThat(ids).containsSubsequence(earlier.value(), later.value());
        JsonNode hold = json(service.get("/api/v1/reviews/" + later, ADMIN)).at("/standing/hold");
        assertThat(hold.get("reason").asString()).isEqualTo("NO_MATCH");
        assertThat(hold.at("/text/id").asString()).startsWith("Belum ada unit");
        assertThat(hold.at("/text/en").asString()).startsWith("No unit");
        assertThat(hold.get("suggestions")).isNotEmpty();
    }

    @Test
    void what_was_decided_about_a_report_is_shown_for_one_like_it_and_found_by_words() {
        String told = "Tiang bendera bengkok di lapangan kecamatan, talinya putus.";
        ComplaintId earlier = service.considered("Tiang bendera bengkok", told, NOON);
        service.post(
                earlier,
                "decision",
                "{\"unit\": \"64.08-PUPR\", \"supporting\": [\"64.08-DLH\"], \"reason\": \"Tiang milik kabupaten.\"}",
                ADMIN);
        ComplaintId later =
                service.considered("Bendera", "Tali bendera putus, tiang bendera di lapangan bengkok.", NOON);

        JsonNode like = json(service.get("/api/v1/reviews/" + later + "/precedents", ADMIN));
        assertThat(like).hasSize(1);
        assertThat(like.get(0).get("complaintId").asString()).isEqualTo(earlier.value());
        assertThat(like.get(0).at("/unit/code").asString()).isEqualTo("64.08-PUPR");
        assertThat(like.get(0).get("reason").asString()).isEqualTo("Tiang milik kabupaten.");
        assertThat(like.toString()).doesNotContain(told);
        assertThat(json(service.get("/api/v1/reviews/" + later + "/precedents?query=bendera+putus", ADMIN)))
                .hasSize(1);
        assertThat(json(service.get("/api/v1/reviews/" + later + "/precedents?query=bendera+robek", ADMIN)))
                .isEmpty();
        assertThat(service.get("/api/v1/reviews/" + later + "/precedents", RT_HEAD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.get("/api/v1/reviews/" + later + "/precedents", ADMIN_ELSEWHERE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/reviews/" + later + "/precedents?query=" + "a".repeat(101), ADMIN)
                        .statusCode())
                .isEqualTo(400);
        JsonNode route = json(service.get("/api/v1/reviews/" + earlier, ADMIN)).at("/standing/route");
        assertThat(route.at("/supporting/0/code").asString()).isEqualTo("64.08-DLH");
    }

    @Test
    void a_report_that_may_be_the_same_is_shown_merged_by_the_officer_and_parted_again() {
        ComplaintId into =
                service.considered("Pos ronda roboh", "Atap pos ronda roboh diterpa angin kencang semalam.", NOON);
        ComplaintId id = service.considered("Atap pos ronda", "Pos ronda roboh atapnya, angin kencang semalam.", NOON);
        JsonNode twins = json(service.get("/api/v1/reviews/" + id + "/twins", ADMIN));
        assertThat(twins).hasSize(1);
        assertThat(twins.get(0).get("complaintId").asString()).isEqualTo(into.value());
        assertThat(service.get("/api/v1/reviews/" + id + "/twins", ADMIN_ELSEWHERE)
                        .statusCode())
                .isEqualTo(404);
        String why = "{\"reason\": \"Ternyata pos ronda yang lain.\"}";
        assertThat(service.post(id, "unmerge", why, ADMIN).statusCode()).isEqualTo(409);
        service.post(id, "merge", "{\"into\": \"" + into + "\", \"reason\": \"Pos ronda yang sama.\"}", ADMIN);
        assertThat(json(service.get("/api/v1/reviews/" + id + "/twins", ADMIN))).isEmpty();
        assertThat(service.post(id, "unmerge", "{}", ADMIN).statusCode()).isEqualTo(400);
        JsonNode parted = json(service.post(id, "unmerge", why, ADMIN));
        assertThat(parted.at("/standing/status").asString()).isIn("HELD", "ROUTED");
        assertThat(parted.at("/standing/mergedInto").isMissingNode()).isTrue();
    }

    @Test
    void an_officer_reads_by_which_model_and_rule_a_report_was_read() {
        ComplaintId id = service.considered("Lampu jalan mati", "Lampu jalan di Yos Sudarso mati sejak kemarin.", NOON);
        JsonNode review = json(service.get("/api/v1/reviews/" + id, ADMIN));
        assertThat(review.at("/reading/modelVersion").asString()).isNotBlank();
        assertThat(review.at("/reading/catalogueVersion").asString()).startsWith("64.08-");
        assertThat(review.at("/reading/category").asString()).isEqualTo("1398");
        assertThat(review.at("/reading/rule/name").asString()).isEqualTo("2-lampu-campuran-kutim");
        assertThat(review.at("/standing/hold/suggestions/0/terms").toString())
                .contains("aturan 2-lampu-campuran-kutim");
    }

    @Test
    void only_an_admin_koordinator_may_look() {
        ComplaintId id = service.held(NOON);
        assertThat(service.get("/api/v1/reviews", null).statusCode()).isEqualTo(401);
        assertThat(service.get("/api/v1/reviews", RT_HEAD).statusCode()).isEqualTo(403);
        assertThat(service.get("/api/v1/reviews/" + id, RT_HEAD).statusCode()).isEqualTo(403);
        assertThat(service.post(id, "decision", decision("64.08-PUPR"), RT_HEAD).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_reports_of_another_kabupaten_are_not_there() {
        ComplaintId id = service.held(NOON);
        assertThat(service.get("/api/v1/reviews/" + id, ADMIN_ELSEWHERE).statusCode())
                .isEqualTo(404);
        assertThat(service.post(id, "decision", decision("64.08-PUPR"), ADMIN_ELSEWHERE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/reviews", ADMIN_ELSEWHERE).body()).isEqualTo("[]");
        assertThat(service.get("/api/v1/reviews/KTM-2026-000000000-X", ADMIN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyone_may_look_up_units() {
        HttpResponse<String> found = service.get("/api/v1/units?kabupaten=64.08&query=perhubungan", null);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(json(found).get(0).get("code").asString()).isEqualTo("64.08-DISHUB");
        assertThat(service.get("/api/v1/units", null).statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/units?kabupaten=64.08&limit=0", null).statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/units?kabupaten=64.08&limit=abc", null).statusCode())
                .isEqualTo(400);
    }
}
