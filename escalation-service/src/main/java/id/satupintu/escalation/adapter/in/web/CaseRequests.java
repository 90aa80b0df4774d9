package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What officers send. */
final class CaseRequests {

    private CaseRequests() {}

    /** Something was done. */
    record Progress(@Nullable ProgressKind kind, @Nullable String note) {}

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

    /** Settled. */
    record Answer(
            @Nullable String what,
            @Nullable String who,
            @Nullable LocalDate doneOn) {}
}
