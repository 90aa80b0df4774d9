package id.satupintu.reporting.view;

import id.satupintu.reporting.view.Telling.Clock;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit's turn with a case: what is charged to a unit is charged to its own turn, never to who had the case before or after it
 * (dossier 1.2: each unit gets its own holding time).
 *
 * @param boxed whether the tier had days of its own; where it had none, the class limit is the unit's own limit
 * @param turn what the unit did with it last, as far as heard
 * @param closedAt when the case was closed under it
 * @param boxMissedAt, limitMissedAt when its own days, and the class limit, ran out first while it held the case
 */
@RecordBuilder
public record Holding(
        Post post,
        boolean boxed,
        @Nullable Latest<Outcome> turn,
        @Nullable Instant closedAt,
        @Nullable Instant boxMissedAt,
        @Nullable Instant limitMissedAt) {

    /** What became of a turn. */
    public enum Outcome {
        HELD,
        /** The unit says it is settled. */
        SETTLED,
        /** The unit passed it up before its time ran out. */
        PASSED_UP,
        /** Its time ran out, and the case went up by itself. */
        TAKEN_UP,
        /** The 30 days without progress ran out, which count from receipt and so say little about this unit. */
        WENT_UP_WITHOUT_PROGRESS,
        /** The unit gave it back to routing. */
        RETURNED
    }

    static Holding of(Post post) {
        return new Holding(post, false, null, null, null, null);
    }

    boolean isOf(Post other) {
        return post.unit().code().equals(other.unit().code()) && post.since().equals(other.since());
    }

    Holding boxed(boolean now) {
        return HoldingBuilder.builder(this).boxed(boxed || now).build();
    }

    Holding turned(Fact fact, Post as, Outcome outcome) {
        Latest<Outcome> newest = Latest.newer(turn, fact, outcome);
        return HoldingBuilder.builder(this)
                .post(newest == turn ? post : as)
                .turn(newest)
                .build();
    }

    Holding closed(Instant at) {
        Instant last = closedAt == null || at.isAfter(closedAt) ? at : closedAt;
        return HoldingBuilder.builder(this).closedAt(last).build();
    }

    Holding missed(Clock clock, Instant at) {
        return switch (clock) {
            case TIER_BOX ->
                HoldingBuilder.builder(this)
                        .boxMissedAt(earlier(boxMissedAt, at))
                        .build();
            case CLASS_LIMIT ->
                HoldingBuilder.builder(this)
                        .limitMissedAt(earlier(limitMissedAt, at))
                        .build();
            // They count from receipt, whoever had the case: nothing that is the unit's own.
            case FIRST_RESPONSE, PROGRESS -> this;
        };
    }

    private static Instant earlier(@Nullable Instant known, Instant at) {
        return known == null || at.isBefore(known) ? at : known;
    }

    /** What the unit did last. */
    public Outcome outcome() {
        return turn == null ? Outcome.HELD : turn.value();
    }

    /** When the turn ended; empty while it goes on. */
    public Optional<Instant> endedAt() {
        return turn != null && turn.value() != Outcome.HELD ? Optional.of(turn.at()) : Optional.ofNullable(closedAt);
    }

    /** Whether the unit's own time ran out before it was done. */
    public boolean late() {
        return outcome() == Outcome.TAKEN_UP || ranOut(boxMissedAt) || (!boxed && ranOut(limitMissedAt));
    }

    private boolean ranOut(@Nullable Instant missedAt) {
        return missedAt != null && endedAt().map(end -> !missedAt.isAfter(end)).orElse(true);
    }

    /**
     * Whether this turn says something about the unit: it was late, or it did something in time. A turn that goes on, that was
     * given back, or that ended because the report was withdrawn, archived, merged or forwarded, is neither.
     */
    public boolean judged() {
        return late() || outcome() == Outcome.SETTLED || outcome() == Outcome.PASSED_UP;
    }

    /** Whether the case went up from here. */
    public boolean raised() {
        return switch (outcome()) {
            case PASSED_UP, TAKEN_UP, WENT_UP_WITHOUT_PROGRESS -> true;
            case HELD, SETTLED, RETURNED -> false;
        };
    }
}
