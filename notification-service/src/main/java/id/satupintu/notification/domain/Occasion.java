package id.satupintu.notification.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.UnitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something happened of which someone may have to hear.
 *
 * @param eventId id of the event that told it
 * @param at when it happened
 */
public record Occasion(String eventId, Instant at, What what) {

    /** What happened, as far as it matters to those who hear of it. */
    public sealed interface What {

        /** The report is in. */
        record Received() implements What {}

        /** A person has to look at it before a unit is named. */
        record HeldForReview() implements What {}

        /** The reporter is asked to complete the report. */
        record CompletionAsked(Instant answerBy) implements What {}

        /** The reporter completed it. */
        record CompletionGiven() implements What {}

        /** The way it may go is known. Nobody hears of it: the opening of the case tells more. */
        record Routed(Ladder ladder) implements What {}

        record Merged() implements What {}

        record Archived(Instant objectionUntil) implements What {}

        record Forwarded(UnitRef agency) implements What {}

        /** The agency it was forwarded to says how far it has come. */
        record ToldFromOutside(UnitRef agency) implements What {}

        /** The reporter wrote to whoever holds the case. */
        record ReporterWrote() implements What {}
    }

    /** What happened to a case that a unit holds. */
    public sealed interface AboutCase extends What {

        /** Who holds the case after it. */
        Post holder();

        /** @param dueAt when the unit has to have answered; null when no clock says */
        record CaseOpened(Post holder, @Nullable Instant dueAt) implements AboutCase {}

        /**
         * It has another class, and with it another limit.
         *
         * @param stays false when it goes to another unit with that: the next one hears of the date then, and the one that
         *     has it now need not know what it is accused of
         * @param by the unit that answers for it
         * @param reason why, in words for the reporter
         * @param dueAt when it is to be settled now
         */
        record Reclassified(Post holder, boolean stays, ComplaintClass to, UnitRef by, String reason, Instant dueAt)
                implements AboutCase {}

        record ProgressMade(Post holder) implements AboutCase {}

        record ClarificationAsked(Post holder, Instant answerBy) implements AboutCase {}

        record CaseResumed(Post holder) implements AboutCase {}

        /** @param dueAt as for {@link CaseOpened} */
        record CaseEscalated(
                Post from, Post holder, @Nullable Instant dueAt) implements AboutCase {}

        record CaseResolved(Post holder, Instant replyBy) implements AboutCase {}

        record CaseReopened(Post holder) implements AboutCase {}

        record CaseConfirmed(Post holder) implements AboutCase {}

        /** Closed by the timer. */
        record CaseClosedUnconfirmed(Post holder) implements AboutCase {}

        record CaseWithdrawn(Post holder) implements AboutCase {}

        /** Archived, merged or forwarded while the unit held it. */
        record CaseTakenAway(Post holder) implements AboutCase {}

        /** The unit's clock will run out. */
        record UnitDeadlineNear(Post holder, Instant dueAt) implements AboutCase {}

        /** The unit's clock ran out. */
        record UnitDeadlineMissed(Post holder, Instant dueAt) implements AboutCase {}

        /** It stays late, and {@code above} must know. */
        record OverdueRaised(Post holder, Post above, Instant dueAt) implements AboutCase {}

        /** The reporter gave no word, and something is missing before it may be closed. */
        record ClosingWithheld(Post holder) implements AboutCase {}

        /** The reporter's window to answer will close. */
        record ReporterDeadlineNear(Post holder, Instant dueAt) implements AboutCase {}
    }
}
