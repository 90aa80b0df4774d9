package id.satupintu.intake.adapter.in.kafka;

import id.satupintu.contracts.escalation.Agreement;
import id.satupintu.contracts.escalation.BudgetProposal;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.OverdueLevel;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact;
import org.jspecify.annotations.Nullable;

/** Escalation's fixed words in intake's; a new one does not compile until somebody decides what the citizen hears. */
final class WordsOfEscalation {

    private WordsOfEscalation() {}

    static CaseFact.ProgressKind progress(EscalationEvent.ProgressKind word) {
        return switch (word) {
            case FIELD_CHECK -> CaseFact.ProgressKind.FIELD_CHECK;
            case WORK_DONE -> CaseFact.ProgressKind.WORK_DONE;
            case MUSYAWARAH -> CaseFact.ProgressKind.MUSYAWARAH;
            case COORDINATION -> CaseFact.ProgressKind.COORDINATION;
            case PROPOSED_FOR_BUDGET -> CaseFact.ProgressKind.PROPOSED_FOR_BUDGET;
            case OTHER -> CaseFact.ProgressKind.OTHER;
        };
    }

    static CaseFact.ResumeCause resume(EscalationEvent.ResumeCause word) {
        return switch (word) {
            case REPORTER_ANSWERED -> CaseFact.ResumeCause.REPORTER_ANSWERED;
            case ANSWER_WINDOW_PASSED -> CaseFact.ResumeCause.ANSWER_WINDOW_PASSED;
        };
    }

    static CaseFact.EscalationCause escalation(EscalationEvent.EscalationCause word) {
        return switch (word) {
            case DEADLINE -> CaseFact.EscalationCause.DEADLINE;
            case OFFICER -> CaseFact.EscalationCause.OFFICER;
            case NO_PROGRESS -> CaseFact.EscalationCause.NO_PROGRESS;
        };
    }

    static CaseFact.@Nullable Agreed agreed(@Nullable Agreement word) {
        return word == null ? null : new CaseFact.Agreed(word.outcome().name(), word.terms());
    }

    static CaseFact.@Nullable Planned planned(@Nullable BudgetProposal word) {
        return word == null ? null : new CaseFact.Planned(word.plan().name(), word.year());
    }

    static CaseFact.Level level(OverdueLevel word) {
        return switch (word) {
            case SEKDA -> CaseFact.Level.SEKDA;
            case INSPEKTORAT -> CaseFact.Level.INSPEKTORAT;
        };
    }

    static CaseFact.ClosureKind closure(EscalationEvent.Closure word) {
        return switch (word) {
            case CONFIRMED_BY_REPORTER -> CaseFact.ClosureKind.CONFIRMED_BY_REPORTER;
            case REPLY_WINDOW_PASSED -> CaseFact.ClosureKind.REPLY_WINDOW_PASSED;
            case WITHDRAWN_BY_REPORTER -> CaseFact.ClosureKind.WITHDRAWN_BY_REPORTER;
            case ARCHIVED -> CaseFact.ClosureKind.ARCHIVED;
            case MERGED -> CaseFact.ClosureKind.MERGED;
            case FORWARDED_EXTERNALLY -> CaseFact.ClosureKind.FORWARDED_EXTERNALLY;
        };
    }

    static CaseClock.Name clock(EscalationEvent.ClockName word) {
        return switch (word) {
            case FIRST_RESPONSE -> CaseClock.Name.FIRST_RESPONSE;
            case TIER_BOX -> CaseClock.Name.TIER_BOX;
            case PROGRESS -> CaseClock.Name.PROGRESS;
            case CLASS_LIMIT -> CaseClock.Name.CLASS_LIMIT;
            case REPLY_WINDOW -> CaseClock.Name.REPLY_WINDOW;
            case CLARIFICATION -> CaseClock.Name.CLARIFICATION;
        };
    }
}
