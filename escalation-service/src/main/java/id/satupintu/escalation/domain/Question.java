package id.satupintu.escalation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the reporter; while it is open the clocks stand still.
 *
 * @param endedAt when it was answered, or the case went on without an answer; null while it is open
 */
public record Question(
        String text, Instant askedAt, @Nullable Instant endedAt) {

    boolean open() {
        return endedAt == null;
    }

    Question ended(Instant at) {
        return new Question(text, askedAt, at);
    }
}
