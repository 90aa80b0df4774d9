package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.Agreement;
import id.satupintu.contracts.escalation.BudgetProposal;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.domain.evidence.EvidenceRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case can be told or asked to do. */
public sealed interface CaseCommand {

    /** When it happened or is asked. */
    Instant at();

    /** What other services tell: always heard, never refused, in whatever order they arrive. */
    sealed interface Fact extends CaseCommand {
        Subject subject();
    }

    /** What an officer of {@link #by} wants; refused with a code when it may not be. */
    sealed interface Action extends CaseCommand {
        UnitCode by();
    }

    /** The text for the officers' page. */
    record LearnReport(Subject subject, Instant at, Report report) implements Fact {}

    /** Routing named the unit. */
    record OpenCase(Subject subject, Instant at, Routing routing) implements Fact {}

    /**
     * Routing named another unit.
     *
     * @param reason why, in words for the citizen
     */
    record Reroute(Subject subject, Instant at, Routing routing, String reason) implements Fact {}

    /**
     * Another class: the limit is another one, counted from receipt as ever.
     *
     * @param to the class from now on
     * @param by who answers for it
     * @param reason why, in words for the citizen
     * @param cause an officer's word, or the way that routing names next
     */
    record Reclassify(
            Subject subject, Instant at, ComplaintClass to, Office by, String reason, ReclassificationCause cause)
            implements Fact {}

    /**
     * Routing archived, merged or forwarded it: there is nothing left for a unit to do here.
     *
     * @param reason in words
     */
    record PutAway(Subject subject, Instant at, Closure closure, String reason) implements Fact {
        /** @throws IllegalArgumentException for an end that is not routing's to make */
        public PutAway {
            if (!Case.endedByRouting(closure)) {
                throw new IllegalArgumentException("Routing does not close a case as " + closure);
            }
        }
    }

    /** The reporter wrote; answers the open question, if there is one. */
    record HearReporter(Subject subject, Instant at, String text) implements Fact {}

    /** The reporter supplied what routing had asked for. */
    record HearCompletion(Subject subject, Instant at, String text) implements Fact {}

    /** The reporter says it is settled. */
    record Confirm(Subject subject, Instant at) implements Fact {}

    /** The reporter says it is not. */
    record Dispute(Subject subject, Instant at, String reason) implements Fact {}

    /** The reporter takes it back. */
    record Withdraw(Subject subject, Instant at, @Nullable String reason) implements Fact {}

    /**
     * A notice about the settlement was sent to the reporter, or they cannot be told.
     *
     * @param reached false when they left no way to be told, or want none
     */
    record HearNotice(Subject subject, Instant at, boolean reached) implements Fact {}

    /** Others say "me too". */
    record CountSupporters(Subject subject, Instant at, int people) implements Fact {}

    /**
     * What an officer wants, if the case is still as they saw it; written without signal, it may come hours later.
     *
     * @param act refused when the case has moved since
     */
    record IfAsSeen(Revision seen, Action act) implements Action {
        @Override
        public UnitCode by() {
            return act.by();
        }

        @Override
        public Instant at() {
            return act.at();
        }
    }

    /** The unit takes it on. */
    record Accept(UnitCode by, Instant at) implements Action {}

    /**
     * Somebody else within the unit goes on with it.
     *
     * @param office an office, not a person
     */
    record HandOver(UnitCode by, Instant at, String office, String note) implements Action {}

    /**
     * The unit did something.
     *
     * @param evidence ids of stored evidence
     * @param agreement what a musyawarah came to; null for other kinds
     * @param budget where it was proposed; null for other kinds
     */
    record ReportProgress(
            UnitCode by,
            Instant at,
            ProgressKind kind,
            String note,
            List<String> evidence,
            @Nullable Agreement agreement,
            @Nullable BudgetProposal budget)
            implements Action {
        public ReportProgress {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The unit puts files to the case.
     *
     * @param evidence that is stored already
     */
    record AddEvidence(UnitCode by, Instant at, List<EvidenceRecord> evidence) implements Action {
        /** @throws IllegalArgumentException when there is none */
        public AddEvidence {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("Nothing is added");
            }
        }
    }

    /** The unit cannot go on without an answer of the reporter. */
    record RequestClarification(UnitCode by, Instant at, String question) implements Action {}

    /**
     * The unit says whose matter it is.
     *
     * @param owner another unit; without one nothing can be given back (R6)
     */
    record Return(UnitCode by, Instant at, UnitRef owner, String reason) implements Action {}

    /** The unit passes it up. */
    record Escalate(UnitCode by, Instant at, String note) implements Action {}

    /**
     * The unit settled it.
     *
     * @param acting who tells; somebody else has to verify it
     */
    record Resolve(UnitCode by, Acting acting, Instant at, Resolution resolution, List<String> evidence)
            implements Action {
        public Resolve {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Somebody other than who settled it has looked.
     *
     * @param acting who looked
     * @param agrees false when it is not settled: the unit has it again
     */
    record Verify(UnitRef verifier, Acting acting, Instant at, boolean agrees, String note) implements Action {
        @Override
        public UnitCode by() {
            return verifier.code();
        }
    }

    /** The rules of time of the tenant have changed: every date of the case is computed anew. */
    record ApplyPolicy(Instant at) implements CaseCommand {}

    /** Time has passed: do what is due at {@code at}. */
    record CheckDeadlines(Instant at) implements CaseCommand {}
}
