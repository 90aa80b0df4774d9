package id.satupintu.escalation.domain;

import id.satupintu.contracts.UnitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the case's history.
 *
 * @param detail the kind of progress, the cause or the clock, by its name in the contract
 * @param note what somebody wrote
 */
public record Entry(
        Instant at,
        Kind kind,
        @Nullable UnitRef unit,
        @Nullable String detail,
        @Nullable String note) {

    /** What happened; each has its sentence in the message files. */
    public enum Kind {
        OPENED,
        ACCEPTED,
        HANDED_OVER,
        PROGRESS,
        QUESTION,
        RESUMED,
        ESCALATED,
        RETURNED,
        RESOLVED,
        REOPENED,
        CLOSED,
        MISSED,
        RAISED,
        VERIFIED,
        WITHHELD,
        RECOMPUTED,
        RECLASSIFIED,
        REPORTER_REPLIED,
        REPORTER_COMPLETED
    }
}
