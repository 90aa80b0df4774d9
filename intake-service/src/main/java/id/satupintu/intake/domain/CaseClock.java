package id.satupintu.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the case (dossier 1.2).
 *
 * @param pausedSince when it was stopped to wait for the reporter; null while it runs
 * @param metAt when what it waits for happened; null while it has not
 */
public record CaseClock(
        Name name,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant pausedSince,
        @Nullable Instant metAt) {

    /** The clocks of the dossier: C2, C10, C9, C3 to C6, C7, C8. */
    public enum Name {
        FIRST_RESPONSE,
        TIER_BOX,
        PROGRESS,
        CLASS_LIMIT,
        REPLY_WINDOW,
        CLARIFICATION
    }

    /**
     * The clocks as one event left them.
     *
     * @param sequence of that event; the highest wins, whatever arrives last
     */
    public record Reading(long sequence, List<CaseClock> clocks) {

        /** Before any clock was heard of. */
        public static final Reading NONE = new Reading(0, List.of());

        public Reading {
            clocks = List.copyOf(clocks);
        }

        /** The newer of the two by sequence. */
        public Reading newer(Reading other) {
            return other.sequence > sequence ? other : this;
        }
    }
}
