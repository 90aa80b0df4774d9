package id.satupintu.routing.adapter.in.web;

import static id.satupintu.routing.adapter.in.web.RunningReview.NOON;
import static id.satupintu.routing.adapter.in.web.RunningReview.decision;
import static id.satupintu.routing.adapter.in.web.RunningSlice.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an officer does with a report that waits, and what is answered. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewActsTest {
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final String ADMIN = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
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
    void helpers_that_are_too_many_unknown_or_no_codes_are_refused_with_the_reason() {
        ComplaintId id = service.held(NOON);
        assertThat(service.post(id, "decision", helped("\"64.08-DLH\", \"64.08-NIHIL\""), ADMIN)
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.post(id, "decision", helped("\"bukan kode\""), ADMIN).statusCode())
                .isEqualTo(400);
        HttpResponse<String> many = service.post(
                id,
                "decision",
                helped("\"64.08-A\", \"64.08-B\", \"64.08-C\", \"64.08-D\", \"64.08-E\", \"64.08-F\""),
                ADMIN);
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("supporting");
        assertThat(service.post(id, "decision", helped("\"64.08-PUPR\""), ADMIN).statusCode())
                .isEqualTo(409);
    }

    private static String helped(String codes) {
        return "{\"unit\": \"64.08-PUPR\", \"supporting\": [" + codes + "], \"reason\": \"Sesuai tugas unit.\"}";
    }

    @Test
    void a_decision_names_the_unit_and_the_answer_shows_it() {
        ComplaintId id = service.held(NOON);
        HttpResponse<String> answer = service.post(id, "decision", decision("64.08-PUPR"), ADMIN);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode standing = json(answer).get("standing");
        assertThat(standing.get("status").asString()).isEqualTo("ROUTED");
        assertThat(standing.at("/route/decidedBy").asString()).isEqualTo("OFFICER");
        assertThat(standing.at("/route/skipped/0/text/id").asString()).isNotEmpty();
        assertThat(service.get("/api/v1/reviews?limit=200", ADMIN).body()).doesNotContain(id.value());
    }

    @Test
    void what_is_wrong_with_a_decision_is_told_in_both_languages() {
        ComplaintId id = service.held(NOON);
        JsonNode problem = json(service.post(id, "decision", "{\"unit\": \"??\"}", ADMIN));
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("errors").valueStream().map(error -> error.get("field")
                        .asString()))
                .containsExactlyInAnyOrder("unit", "reason");
        HttpResponse<String> unknown = service.post(id, "decision", decision("64.72-PUPR"), ADMIN);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(json(unknown).get("code").asString()).isEqualTo("unit-unknown");
        assertThat(json(unknown).at("/en/title").asString()).isEqualTo("Unknown unit");
        assertThat(json(service.post(id, "decision", decision("64.08-X-112"), ADMIN))
                        .get("code")
                        .asString())
                .isEqualTo("unit-takes-no-cases");
    }

    @Test
    void a_refusal_of_the_decider_is_a_conflict_with_its_code_and_a_text_of_its_own() {
        ComplaintId id = service.held(NOON);
        service.desk.dispositions.handle(Request.of(id.value(), new TakeBack(KUTIM)));
        HttpResponse<String> answer = service.post(id, "decision", decision("64.08-PUPR"), ADMIN);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").asString()).isEqualTo("review.withdrawn");
        assertThat(json(answer).get("title").asString()).isEqualTo("Laporan sudah dicabut");
    }

    @Test
    void it_is_archived_for_one_reason_that_is_not_the_systems() {
        ComplaintId id = service.held(NOON);
        String expired = "{\"reason\": \"COMPLETION_EXPIRED\", \"explanation\": \"Sudah lewat.\"}";
        assertThat(service.post(id, "archive", expired, ADMIN).statusCode()).isEqualTo(400);
        String spam = "{\"reason\": \"SPAM\", \"explanation\": \"Ini iklan, bukan laporan.\"}";
        assertThat(json(service.post(id, "archive", spam, ADMIN))
                        .at("/standing/archiveReason")
                        .asString())
                .isEqualTo("SPAM");
        assertThat(json(service.post(id, "archive", spam, ADMIN)).get("code").asString())
                .isEqualTo("review.closed");
    }

    @Test
    void it_is_merged_into_an_open_report_of_the_same_kabupaten_only() {
        ComplaintId id = service.held(NOON);
        ComplaintId other = service.held(NOON);
        String unknown = "{\"into\": \"" + ComplaintId.of("KTM", 2026, 999) + "\", \"reason\": \"Sama persis.\"}";
        assertThat(json(service.post(id, "merge", unknown, ADMIN)).get("code").asString())
                .isEqualTo("merge-target-unknown");
        String merge = "{\"into\": \"" + other + "\", \"reason\": \"Sama persis.\"}";
        assertThat(json(service.post(id, "merge", merge, ADMIN))
                        .at("/standing/mergedInto")
                        .asString())
                .isEqualTo(other.value());
        String back = "{\"into\": \"" + id + "\", \"reason\": \"Sama persis.\"}";
        assertThat(json(service.post(other, "merge", back, ADMIN)).get("code").asString())
                .isEqualTo("review.merge-target-closed");
    }

    @Test
    void it_is_forwarded_to_an_outside_agency_only() {
        ComplaintId id = service.held(NOON);
        String inside = "{\"agency\": \"64.08-PUPR\", \"explanation\": \"Kewenangan lain.\"}";
        assertThat(json(service.post(id, "forward", inside, ADMIN)).get("code").asString())
                .isEqualTo("agency-not-external");
        String outside = "{\"agency\": \"64-P-DISHUB\", \"explanation\": \"Jalan provinsi.\"}";
        assertThat(json(service.post(id, "forward", outside, ADMIN))
                        .at("/standing/agency/code")
                        .asString())
                .isEqualTo("64-P-DISHUB");
    }

    @Test
    void the_reporter_is_asked_and_has_thirty_days() {
        ComplaintId id = service.held(NOON);
        JsonNode question = json(service.post(id, "completion-request", "{\"question\": \"Di jalan mana?\"}", ADMIN))
                .at("/standing/question");
        assertThat(question.get("answerBy").asString()).isEqualTo("2026-12-20T04:00:00Z");
    }
}
