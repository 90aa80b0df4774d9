package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.reporting.view.Holding.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact tells, in the words that are counted. */
public sealed interface Telling {

    /**
     * A report came through the door.
     *
     * @param kecamatan where it is about; null where the place is known less closely
     */
    record Submitted(
            ComplaintKind kind,
            Instant receivedAt,
            @Nullable RegionCode kecamatan) implements Telling {}

    /** The reporter took it back. */
    record Withdrawn() implements Telling {}

    /** @param stars 1 to 5 */
    record Rated(int stars) implements Telling {}

    /** @param supporters other citizens who said "me too" */
    record Supported(int supporters) implements Telling {}

    /**
     * Routing's word on where it goes.
     *
     * @param complaintClass when the word carries it
     */
    record Disposed(Disposition disposition, @Nullable ComplaintClass complaintClass) implements Telling {}

    /**
     * It has another class.
     *
     * @param by the unit that answers for it
     */
    record Reclassified(UnitRef by, ComplaintClass to) implements Telling {}

    /**
     * The case stands at {@code post} in this phase.
     *
     * @param counts what happened beside it
     * @param boxed whether the unit has days of its own from now on
     * @param from who had it until now; null where it did not go up
     */
    record CaseMoved(
            Post post,
            Phase phase,
            List<Count> counts,
            boolean boxed,
            @Nullable Handover from) implements Telling {
        public CaseMoved {
            counts = List.copyOf(counts);
        }
    }

    /** A unit's turn that ended because the case went up. */
    record Handover(Post from, Outcome outcome) {}

    /**
     * The case is over.
     *
     * @param onTime whether it was settled within its class limit; null when it was never settled
     */
    record CaseClosed(Post post, Closure closure, @Nullable Boolean onTime) implements Telling {}

    /** A clock of the case ran out while {@code post} held it. */
    record DeadlineMissed(Post post, Clock clock) implements Telling {}

    /** Something to count, and nothing else. */
    record Counted(Count count) implements Telling {}

    /** Nothing that is counted; only that it was heard matters. */
    record Unremarkable() implements Telling {}

    /** Where routing sends a complaint. */
    enum Disposition {
        HELD_FOR_REVIEW,
        COMPLETION_REQUESTED,
        ROUTED,
        MERGED,
        ARCHIVED,
        FORWARDED
    }

    /** How far a case that is not over has come. */
    enum Phase {
        OPENED,
        ACCEPTED,
        AWAITING_REPORTER,
        /** Given back: routing has to name another unit. */
        RETURNED,
        /** The unit says it is settled, the reporter has not spoken. */
        RESOLVED
    }

    /** How a case ended. */
    enum Closure {
        CONFIRMED_BY_REPORTER,
        /** Ditutup sistem, tanpa konfirmasi: counted apart everywhere (R22). */
        REPLY_WINDOW_PASSED,
        WITHDRAWN_BY_REPORTER,
        ARCHIVED,
        MERGED,
        FORWARDED_EXTERNALLY
    }

    /** The clocks of dossier 1.2 that bind a unit. */
    enum Clock {
        FIRST_RESPONSE,
        TIER_BOX,
        PROGRESS,
        CLASS_LIMIT
    }

    /** What is only counted. */
    enum Count {
        ESCALATED_BY_DEADLINE,
        ESCALATED_BY_OFFICER,
        ESCALATED_WITHOUT_PROGRESS,
        RETURNED,
        REOPENED,
        CLARIFICATION_ASKED,
        PROGRESS_REPORTED,
        NOTICE_SENT,
        NOTICE_FAILED,
        NOTICE_SUPPRESSED
    }
}
