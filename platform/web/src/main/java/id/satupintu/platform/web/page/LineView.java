package id.satupintu.platform.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A line of the story of a report.
 *
 * @param at in words, in the tenant's zone
 * @param iso for programs
 * @param body somebody's words, quoted
 * @param by which unit
 */
public record LineView(
        String at,
        String iso,
        String title,
        @Nullable String body,
        @Nullable String by,
        Kind kind) {

    /** What happened. */
    public enum Kind {
        RECEIVED,
        ROUTED,
        UP,
        SKIPPED,
        ACCEPTED,
        PROGRESS,
        QUESTION,
        ANSWER,
        LATE,
        RESOLVED,
        REOPENED,
        CLOSED,
        STOPPED,
        NOTE
    }
}
