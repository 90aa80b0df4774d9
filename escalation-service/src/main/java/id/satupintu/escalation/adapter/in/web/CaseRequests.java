package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.AgreementOutcome;
import id.satupintu.contracts.escalation.BudgetPlan;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What officers send. */
final class CaseRequests {

    private CaseRequests() {}

    /**
     * Something was done.
     *
     * @param evidence ids of evidence of this case that shows it
     * @param agreement what a musyawarah came to
     * @param budget where it was proposed
     */
    record Progress(
            @Nullable ProgressKind kind,
            @Nullable String note,
            @Nullable List<String> evidence,
            @Nullable Agreed agreement,
            @Nullable Proposed budget) {}

    /** What a musyawarah came to. */
    record Agreed(
            @Nullable AgreementOutcome outcome, @Nullable String terms) {}

    /** Where money was asked for. */
    record Proposed(@Nullable BudgetPlan plan, @Nullable Integer year) {}

    /** Somebody else within the unit goes on with it. */
    record Handover(@Nullable String office, @Nullable String note) {}

    /** A question to the reporter. */
    record Clarification(@Nullable String question) {}

    /**
     * Not ours.
     *
     * @param owner code of the unit whose matter it is, e.g. {@code 64.08-PUPR}
     * @param ownerName its name; where it is on the ladder it is known
     */
    record GiveBack(
            @Nullable String owner,
            @Nullable String ownerName,
            @Nullable String reason) {}

    /** Whether it is settled, and what somebody else saw. */
    record Inspection(@Nullable Boolean agrees, @Nullable String note) {}

    /** Up. */
    record PassUp(@Nullable String note) {}

    /**
     * Settled.
     *
     * @param evidence ids of evidence of this case that shows it
     */
    record Answer(
            @Nullable String what,
            @Nullable String who,
            @Nullable LocalDate doneOn,
            @Nullable List<String> evidence) {}
}
