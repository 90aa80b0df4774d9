package id.satupintu.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice that travels, and has not arrived. Its instants are the machine's, not the business clock's: a gateway is
 * away in real time, however fast a demonstration runs.
 *
 * @param attempts how often somebody set out to send it
 * @param firstAttemptAt null before the first
 * @param nextAttemptAt null: at once
 * @param lease who is sending it now
 */
public record Letter(
        Notice notice,
        int attempts,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Lease lease) {

    /**
     * Whoever sends holds it until then; after that somebody else may try.
     *
     * @param by a token of the sender's own
     */
    public record Lease(String by, Instant until) {}

    static Letter owed(Notice notice) {
        return new Letter(notice, 0, null, null, null);
    }

    /** When it may be taken up: {@link Instant#EPOCH} for at once. */
    Instant dueAt() {
        if (lease != null) {
            return lease.until();
        }
        return nextAttemptAt == null ? Instant.EPOCH : nextAttemptAt;
    }

    Letter taken(Lease by, Instant now) {
        return new Letter(notice, attempts + 1, firstAttemptAt == null ? now : firstAttemptAt, null, by);
    }

    Letter later(Instant at) {
        return new Letter(notice, attempts, firstAttemptAt, at, null);
    }

    boolean isHeldBy(String sender) {
        return lease != null && lease.by().equals(sender);
    }
}
