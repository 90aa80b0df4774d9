package id.satupintu.escalation.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.Resolution;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a case stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Standing.NotOpened.class, name = "not-opened"),
    @JsonSubTypes.Type(value = Standing.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Standing.Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = Standing.Resolved.class, name = "resolved"),
    @JsonSubTypes.Type(value = Standing.Closed.class, name = "closed")
})
public sealed interface Standing {

    /** No unit has been named yet. */
    record NotOpened() implements Standing {}

    /** Some unit holds it or did. */
    sealed interface Opened extends Standing {
        Custody custody();
    }

    /** A unit must act. */
    record Held(Custody custody) implements Opened {}

    /**
     * The unit gave it back and it waits for routing; the citizen's clocks go on.
     *
     * @param owner the unit it named instead
     */
    record Returned(Custody custody, UnitRef owner) implements Opened {}

    /**
     * The unit says it is settled; the reporter has the word.
     *
     * @param followUp what has become of it since
     */
    record Resolved(Custody custody, Resolution resolution, FollowUp followUp) implements Opened {
        public Resolved {
            // What was resolved before follow-ups were kept has none.
            followUp = Objects.requireNonNullElse(followUp, FollowUp.NONE);
        }

        Resolved with(FollowUp next) {
            return new Resolved(custody, resolution, next);
        }
    }

    /**
     * The end.
     *
     * @param closedAt for a reply window that passed: when it passed
     * @param resolution what was done, when it was resolved
     * @param onTime whether it was resolved within its class limit; null when it was not resolved
     * @param reopenBy until when the reporter may still say that it is not settled; null when they had their say
     */
    record Closed(
            Custody custody,
            Closure closure,
            Instant closedAt,
            @Nullable Resolution resolution,
            @Nullable Boolean onTime,
            @Nullable Instant reopenBy)
            implements Opened {}
}
