package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.Agreement;
import id.satupintu.contracts.escalation.BudgetProposal;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a kind of progress must bring along, and what it must not claim (dossier 2.3, rules 5 and 6). */
final class ProgressRules {

    /** How many years ahead money can be asked for. */
    private static final int YEARS_AHEAD = 5;

    private ProgressRules() {}

    static Optional<Refusal> refusal(ReportProgress progress) {
        return switch (progress.kind()) {
            case MUSYAWARAH -> musyawarah(progress);
            case PROPOSED_FOR_BUDGET -> proposal(progress);
            case FIELD_CHECK, WORK_DONE, COORDINATION, OTHER ->
                progress.agreement() == null && progress.budget() == null
                        ? Optional.empty()
                        : Optional.of(Refusal.OF_ANOTHER_KIND);
        };
    }

    private static Optional<Refusal> musyawarah(ReportProgress progress) {
        Agreement agreement = progress.agreement();
        if (agreement == null) {
            return Optional.of(Refusal.AGREEMENT_MISSING);
        }
        if (progress.budget() != null) {
            return Optional.of(Refusal.OF_ANOTHER_KIND);
        }
        if (progress.evidence().isEmpty()) {
            return Optional.of(Refusal.RECORD_MISSING);
        }
        return OfficerText.refusal(agreement.terms());
    }

    private static Optional<Refusal> proposal(ReportProgress progress) {
        BudgetProposal budget = progress.budget();
        if (budget == null) {
            return Optional.of(Refusal.BUDGET_MISSING);
        }
        if (progress.agreement() != null) {
            return Optional.of(Refusal.OF_ANOTHER_KIND);
        }
        int now = progress.at().atZone(ZoneOffset.UTC).getYear();
        return budget.year() < now || budget.year() > now + YEARS_AHEAD
                ? Optional.of(Refusal.BUDGET_YEAR)
                : Optional.empty();
    }
}
