package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.KECAMATAN;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.escalation.adapter.in.web.RunningDesk.Answer;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.CaseLife;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.platform.testkit.TestTokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What officers get to see and to do: every role against every case, over real HTTP with real tokens. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficersDeskTest {
    private static final FakeCases CASES = RunningDesk.CASES;
    private static final UnitRef INSPEKTORAT = new UnitRef(new UnitCode("64.08-INSPEKTORAT"), "Inspektorat");
    private static final String ID = CaseLife.ID.value();
    private static final String ONE = "/api/v1/cases/" + ID;

    @RegisterExtension
    static final RunningDesk desk = new RunningDesk();

    @BeforeEach
    void aCaseAtTheRt() {
        RunningDesk.aCaseAtTheRt();
    }

    @ParameterizedTest
    @CsvSource({
        "64.08.04.2002-RT003, 64.08, TIER_OFFICER, 200",
        "64.08.04.2002-RT003, 64.08, PEJABAT_PENGHUBUNG, 200",
        "64.08.04.2002-RT004, 64.08, TIER_OFFICER, 404",
        "64.08.04.2002, 64.08, TIER_OFFICER, 404",
        "64.08-PUPR, 64.08, PEJABAT_PENGHUBUNG, 404",
        "64.08-DISKOMINFO, 64.08, ADMIN_KOORDINATOR, 200",
        "64.08-SEKDA, 64.08, SUPERIOR, 200",
        "64.09-DISKOMINFO, 64.09, ADMIN_KOORDINATOR, 404",
        "64.09-SEKDA, 64.09, SUPERIOR, 404",
        "64.08-INSPEKTORAT, 64.08, INSPEKTORAT, 404",
        "64.08.04.2002-RT003, 64.08, ANALYST, 403",
        "64.08.04.2002-RT003, 64.08, OPS, 403"
    })
    void who_may_read_a_case_at_the_rt(String unit, String kabupaten, String role, int status) {
        assertThat(get(TestTokens.officer(unit, kabupaten, role), ONE).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "64.08.04.2002-RT003, 64.08, TIER_OFFICER, 200",
        "64.08.04.2002-RT003, 64.08, PEJABAT_PENGHUBUNG, 200",
        "64.08.04.2002-RT004, 64.08, TIER_OFFICER, 404",
        "64.08.04.2002, 64.08, TIER_OFFICER, 404",
        "64.08-DISKOMINFO, 64.08, ADMIN_KOORDINATOR, 403",
        "64.08-SEKDA, 64.08, SUPERIOR, 403",
        "64.08.04.2002-RT003, 64.08, SUPERIOR, 403",
        "64.08-INSPEKTORAT, 64.08, INSPEKTORAT, 404",
        "64.08.04.2002-RT003, 64.08, ANALYST, 403"
    })
    void who_may_act_on_a_case_at_the_rt(String unit, String kabupaten, String role, int status) {
        assertThat(post(TestTokens.officer(unit, kabupaten, role), ONE + "/accept", "")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "64.08-INSPEKTORAT, 64.08, INSPEKTORAT, 200",
        "64.08-INSPEKTORAT, 64.08, PEJABAT_PENGHUBUNG, 404",
        "64.08.04.2002-RT003, 64.08, TIER_OFFICER, 404",
        "64.08-DISKOMINFO, 64.08, ADMIN_KOORDINATOR, 404",
        "64.08-SEKDA, 64.08, SUPERIOR, 404",
        "64.09-INSPEKTORAT, 64.09, INSPEKTORAT, 404"
    })
    void a_case_with_inspektorat_is_sealed_from_everybody_else_also_from_who_held_it(
            String unit, String kabupaten, String role, int status) {
        CASES.put(sealed());
        String token = TestTokens.officer(unit, kabupaten, role);

        assertThat(get(token, ONE).status()).isEqualTo(status);
        assertThat(get(token, "/api/v1/cases").json().findValuesAsString("complaintId"))
                .hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void the_inbox_of_a_unit_is_shown_to_who_overlooks_the_kabupaten_and_to_nobody_else() {
        String rt = RT.code().value();
        String sekda = TestTokens.officer("64.08-SEKDA", "64.08", "SUPERIOR");

        assertThat(desk.page(sekda, "/meja?unit=" + rt).body()).contains(ID).contains("&amp;unit=" + rt);
        assertThat(desk.page(sekda, "/meja?unit=64.08-PUPR").body()).doesNotContain(ID);
        assertThat(desk.page(sekda, "/meja?unit=").body()).contains(ID);
        assertThat(desk.page(sekda, "/meja?unit=nonsense").statusCode()).isEqualTo(400);
        assertThat(desk.page(officer(RT), "/meja?unit=" + rt).body()).contains(ID);
        assertThat(desk.page(TestTokens.officer("64.08-PUPR", "64.08", "PEJABAT_PENGHUBUNG"), "/meja?unit=" + rt)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_a_token_nobody_gets_in() {
        assertThat(get("", ONE).status()).isEqualTo(401);
        assertThat(post("", ONE + "/accept", "").status()).isEqualTo(401);
    }

    @Test
    void who_held_it_before_may_read_on_but_not_act() {
        CASES.put(CaseLife.atRt().hears(CaseLife.escalate(RT, FRIDAY)).now());
        assertThat(get(officer(RT), ONE).status()).isEqualTo(200);
        assertThat(get(officer(RT), ONE).json().get("allowedActions")).isEmpty();

        Answer refused = post(officer(RT), ONE + "/accept", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("case.not-yours");
    }

    @Test
    void a_case_shows_the_problem_the_place_the_clocks_and_what_may_be_done() {
        JsonNode seen = get(officer(RT), ONE).json();

        assertThat(seen.at("/report/title").asString()).isEqualTo("Lampu jalan mati");
        assertThat(seen.at("/location/rt").asInt()).isEqualTo(3);
        assertThat(seen.at("/status").asString()).isEqualTo("NEW");
        assertThat(seen.at("/statusText/id").asString()).isEqualTo("Menunggu diterima unit");
        assertThat(seen.at("/holder/unit/name").asString()).isEqualTo("RT 003 Desa Swarga Bara");
        assertThat(seen.at("/ladder")).hasSize(4);
        assertThat(seen.at("/ladder/0/current").asBoolean()).isTrue();
        assertThat(seen.at("/workingDaysLeft").asInt()).isEqualTo(2);
        assertThat(seen.at("/clocks/1/name").asString()).isEqualTo("TIER_BOX");
        assertThat(seen.at("/clocks/1/workingDaysLeft").asInt()).isEqualTo(2);
        assertThat(seen.at("/history/0/text/en").asString()).isEqualTo("The case was opened at this unit.");
        assertThat(seen.get("allowedActions").toString())
                .isEqualTo(
                        "[\"accept\",\"evidence\",\"handover\",\"progress\",\"clarification\",\"return\",\"escalate\",\"resolve\"]");
    }

    @Test
    void each_action_answers_with_the_case_as_it_is_stored() {
        String rt = officer(RT);
        assertThat(post(rt, ONE + "/accept", "").json().at("/status").asString())
                .isEqualTo("IN_HAND");
        assertThat(post(
                                rt,
                                ONE + "/progress",
                                "{\"kind\": \"FIELD_CHECK\", \"note\": \"Sudah kami periksa di tempat.\"}")
                        .json()
                        .at("/history/2/note")
                        .asString())
                .isEqualTo("Sudah kami periksa di tempat.");
        Answer asked = post(rt, ONE + "/clarification", "{\"question\": \"Tiang yang mana tepatnya?\"}");
        assertThat(asked.json().at("/status").asString()).isEqualTo("WAITING_FOR_REPORTER");
        assertThat(asked.json().at("/question/text").asString()).isEqualTo("Tiang yang mana tepatnya?");
        Answer passed = post(rt, ONE + "/escalate", "{\"note\": \"Perlu alat berat dari desa.\"}");
        assertThat(passed.json().at("/holder/unit/code").asString()).isEqualTo("64.08.04.2002");
        Answer resolved = post(
                officer(DESA),
                ONE + "/resolve",
                "{\"what\": \"Lampu tiang nomor 4 sudah diganti.\", \"who\": \"Tim desa\", \"doneOn\": \"2026-11-23\"}");
        assertThat(resolved.json().at("/status").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.json().at("/resolution/who").asString()).isEqualTo("Tim desa");
        assertThat(get(officer(DESA), ONE).json()).isEqualTo(resolved.json());
    }

    @Test
    void a_return_names_the_owner_by_code_and_a_known_owner_needs_no_name() {
        Answer answer = post(
                officer(RT),
                ONE + "/return",
                "{\"owner\": \"64.08.04\", \"reason\": \"Ini jalan kecamatan, bukan RT.\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/status").asString()).isEqualTo("RETURNED");
        assertThat(answer.json().at("/history/1/detail").asString()).isEqualTo("Kecamatan Sangatta Utara");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "progress      | {}                                             | kind",
                "progress      | {\"kind\": \"SLEEPING\", \"note\": \"Sudah.\"} | kind",
                "clarification | {\"question\": \"  \"}                         | question",
                "return        | {\"owner\": \"nowhere\", \"reason\": \"Bukan.\"} | owner",
                "return        | {\"reason\": \"Bukan wewenang kami di sini.\"} | owner",
                "escalate      | {}                                             | note",
                "resolve       | {\"what\": \"a\", \"who\": \"b\"}              | doneOn",
                "resolve       | {\"what\": \"a\", \"who\": \"b\", \"doneOn\": \"kemarin\"} | doneOn"
            })
    void what_cannot_be_read_is_refused_by_field(String action, String body, String field) {
        Answer answer = post(officer(RT), ONE + "/" + action, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    @Test
    void a_refusal_says_why_and_what_to_do_in_both_languages() {
        Answer answer = post(
                officer(RT),
                ONE + "/resolve",
                "{\"what\": \"Akan kami urus\", \"who\": \"Tim RT\", \"doneOn\": \"2026-11-23\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("case.not-substantive");
        assertThat(answer.json().get("title").asString()).isEqualTo("Jawaban belum substantif");
        assertThat(answer.json().at("/en/title").asString()).isEqualTo("The answer is not substantive");
        assertThat(answer.json().get("remedy").asString()).startsWith("Lengkapi");
    }

    @Test
    void every_refusal_has_its_sentences() {
        var indonesian = java.util.ResourceBundle.getBundle("messages", java.util.Locale.of("id"));
        var english = java.util.ResourceBundle.getBundle("messages", java.util.Locale.ENGLISH);
        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
        for (id.satupintu.escalation.domain.Refusal refusal : id.satupintu.escalation.domain.Refusal.values()) {
            for (String part : List.of("title", "detail", "remedy")) {
                assertThat(indonesian.keySet()).contains("problem." + refusal.code() + "." + part);
            }
        }
    }

    @Test
    void an_unknown_or_mistyped_number_is_not_found() {
        assertThat(get(officer(RT), "/api/v1/cases/KTM-2026-000000000-0").status())
                .isEqualTo(404);
        assertThat(get(officer(RT), "/api/v1/cases/nonsense").status()).isEqualTo(404);
    }

    @Test
    void an_inbox_is_the_units_own_and_only_overseers_look_into_others() {
        assertThat(found(officer(RT), "/api/v1/cases")).containsExactly(ID);
        assertThat(found(officer(KECAMATAN), "/api/v1/cases")).isEmpty();
        assertThat(get(officer(KECAMATAN), "/api/v1/cases?unit=64.08.04.2002-RT003")
                        .status())
                .isEqualTo(404);
        String admin = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
        assertThat(found(admin, "/api/v1/cases")).containsExactly(ID);
        assertThat(found(admin, "/api/v1/cases?unit=64.08.04.2002-RT003")).containsExactly(ID);
        assertThat(found(admin, "/api/v1/cases?unit=64.08.04")).isEmpty();
        assertThat(found(admin, "/api/v1/cases?open=false")).isEmpty();
        assertThat(get(admin, "/api/v1/cases?limit=1000").status()).isEqualTo(400);
        assertThat(get(admin, "/api/v1/cases?unit=x").status()).isEqualTo(400);
    }

    @Test
    void when_the_store_is_away_it_says_when_to_try_again() {
        CASES.away(true);
        assertThat(get(officer(RT), ONE).status()).isEqualTo(503);
    }

    private static id.satupintu.escalation.domain.Case sealed() {
        return CaseLife.atRt()
                .hears(new Reroute(
                        SUBJECT,
                        FRIDAY.plusSeconds(60),
                        CaseLife.routing(
                                ComplaintClass.BERKADAR_PENGAWASAN,
                                FRIDAY,
                                Tier.INSPEKTORAT,
                                List.of(new Step(Tier.INSPEKTORAT, INSPEKTORAT)),
                                false),
                        "Perlu pemeriksaan."))
                .now();
    }

    private static List<String> found(String token, String path) {
        return get(token, path).json().findValuesAsString("complaintId");
    }

    private static String officer(UnitRef unit) {
        return TestTokens.officer(unit.code().value(), "64.08", "TIER_OFFICER");
    }

    private static Answer get(String token, String path) {
        return desk.get(token, path);
    }

    private static Answer post(String token, String path, String body) {
        return desk.post(token, path, body);
    }
}
