package id.satupintu.intake.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What escalation said about the case, as far as the citizen's view needs it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
public sealed interface CaseFact extends Happening {

    /** Who holds the case after this. */
    Holder holder();

    /** A unit has the case, and its clocks run. */
    @JsonTypeName("opened")
    record Opened(Holder holder) implements CaseFact {}

    /** The unit took it on. */
    @JsonTypeName("accepted")
    record Accepted(Holder holder) implements CaseFact {}

    /**
     * Something was done.
     *
     * @param helper the supporting unit that did it; the holder itself when absent
     * @param agreed what a musyawarah came to; null for other kinds
     * @param planned where money was asked for; null for other kinds
     */
    @JsonTypeName("progress")
    record ProgressReported(
            Holder holder,
            ProgressKind kind,
            String note,
            @Nullable UnitRef helper,
            @Nullable Agreed agreed,
            @Nullable Planned planned)
            implements CaseFact {}

    /**
     * What a musyawarah came to.
     *
     * @param outcome by its name in the contract
     */
    record Agreed(String outcome, String terms) {}

    /**
     * Where money was asked for.
     *
     * @param plan by its name in the contract
     */
    record Planned(String plan, int year) {}

    /** The unit asked the reporter something. */
    @JsonTypeName("clarification-requested")
    record ClarificationRequested(Holder holder, String question, Instant answerBy) implements CaseFact {}

    /** The clocks run again. */
    @JsonTypeName("resumed")
    record Resumed(Holder holder, ResumeCause cause) implements CaseFact {}

    /** Naik tingkat. */
    @JsonTypeName("escalated")
    record Escalated(
            Holder from,
            Holder holder,
            EscalationCause cause,
            @Nullable String note) implements CaseFact {}

    /**
     * The unit named another owner.
     *
     * @param returns how often the case has been returned, this time included
     */
    @JsonTypeName("returned")
    record Returned(Holder holder, UnitRef owner, String reason, int returns) implements CaseFact {}

    /** The unit says it is settled; the reporter may disagree until {@code replyBy}. */
    @JsonTypeName("resolved")
    record Resolved(Holder holder, String what, String who, LocalDate doneOn, Instant replyBy) implements CaseFact {}

    /** Not settled after all. */
    @JsonTypeName("reopened")
    record Reopened(Holder holder, String reason) implements CaseFact {}

    /**
     * The end.
     *
     * @param reopenBy until when a reporter who gave no word may still say that it is not settled
     */
    @JsonTypeName("closed")
    record Closed(
            Holder holder,
            ClosureKind closure,
            @Nullable Boolean onTime,
            @Nullable Instant reopenBy) implements CaseFact {}

    /** What is said about a case and moves it nowhere. */
    sealed interface Remark extends CaseFact {}

    /** A warning to the unit, before it is late. */
    @JsonTypeName("deadline-approaching")
    record DeadlineApproaching(Holder holder, CaseClock.Name clock, Instant dueAt) implements Remark {}

    /** The unit is late. */
    @JsonTypeName("deadline-missed")
    record DeadlineMissed(Holder holder, CaseClock.Name clock, Instant dueAt) implements Remark {}

    /** It stays late, and somebody above the unit was told. */
    @JsonTypeName("overdue-raised")
    record OverdueRaised(Holder holder, CaseClock.Name clock, Instant dueAt, Level level) implements Remark {}

    /** The rules of time changed, and with them the dates. */
    @JsonTypeName("deadlines-recomputed")
    record DeadlinesRecomputed(Holder holder) implements Remark {}

    /**
     * It has another class, and with it another limit, counted from receipt.
     *
     * @param by the unit that answers for it
     * @param dueBefore when it was to be settled before
     * @param dueAt when it is to be settled now; the same when it was late or settled already
     */
    @JsonTypeName("reclassified")
    record Reclassified(
            Holder holder,
            ComplaintClass from,
            ComplaintClass to,
            UnitRef by,
            String reason,
            Instant dueBefore,
            Instant dueAt)
            implements Remark {}

    /** Somebody else within the unit works on it from now on. */
    @JsonTypeName("handed-over")
    record HandedOver(Holder holder, String office, String note) implements Remark {}

    /** Somebody other than who settled it has looked and agrees. */
    @JsonTypeName("verified")
    record Verified(Holder holder, UnitRef verifier, String note) implements Remark {}

    /** The reporter did not answer in time, and it may not be closed without their word yet. */
    @JsonTypeName("closing-withheld")
    record ClosingWithheld(Holder holder) implements Remark {}

    /** Who is told of what stays late. */
    enum Level {
        SEKDA,
        INSPEKTORAT
    }

    /** What kind of progress. */
    enum ProgressKind {
        FIELD_CHECK,
        WORK_DONE,
        MUSYAWARAH,
        COORDINATION,
        PROPOSED_FOR_BUDGET,
        OTHER
    }

    /** Why the clocks run again. */
    enum ResumeCause {
        REPORTER_ANSWERED,
        ANSWER_WINDOW_PASSED
    }

    /** Why the case went up. */
    enum EscalationCause {
        DEADLINE,
        OFFICER,
        NO_PROGRESS
    }

    /** How a case ended. */
    enum ClosureKind {
        CONFIRMED_BY_REPORTER,
        REPLY_WINDOW_PASSED,
        WITHDRAWN_BY_REPORTER,
        ARCHIVED,
        MERGED,
        FORWARDED_EXTERNALLY
    }
}
