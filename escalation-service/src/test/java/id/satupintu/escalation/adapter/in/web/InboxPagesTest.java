package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseLife;
import id.satupintu.escalation.domain.Entry;
import id.satupintu.escalation.domain.Routing;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.escalation.domain.Subject;
import id.satupintu.platform.testkit.TestTokens;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many cases at once, what a unit helps with, texts that ask for facts, and handing over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxPagesTest {
    private static final FakeCases CASES = RunningDesk.CASES;
    private static final ComplaintId FIRST = ComplaintId.of("KTM", 2026, 100_000_001);
    private static final ComplaintId SECOND = ComplaintId.of("KTM", 2026, 100_000_002);
    private static final ComplaintId ELSEWHERE = ComplaintId.of("KTM", 2026, 100_000_003);
    private static final String OFFICER = TestTokens.officer(RT.code().value(), "64.08", "TIER_OFFICER");
    private static final String SUPERIOR = TestTokens.officer("64.08-SETDA", "64.08", "SUPERIOR");

    @RegisterExtension
    static final RunningDesk desk = new RunningDesk();

    @BeforeEach
    void twoCasesAtTheRtAndOneAtTheDesa() {
        CASES.put(opened(FIRST, Tier.RT, RT).now());
        CASES.put(opened(SECOND, Tier.RT, RT).now());
        CASES.put(opened(ELSEWHERE, Tier.DESA, DESA).now());
    }

    @Test
    void many_are_accepted_at_once_and_what_is_not_theirs_is_named_and_stays_as_it_was() {
        String chosen = "id=" + FIRST + "&id=" + SECOND + "&id=" + ELSEWHERE + "&act=terima";
        HttpResponse<String> answer = desk.form(OFFICER, "/meja/sekaligus", chosen);

        assertThat(answer.statusCode()).isEqualTo(303);
        String on = answer.headers().firstValue("Location").orElseThrow();
        assertThat(on).endsWith("jadi=2&tidak=" + ELSEWHERE);
        assertThat(List.of(FIRST, SECOND)).allMatch(InboxPagesTest::accepted);
        assertThat(accepted(ELSEWHERE)).isFalse();
        assertThat(desk.page(OFFICER, on.substring(on.indexOf("/meja"))).body())
                .contains("2 laporan selesai diproses")
                .contains("Tidak dapat dilakukan untuk: " + ELSEWHERE);
    }

    @Test
    void a_note_is_asked_for_once_for_all_and_what_was_ticked_stays_ticked() {
        HttpResponse<String> answer =
                desk.form(OFFICER, "/meja/sekaligus", "id=" + FIRST + "&act=kemajuan&kind=FIELD_CHECK&note=");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("sekaligus-note-salah")
                .containsPattern("value=\"" + FIRST + "\"[^>]*checked");
        assertThat(accepted(FIRST)).isFalse();
    }

    @Test
    void nothing_is_done_without_a_choice_or_with_an_act_that_cannot_be_said_of_many() {
        assertThat(desk.form(OFFICER, "/meja/sekaligus", "act=terima").headers().firstValue("Location"))
                .hasValueSatisfying(on -> assertThat(on).contains("jadi=0"));
        assertThat(desk.form(OFFICER, "/meja/sekaligus", "id=" + FIRST + "&act=selesaikan")
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.form(SUPERIOR, "/meja/sekaligus", "id=" + FIRST + "&act=terima")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_unit_that_helps_finds_what_it_helps_with_and_nobody_else_does() {
        CASES.put(opened(CaseLife.ID, Tier.RT, RT, PUPR).now());
        String helper = TestTokens.officer(PUPR.code().value(), "64.08", "PEJABAT_PENGHUBUNG");

        assertThat(desk.get(helper, "/api/v1/cases?helping=true").json().findValuesAsString("complaintId"))
                .containsExactly(CaseLife.ID.value());
        assertThat(desk.get(helper, "/api/v1/cases").json().size()).isZero();
        assertThat(desk.page(helper, "/meja?status=membantu").body()).contains(CaseLife.ID.value());
        assertThat(desk.get(OFFICER, "/api/v1/cases?helping=true").json().size())
                .isZero();
        assertThat(desk.get(SUPERIOR, "/api/v1/cases?helping=true").status()).isEqualTo(404);
    }

    @Test
    void a_template_asks_for_every_fact_and_writes_what_the_citizen_reads() {
        String page =
                desk.page(OFFICER, "/meja/" + FIRST + "?templat=perbaikan").body();
        assertThat(page).contains("selesaikan-fakta-apa", "selesaikan-fakta-tindakan", "selesaikan-fakta-hasil");

        String filled = "templat=perbaikan&who=Regu+jalan&doneOn=2026-11-23&fakta-apa=lubang+di+depan+pos+ronda"
                + "&fakta-tindakan=ditambal+aspal+dua+meter.";
        HttpResponse<String> gap = desk.form(OFFICER, "/meja/" + FIRST + "/selesaikan", filled);
        assertThat(gap.statusCode()).isEqualTo(400);
        assertThat(gap.body()).contains("selesaikan-fakta-hasil-salah", "ditambal aspal dua meter");

        HttpResponse<String> done =
                desk.form(OFFICER, "/meja/" + FIRST + "/selesaikan", filled + "&fakta-hasil=rata+dan+bisa+dilewati");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(CASES.find(FIRST.value()).orElseThrow().history().getLast().note())
                .isEqualTo("Yang dilaporkan: lubang di depan pos ronda. Yang dikerjakan: ditambal aspal dua meter."
                        + " Keadaan sekarang: rata dan bisa dilewati.");
    }

    @Test
    void every_template_fills_every_gap() {
        assertThat(AnswerTemplates.all()).isNotEmpty().allSatisfy(template -> {
            for (AnswerTemplate.Fact fact : template.facts()) {
                assertThat(template.text()).contains("{" + fact.name() + "}");
            }
            assertThat(template.text().chars().filter(letter -> letter == '{'))
                    .hasSize(template.facts().size());
        });
    }

    @Test
    void a_case_is_handed_over_within_the_unit_and_no_clock_moves() {
        var before =
                CASES.find(FIRST.value()).orElseThrow().custody().orElseThrow().clocks();
        String fields = "office=Seksi+pemeliharaan&note=Perlu+diukur+di+tempatnya+sebelum+dikerjakan.";
        assertThat(desk.form(OFFICER, "/meja/" + FIRST + "/serahkan", fields).statusCode())
                .isEqualTo(303);

        var custody = CASES.find(FIRST.value()).orElseThrow().custody().orElseThrow();
        assertThat(custody.clocks()).isEqualTo(before);
        assertThat(custody.heldBy(RT.code())).isTrue();
        assertThat(desk.page(OFFICER, "/meja/" + FIRST).body())
                .contains("Seksi pemeliharaan", "Perlu diukur di tempatnya");
        assertThat(desk.page(OFFICER, "/meja").body()).contains("Seksi pemeliharaan");
        assertThat(desk.post(OFFICER, "/api/v1/cases/" + FIRST + "/handover", """
                        {"office": " ", "note": "Perlu diukur di tempatnya."}""")
                        .status())
                .isEqualTo(400);
    }

    private static boolean accepted(ComplaintId id) {
        return CASES.find(id.value()).orElseThrow().history().stream()
                .anyMatch(entry -> entry.kind() == Entry.Kind.ACCEPTED);
    }

    private static CaseLife opened(ComplaintId id, Tier tier, UnitRef unit, UnitRef... helpers) {
        Routing plain = CaseLife.routing(FRIDAY, tier, List.of(new Step(tier, unit)));
        Routing routing = new Routing(
                plain.complaintClass(),
                plain.location(),
                plain.receivedAt(),
                plain.startTier(),
                plain.ladder(),
                List.of(helpers),
                plain.binding());
        return new CaseLife().hears(new OpenCase(new Subject(id, SUBJECT.kabupaten()), FRIDAY, routing));
    }
}
