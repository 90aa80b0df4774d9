package id.satupintu.intake.domain;

/** Why the reporter cannot do this now; the codes are stable, the words for them are in the message files. */
public enum Refusal {
    /** Intake has no such report. */
    UNKNOWN("complaint.unknown"),
    /** The number was just given to another report: take another. */
    NUMBER_TAKEN("complaint.number-taken"),
    /** It has ended: closed, archived, merged, withdrawn or forwarded. */
    ALREADY_CLOSED("complaint.already-closed"),
    /** No unit says it is settled. */
    NOT_AWAITING_CONFIRMATION("complaint.not-awaiting-confirmation"),
    /** The unit said so, and the time to disagree is over. */
    REPLY_WINDOW_PASSED("complaint.reply-window-passed"),
    /** Nothing was asked for. */
    NO_COMPLETION_REQUESTED("complaint.no-completion-requested"),
    /** There is no result to rate yet. */
    NOT_RATEABLE_YET("complaint.not-rateable-yet"),
    /** It has been rated. */
    ALREADY_RATED("complaint.already-rated"),
    /** It is not archived, so there is nothing to object to. */
    NOT_ARCHIVED("complaint.not-archived"),
    /** The time to object to the archiving is over. */
    OBJECTION_WINDOW_PASSED("complaint.objection-window-passed"),
    /** One objection was made, and a person has looked at the report again. */
    ALREADY_OBJECTED("complaint.already-objected"),
    /** Its content is not public, or it has ended. */
    NOT_SUPPORTABLE("complaint.not-supportable");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
