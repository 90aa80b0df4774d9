package id.satupintu.notification.domain;

import java.util.Locale;

/** What a notice says; the words are in message files. */
public enum Template {
    COMPLAINT_RECEIVED,
    HELD_FOR_REVIEW,
    COMPLETION_REQUESTED,
    COMPLETION_SUPPLIED,
    COMPLAINT_MERGED,
    COMPLAINT_ARCHIVED,
    COMPLAINT_FORWARDED,
    EXTERNAL_STATUS,
    REPORTER_WROTE,
    CASE_OPENED,
    PROGRESS_REPORTED,
    CASE_RECLASSIFIED,
    CLARIFICATION_REQUESTED,
    CASE_RESUMED,
    CASE_ESCALATED,
    CASE_RESOLVED,
    CASE_REOPENED,
    CASE_CONFIRMED,
    CASE_CLOSED_WITHOUT_CONFIRMATION,
    CASE_WITHDRAWN,
    CASE_TAKEN_AWAY,
    DEADLINE_APPROACHING,
    DEADLINE_MISSED,
    OVERDUE_RAISED,
    CLOSING_WITHHELD,
    ANSWER_WINDOW_CLOSING;

    /** As events and message files name it, e.g. {@code case-escalated}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
