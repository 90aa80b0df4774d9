package id.satupintu.escalation.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.domain.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its unit sees it: the problem and the place, the clocks, and what may be done. Nothing in it says who
 * reports.
 *
 * @param report null until it has been heard; a moment after the case was opened at most
 * @param nextDeadline the nearest date that something must be done by, or was
 * @param workingDaysLeft until then, today not counted; negative when it is late
 * @param allowedActions the last steps of the addresses the officer may post to
 * @param assignment who within the unit works on it; null while nobody was named
 * @param time how long the citizen has waited, and how much of it each unit took
 * @param followUp what has become of the settlement while the reporter has the word; null otherwise
 * @param revision how far the case has come, opaque; in an answer to an act right after that act
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseView(
        ComplaintId complaintId,
        RegionCode kabupaten,
        CaseStatus status,
        BothLanguages statusText,
        ComplaintClass complaintClass,
        @Nullable ReportView report,
        int supporters,
        Location location,
        Instant receivedAt,
        HolderView holder,
        @Nullable Instant nextDeadline,
        @Nullable Integer workingDaysLeft,
        List<RungView> ladder,
        List<UnitRef> supporting,
        List<ClockView> clocks,
        @Nullable QuestionView question,
        @Nullable Resolution resolution,
        @Nullable ClosureView closure,
        List<EvidenceView> evidence,
        List<EntryView> history,
        List<String> allowedActions,
        @Nullable FollowUpView followUp,
        @Nullable AssignmentView assignment,
        TimeView time,
        String revision) {

    /** Who within the unit works on it: an office, not a person. */
    record AssignmentView(String office, Instant at, String note) {}

    /**
     * What the citizen waited in all, and what each unit took of it.
     *
     * @param workingDays since receipt, up to the end or now
     */
    record TimeView(int workingDays, List<StayView> stays) {}

    /**
     * A time one unit had it, oldest first.
     *
     * @param until null while it has it
     */
    record StayView(
            Tier tier, UnitRef unit, Instant from, @Nullable Instant until, int workingDays) {}

    /** The report, redacted. */
    record ReportView(
            ComplaintKind kind,
            String title,
            String body,
            @Nullable LocalDate incidentDate,
            boolean confidential) {}

    /** Who has it. */
    record HolderView(Tier tier, UnitRef unit, Instant since, boolean accepted) {}

    /** A step of the ladder. */
    record RungView(Tier tier, UnitRef unit, boolean current) {}

    /**
     * A clock.
     *
     * @param workingDaysLeft null when it is met or waits for the reporter
     */
    record ClockView(
            ClockName name,
            BothLanguages text,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant pausedSince,
            @Nullable Instant metAt,
            boolean late,
            @Nullable Integer workingDaysLeft) {}

    /** The question the reporter has not answered yet. */
    record QuestionView(
            String text, Instant askedAt, @Nullable Instant answerBy) {}

    /**
     * What has become of a settlement since it was told.
     *
     * @param verifier the unit of who has looked and agrees
     * @param noticesReached how many notices about it have reached the reporter
     * @param withheld the reply window has passed, and it could not be closed
     */
    record FollowUpView(
            boolean evidence, @Nullable UnitRef verifier, int noticesReached, boolean unreachable, boolean withheld) {}

    /** How it ended. */
    record ClosureView(
            Closure closure, Instant at, @Nullable Boolean onTime) {}

    /** A line of the history. */
    record EntryView(
            Instant at,
            Entry.Kind type,
            @Nullable UnitRef unit,
            @Nullable String detail,
            BothLanguages text,
            @Nullable String note) {}
}
