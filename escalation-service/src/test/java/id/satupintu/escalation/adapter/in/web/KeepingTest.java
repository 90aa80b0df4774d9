package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.escalation.domain.CaseCommand.LearnReport;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseLife;
import id.satupintu.escalation.domain.Report;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.platform.testkit.TestTokens;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which cases the desk's pages mark as fit to be kept on a device. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTest {
    private static final String PAGE = "/meja/" + CaseLife.ID.value();
    private static final String MARK = "data-simpan=";
    private static final String SWITCH = "role=\"switch\"";
    private static final LearnReport OPEN = CaseLife.report(FRIDAY);

    @RegisterExtension
    static final RunningDesk desk = new RunningDesk();

    @Test
    void an_open_case_of_the_own_unit_may_be_kept() {
        RunningDesk.CASES.put(CaseLife.atRt().hears(OPEN).now());
        String rt = officer(RT.code().value(), "TIER_OFFICER");

        assertThat(desk.page(rt, "/meja").body()).contains(MARK).contains(SWITCH);
        assertThat(desk.page(rt, PAGE).body()).contains(MARK);
    }

    @Test
    void a_confidential_one_may_not_and_neither_may_one_whose_report_has_not_been_heard() {
        String rt = officer(RT.code().value(), "TIER_OFFICER");
        RunningDesk.CASES.put(CaseLife.atRt().hears(confidential()).now());
        mustNotBeKept(rt);
        RunningDesk.CASES.put(CaseLife.atRt().now());
        mustNotBeKept(rt);
    }

    @Test
    void one_that_another_unit_has_to_settle_may_not() {
        RunningDesk.CASES.put(CaseLife.atRt()
                .hears(OPEN)
                .hears(CaseLife.escalate(RT, wita("2026-11-23T09:00")))
                .now());
        assertThat(desk.page(officer(RT.code().value(), "TIER_OFFICER"), PAGE).body())
                .contains("tracking-id")
                .doesNotContain(MARK);
    }

    @Test
    void the_inspektorat_is_not_even_offered_it() {
        UnitRef inspektorat = new UnitRef(new UnitCode("64.08-INSPEKTORAT"), "Inspektorat");
        RunningDesk.CASES.put(new CaseLife()
                .hears(new OpenCase(
                        SUBJECT,
                        FRIDAY,
                        CaseLife.routing(
                                ComplaintClass.BERKADAR_PENGAWASAN,
                                FRIDAY,
                                Tier.INSPEKTORAT,
                                List.of(new Step(Tier.INSPEKTORAT, inspektorat)),
                                false)))
                .hears(OPEN)
                .now());
        String officer = officer("64.08-INSPEKTORAT", "INSPEKTORAT");
        mustNotBeKept(officer);
        assertThat(desk.page(officer, "/meja").body()).doesNotContain(SWITCH);
    }

    @Test
    void who_only_overlooks_the_kabupaten_is_not_offered_it() {
        RunningDesk.CASES.put(CaseLife.atRt().hears(OPEN).now());
        String sekda = officer("64.08-SEKDA", "SUPERIOR");
        mustNotBeKept(sekda);
        assertThat(desk.page(sekda, "/meja").body()).doesNotContain(SWITCH);
    }

    private static void mustNotBeKept(String officer) {
        assertThat(desk.page(officer, "/meja").body())
                .contains(CaseLife.ID.value())
                .doesNotContain(MARK);
        assertThat(desk.page(officer, PAGE).body()).contains("tracking-id").doesNotContain(MARK);
    }

    private static LearnReport confidential() {
        Report told = OPEN.report();
        return new LearnReport(
                SUBJECT,
                FRIDAY,
                new Report(told.kind(), told.title(), told.body(), told.location(), told.incidentDate(), true));
    }

    private static String officer(String unit, String role) {
        return TestTokens.officer(unit, "64.08", role);
    }
}
