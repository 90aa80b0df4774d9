package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.escalation.Agreement;
import id.satupintu.contracts.escalation.AgreementOutcome;
import id.satupintu.contracts.escalation.BudgetPlan;
import id.satupintu.contracts.escalation.BudgetProposal;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dossier 2.3, rules 5 and 6: a musyawarah has an outcome and a record, a proposal its budget and year. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressRulesTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");
    private static final Agreement IN_STEPS =
            new Agreement(AgreementOutcome.IN_STEPS, "Kandang dipindah dalam dua minggu ke belakang rumah.");
    private static final BudgetProposal NEXT_YEAR = new BudgetProposal(BudgetPlan.APBD, 2027);

    @Test
    void a_musyawarah_needs_its_outcome_and_its_record() {
        assertThat(refusal(progress(ProgressKind.MUSYAWARAH, List.of(), null, null)))
                .isEqualTo("case.agreement-missing");
        assertThat(refusal(progress(ProgressKind.MUSYAWARAH, List.of(), IN_STEPS, null)))
                .isEqualTo("case.record-missing");
    }

    @Test
    void a_proposal_names_its_budget_and_a_year_that_can_be() {
        assertThat(refusal(progress(ProgressKind.PROPOSED_FOR_BUDGET, List.of(), null, null)))
                .isEqualTo("case.budget-missing");
        for (int year : List.of(2025, 2032)) {
            assertThat(refusal(progress(
                            ProgressKind.PROPOSED_FOR_BUDGET,
                            List.of(),
                            null,
                            new BudgetProposal(BudgetPlan.MUSRENBANG, year))))
                    .isEqualTo("case.budget-year");
        }
    }

    @Test
    void a_proposal_is_told_as_it_is_counts_as_progress_and_settles_nothing() {
        CaseLife life = CaseLife.atRt().hears(progress(ProgressKind.PROPOSED_FOR_BUDGET, List.of(), null, NEXT_YEAR));
        assertThat(life.told(ProgressReported.class).getLast().budget()).isEqualTo(NEXT_YEAR);
        assertThat(life.clock(ClockName.PROGRESS).metAt()).isEqualTo(MONDAY);
        assertThat(life.clock(ClockName.CLASS_LIMIT).metAt()).isNull();
    }

    @Test
    void other_progress_claims_neither() {
        assertThat(refusal(progress(ProgressKind.WORK_DONE, List.of(), IN_STEPS, null)))
                .isEqualTo("case.of-another-kind");
        assertThat(refusal(progress(ProgressKind.OTHER, List.of(), null, NEXT_YEAR)))
                .isEqualTo("case.of-another-kind");
    }

    private static String refusal(ReportProgress progress) {
        return CaseLife.atRt().hears(progress).refusal();
    }

    private static ReportProgress progress(
            ProgressKind kind, List<String> evidence, @Nullable Agreement agreement, @Nullable BudgetProposal budget) {
        return new ReportProgress(
                RT.code(), MONDAY, kind, "Kami bicarakan bersama kedua pihak tadi malam.", evidence, agreement, budget);
    }
}
