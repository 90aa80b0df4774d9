package id.satupintu.routing.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.adapter.out.catalogue.StemReader;
import id.satupintu.routing.adapter.out.store.StoredPrecedents;
import id.satupintu.routing.adapter.out.store.StoredTwins;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.WordReader;
import id.satupintu.routing.domain.precedent.Precedents;
import id.satupintu.routing.domain.twin.Twins;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewApiTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final String ADMIN = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
    private static final String ADMIN_ELSEWHERE = TestTokens.officer("64.72-DISKOMINFO", "64.72", "ADMIN_KOORDINATOR");
    private static final String RT_HEAD = TestTokens.officer("64.08.04.2012-RT003", "64.08", "TIER_OFFICER");
    private static final KutimDesk DESK = new KutimDesk();
    private static ConfigurableApplicationContext service;
    private static int count;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class
    })
    @Import({
        WebConfiguration.class,
        ReviewController.class,
        PrecedentController.class,
        TwinController.class,
        UnitController.class,
        ReviewTexts.class
    })
    static class Slice {

        @Bean
        AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions() {
            return DESK.dispositions;
        }

        @Bean
        Precedents precedents() {
            return new StoredPrecedents(DESK.dispositions);
        }

        @Bean
        Twins twins() {
            return new StoredTwins(DESK.dispositions);
        }

        @Bean
        WordReader words() {
            return new StemReader();
        }

        @Bean
        UnitDirectory directory() {
            return DESK.directory;
        }

        @Bean
        Clock clock() {
            return new SettableClock(NOON);
        }

        @Bean
        AccessRules accessRules() {
            return ReviewAccess.rules();
        }
    }

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(Slice.class)
                .run(
                        "--server.port=0",
                        "--spring.config.name=none",
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_review_list_shows_what_waits_the_oldest_first_and_why() {
        ComplaintId later = held(NOON.plusSeconds(60));
        ComplaintId earlier = held(NOON.minusSeconds(3_600));
        List<String> ids = json(get("/api/v1/reviews?limit=200", ADMIN))
                .valueStream()
                .map(review -> review.get("complaintId").asString())
                .toList();
        assertThat(ids).containsSubsequence(earlier.value(), later.value());
        JsonNode hold = json(get("/api/v1/reviews/" + later, ADMIN)).at("/standing/hold");
        assertThat(hold.get("reason").asString()).isEqualTo("NO_MATCH");
        assertThat(hold.at("/text/id").asString()).startsWith("Belum ada unit");
        assertThat(hold.at("/text/en").asString()).startsWith("No unit");
        assertThat(hold.get("suggestions")).isNotEmpty();
    }

    @Test
    void what_was_decided_about_a_report_is_shown_for_one_like_it_and_found_by_words() {
        String told = "Tiang bendera bengkok di lapangan kecamatan, talinya putus.";
        ComplaintId earlier = considered("Tiang bendera bengkok", told, NOON);
        post(
                earlier,
                "decision",
                "{\"unit\": \"64.08-PUPR\", \"supporting\": [\"64.08-DLH\"], \"reason\": \"Tiang milik kabupaten.\"}",
                ADMIN);
        ComplaintId later = considered("Bendera", "Tali bendera putus, tiang bendera di lapangan bengkok.", NOON);

        JsonNode like = json(get("/api/v1/reviews/" + later + "/precedents", ADMIN));
        assertThat(like).hasSize(1);
        assertThat(like.get(0).get("complaintId").asString()).isEqualTo(earlier.value());
        assertThat(like.get(0).at("/unit/code").asString()).isEqualTo("64.08-PUPR");
        assertThat(like.get(0).get("reason").asString()).isEqualTo("Tiang milik kabupaten.");
        assertThat(like.toString()).doesNotContain(told);
        assertThat(json(get("/api/v1/reviews/" + later + "/precedents?query=bendera+putus", ADMIN)))
                .hasSize(1);
        assertThat(json(get("/api/v1/reviews/" + later + "/precedents?query=bendera+robek", ADMIN)))
                .isEmpty();
        assertThat(get("/api/v1/reviews/" + later + "/precedents", RT_HEAD).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/reviews/" + later + "/precedents", ADMIN_ELSEWHERE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/reviews/" + later + "/precedents?query=" + "a".repeat(101), ADMIN)
                        .statusCode())
                .isEqualTo(400);
        JsonNode route = json(get("/api/v1/reviews/" + earlier, ADMIN)).at("/standing/route");
        assertThat(route.at("/supporting/0/code").asString()).isEqualTo("64.08-DLH");
    }

    @Test
    void a_report_that_may_be_the_same_is_shown_merged_by_the_officer_and_parted_again() {
        ComplaintId into = considered("Pos ronda roboh", "Atap pos ronda roboh diterpa angin kencang semalam.", NOON);
        ComplaintId id = considered("Atap pos ronda", "Pos ronda roboh atapnya, angin kencang semalam.", NOON);
        JsonNode twins = json(get("/api/v1/reviews/" + id + "/twins", ADMIN));
        assertThat(twins).hasSize(1);
        assertThat(twins.get(0).get("complaintId").asString()).isEqualTo(into.value());
        assertThat(get("/api/v1/reviews/" + id + "/twins", ADMIN_ELSEWHERE).statusCode())
                .isEqualTo(404);
        String why = "{\"reason\": \"Ternyata pos ronda yang lain.\"}";
        assertThat(post(id, "unmerge", why, ADMIN).statusCode()).isEqualTo(409);
        post(id, "merge", "{\"into\": \"" + into + "\", \"reason\": \"Pos ronda yang sama.\"}", ADMIN);
        assertThat(json(get("/api/v1/reviews/" + id + "/twins", ADMIN))).isEmpty();
        assertThat(post(id, "unmerge", "{}", ADMIN).statusCode()).isEqualTo(400);
        JsonNode parted = json(post(id, "unmerge", why, ADMIN));
        assertThat(parted.at("/standing/status").asString()).isIn("HELD", "ROUTED");
        assertThat(parted.at("/standing/mergedInto").isMissingNode()).isTrue();
    }

    @Test
    void an_officer_reads_by_which_model_and_rule_a_report_was_read() {
        ComplaintId id = considered("Lampu jalan mati", "Lampu jalan di Yos Sudarso mati sejak kemarin.", NOON);
        JsonNode review = json(get("/api/v1/reviews/" + id, ADMIN));
        assertThat(review.at("/reading/modelVersion").asString()).isNotBlank();
        assertThat(review.at("/reading/catalogueVersion").asString()).startsWith("64.08-");
        assertThat(review.at("/reading/category").asString()).isEqualTo("1398");
        assertThat(review.at("/reading/rule/name").asString()).isEqualTo("2-lampu-campuran-kutim");
        assertThat(review.at("/standing/hold/suggestions/0/terms").toString())
                .contains("aturan 2-lampu-campuran-kutim");
    }

    @Test
    void helpers_that_are_too_many_unknown_or_no_codes_are_refused_with_the_reason() {
        ComplaintId id = held(NOON);
        assertThat(post(id, "decision", helped("\"64.08-DLH\", \"64.08-NIHIL\""), ADMIN)
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(id, "decision", helped("\"bukan kode\""), ADMIN).statusCode())
                .isEqualTo(400);
        HttpResponse<String> many = post(
                id,
                "decision",
                helped("\"64.08-A\", \"64.08-B\", \"64.08-C\", \"64.08-D\", \"64.08-E\", \"64.08-F\""),
                ADMIN);
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("supporting");
        assertThat(post(id, "decision", helped("\"64.08-PUPR\""), ADMIN).statusCode())
                .isEqualTo(409);
    }

    private static String helped(String codes) {
        return "{\"unit\": \"64.08-PUPR\", \"supporting\": [" + codes + "], \"reason\": \"Sesuai tugas unit.\"}";
    }

    @Test
    void only_an_admin_koordinator_may_look() {
        ComplaintId id = held(NOON);
        assertThat(get("/api/v1/reviews", null).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/reviews", RT_HEAD).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/reviews/" + id, RT_HEAD).statusCode()).isEqualTo(403);
        assertThat(post(id, "decision", decision("64.08-PUPR"), RT_HEAD).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_reports_of_another_kabupaten_are_not_there() {
        ComplaintId id = held(NOON);
        assertThat(get("/api/v1/reviews/" + id, ADMIN_ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(post(id, "decision", decision("64.08-PUPR"), ADMIN_ELSEWHERE).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/reviews", ADMIN_ELSEWHERE).body()).isEqualTo("[]");
        assertThat(get("/api/v1/reviews/KTM-2026-000000000-X", ADMIN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_decision_names_the_unit_and_the_answer_shows_it() {
        ComplaintId id = held(NOON);
        HttpResponse<String> answer = post(id, "decision", decision("64.08-PUPR"), ADMIN);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode standing = json(answer).get("standing");
        assertThat(standing.get("status").asString()).isEqualTo("ROUTED");
        assertThat(standing.at("/route/decidedBy").asString()).isEqualTo("OFFICER");
        assertThat(standing.at("/route/skipped/0/text/id").asString()).isNotEmpty();
        assertThat(get("/api/v1/reviews?limit=200", ADMIN).body()).doesNotContain(id.value());
    }

    @Test
    void what_is_wrong_with_a_decision_is_told_in_both_languages() {
        ComplaintId id = held(NOON);
        JsonNode problem = json(post(id, "decision", "{\"unit\": \"??\"}", ADMIN));
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("errors").valueStream().map(error -> error.get("field")
                        .asString()))
                .containsExactlyInAnyOrder("unit", "reason");
        HttpResponse<String> unknown = post(id, "decision", decision("64.72-PUPR"), ADMIN);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(json(unknown).get("code").asString()).isEqualTo("unit-unknown");
        assertThat(json(unknown).at("/en/title").asString()).isEqualTo("Unknown unit");
        assertThat(json(post(id, "decision", decision("64.08-X-112"), ADMIN))
                        .get("code")
                        .asString())
                .isEqualTo("unit-takes-no-cases");
    }

    @Test
    void a_refusal_of_the_decider_is_a_conflict_with_its_code_and_a_text_of_its_own() {
        ComplaintId id = held(NOON);
        DESK.dispositions.handle(Request.of(id.value(), new TakeBack(KUTIM)));
        HttpResponse<String> answer = post(id, "decision", decision("64.08-PUPR"), ADMIN);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").asString()).isEqualTo("review.withdrawn");
        assertThat(json(answer).get("title").asString()).isEqualTo("Laporan sudah dicabut");
    }

    @Test
    void it_is_archived_for_one_reason_that_is_not_the_systems() {
        ComplaintId id = held(NOON);
        String expired = "{\"reason\": \"COMPLETION_EXPIRED\", \"explanation\": \"Sudah lewat.\"}";
        assertThat(post(id, "archive", expired, ADMIN).statusCode()).isEqualTo(400);
        String spam = "{\"reason\": \"SPAM\", \"explanation\": \"Ini iklan, bukan laporan.\"}";
        assertThat(json(post(id, "archive", spam, ADMIN))
                        .at("/standing/archiveReason")
                        .asString())
                .isEqualTo("SPAM");
        assertThat(json(post(id, "archive", spam, ADMIN)).get("code").asString())
                .isEqualTo("review.closed");
    }

    @Test
    void it_is_merged_into_an_open_report_of_the_same_kabupaten_only() {
        ComplaintId id = held(NOON);
        ComplaintId other = held(NOON);
        String unknown = "{\"into\": \"" + ComplaintId.of("KTM", 2026, 999) + "\", \"reason\": \"Sama persis.\"}";
        assertThat(json(post(id, "merge", unknown, ADMIN)).get("code").asString())
                .isEqualTo("merge-target-unknown");
        String merge = "{\"into\": \"" + other + "\", \"reason\": \"Sama persis.\"}";
        assertThat(json(post(id, "merge", merge, ADMIN))
                        .at("/standing/mergedInto")
                        .asString())
                .isEqualTo(other.value());
        String back = "{\"into\": \"" + id + "\", \"reason\": \"Sama persis.\"}";
        assertThat(json(post(other, "merge", back, ADMIN)).get("code").asString())
                .isEqualTo("review.merge-target-closed");
    }

    @Test
    void it_is_forwarded_to_an_outside_agency_only() {
        ComplaintId id = held(NOON);
        String inside = "{\"agency\": \"64.08-PUPR\", \"explanation\": \"Kewenangan lain.\"}";
        assertThat(json(post(id, "forward", inside, ADMIN)).get("code").asString())
                .isEqualTo("agency-not-external");
        String outside = "{\"agency\": \"64-P-DISHUB\", \"explanation\": \"Jalan provinsi.\"}";
        assertThat(json(post(id, "forward", outside, ADMIN))
                        .at("/standing/agency/code")
                        .asString())
                .isEqualTo("64-P-DISHUB");
    }

    @Test
    void the_reporter_is_asked_and_has_thirty_days() {
        ComplaintId id = held(NOON);
        JsonNode question = json(post(id, "completion-request", "{\"question\": \"Di jalan mana?\"}", ADMIN))
                .at("/standing/question");
        assertThat(question.get("answerBy").asString()).isEqualTo("2026-12-20T04:00:00Z");
    }

    @Test
    void everyone_may_look_up_units() {
        HttpResponse<String> found = get("/api/v1/units?kabupaten=64.08&query=perhubungan", null);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(json(found).get(0).get("code").asString()).isEqualTo("64.08-DISHUB");
        assertThat(get("/api/v1/units", null).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/units?kabupaten=64.08&limit=0", null).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/units?kabupaten=64.08&limit=abc", null).statusCode())
                .isEqualTo(400);
    }

    private static ComplaintId held(Instant receivedAt) {
        return considered("Mohon perhatian", "Sudah lama begini terus di sini.", receivedAt);
    }

    private static ComplaintId considered(String title, String body, Instant receivedAt) {
        ComplaintId id = ComplaintId.of("KTM", 2026, 1_000 + ++count);
        Location place = new Location(new RegionCode("64.08.04.2012"), null, null);
        Report report =
                new Report(id, ComplaintKind.COMPLAINT, title, body, place, false, List.of(), false, receivedAt, false);
        DESK.dispositions.handle(Request.create(
                id.value(),
                new ConsiderReport(KUTIM, report, DESK.appraiser.appraise(report.title(), report.body(), place))));
        return id;
    }

    private static String decision(String unit) {
        return "{\"unit\": \"" + unit + "\", \"reason\": \"Sesuai tugas unit.\"}";
    }

    private static HttpResponse<String> get(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder(uri(path)), token);
    }

    private static HttpResponse<String> post(ComplaintId id, String act, String body, String token) {
        return send(
                HttpRequest.newBuilder(uri("/api/v1/reviews/" + id + "/" + act))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                token);
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
