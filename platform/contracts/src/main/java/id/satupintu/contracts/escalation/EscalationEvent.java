package id.satupintu.contracts.escalation;

import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.WireType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case is settled, tier by tier, and what its clocks say. Every event names the unit that holds the case. */
@EventStream(topic = "escalation.case.v1", source = "/escalation-service")
public sealed interface EscalationEvent extends ComplaintEvent {

    /** Who holds the case after this event. */
    Holder holder();

    /** A unit has the case now, and its clocks run. */
    @WireType("id.satupintu.escalation.case-opened.v1")
    record CaseOpened(ComplaintId complaintId, Holder holder, List<CaseClock> clocks) implements EscalationEvent {
        public CaseOpened {
            Required.fields("complaintId", complaintId, "holder", holder);
            clocks = Required.list("clocks", clocks);
        }
    }

    /** The unit took it on. */
    @WireType("id.satupintu.escalation.case-accepted.v1")
    record CaseAccepted(ComplaintId complaintId, Holder holder) implements EscalationEvent {
        public CaseAccepted {
            Required.fields("complaintId", complaintId, "holder", holder);
        }
    }

    /**
     * Somebody else within the unit works on it from now on; the unit holds it as before, and no clock moves.
     *
     * @param office within the unit, an office and not a person: {@code Bidang Bina Marga}
     * @param note what the next one needs to know, and the citizen may read
     */
    @WireType("id.satupintu.escalation.case-handed-over.v1")
    record CaseHandedOver(ComplaintId complaintId, Holder holder, String office, String note)
            implements EscalationEvent {
        public CaseHandedOver {
            Required.fields("complaintId", complaintId, "holder", holder, "office", office, "note", note);
        }
    }

    /**
     * Something was done.
     *
     * @param note what, for the citizen to read
     * @param evidence ids of stored evidence
     * @param helper the supporting unit that did it; the holder itself when absent
     * @param agreement what a musyawarah came to; its berita acara is among the evidence
     * @param budget where it was proposed: honest, and not the end (dossier 2.3, rule 6)
     */
    @WireType("id.satupintu.escalation.progress-reported.v1")
    record ProgressReported(
            ComplaintId complaintId,
            Holder holder,
            ProgressKind kind,
            String note,
            List<String> evidence,
            List<CaseClock> clocks,
            @Nullable UnitRef helper,
            @Nullable Agreement agreement,
            @Nullable BudgetProposal budget)
            implements EscalationEvent {
        public ProgressReported {
            Required.fields("complaintId", complaintId, "holder", holder, "kind", kind, "note", note);
            evidence = Required.list("evidence", evidence);
            clocks = Required.list("clocks", clocks);
        }
    }

    /** The unit needs an answer from the reporter; the clocks stand still until it comes or {@code answerBy} passes. */
    @WireType("id.satupintu.escalation.clarification-requested.v1")
    record ClarificationRequested(
            ComplaintId complaintId, Holder holder, String question, Instant answerBy, List<CaseClock> clocks)
            implements EscalationEvent {
        public ClarificationRequested {
            Required.fields("complaintId", complaintId, "holder", holder, "question", question, "answerBy", answerBy);
            clocks = Required.list("clocks", clocks);
        }
    }

    /** The clocks run again. */
    @WireType("id.satupintu.escalation.case-resumed.v1")
    record CaseResumed(ComplaintId complaintId, Holder holder, ResumeCause cause, List<CaseClock> clocks)
            implements EscalationEvent {
        public CaseResumed {
            Required.fields("complaintId", complaintId, "holder", holder, "cause", cause);
            clocks = Required.list("clocks", clocks);
        }
    }

    /**
     * Naik tingkat: the case went up.
     *
     * @param from who held it
     * @param holder who holds it now
     * @param note the officer's reason, when an officer passed it up
     */
    @WireType("id.satupintu.escalation.case-escalated.v1")
    record CaseEscalated(
            ComplaintId complaintId,
            Holder from,
            Holder holder,
            EscalationCause cause,
            @Nullable String note,
            List<CaseClock> clocks)
            implements EscalationEvent {
        public CaseEscalated {
            Required.fields("complaintId", complaintId, "from", from, "holder", holder, "cause", cause);
            clocks = Required.list("clocks", clocks);
        }
    }

    /**
     * The unit says it is not its matter, and whose it is: without a named owner nothing can be returned (R6).
     *
     * @param owner the unit it names
     * @param returns how often this complaint has been returned, this time included
     */
    @WireType("id.satupintu.escalation.case-returned.v1")
    record CaseReturned(ComplaintId complaintId, Holder holder, UnitRef owner, String reason, int returns)
            implements EscalationEvent {
        public CaseReturned {
            Required.fields("complaintId", complaintId, "holder", holder, "owner", owner, "reason", reason);
        }
    }

    /**
     * The unit says it is settled; the reporter has until {@code replyBy} to say otherwise.
     *
     * @param evidence ids of stored evidence
     * @param resolvedBy the position of who says so, an office and not a person; somebody else has to verify it
     * @param resolvedByPerson a mark of the person that holds for this case only: it tells nobody who they are, only whether
     *     who verifies is somebody else
     */
    @WireType("id.satupintu.escalation.case-resolved.v1")
    record CaseResolved(
            ComplaintId complaintId,
            Holder holder,
            Resolution resolution,
            List<String> evidence,
            Instant replyBy,
            List<CaseClock> clocks,
            @Nullable String resolvedBy,
            @Nullable String resolvedByPerson)
            implements EscalationEvent {
        public CaseResolved {
            Required.fields("complaintId", complaintId, "holder", holder, "resolution", resolution, "replyBy", replyBy);
            evidence = Required.list("evidence", evidence);
            clocks = Required.list("clocks", clocks);
        }
    }

    /** Not settled after all: the unit that said so has it again. */
    @WireType("id.satupintu.escalation.case-reopened.v1")
    record CaseReopened(ComplaintId complaintId, Holder holder, String reason, List<CaseClock> clocks)
            implements EscalationEvent {
        public CaseReopened {
            Required.fields("complaintId", complaintId, "holder", holder, "reason", reason);
            clocks = Required.list("clocks", clocks);
        }
    }

    /**
     * The end, and how it came.
     *
     * @param onTime whether it was resolved within its class limit; null when it was never resolved
     * @param reopenBy until when the reporter, whose word it was closed without, may still say that it is not settled
     */
    @WireType("id.satupintu.escalation.case-closed.v1")
    record CaseClosed(
            ComplaintId complaintId,
            Holder holder,
            Closure closure,
            @Nullable Boolean onTime,
            @Nullable Instant reopenBy)
            implements EscalationEvent {
        public CaseClosed {
            Required.fields("complaintId", complaintId, "holder", holder, "closure", closure);
        }
    }

    /**
     * A photo, document or recording was put to the case. Flags are for a person to look at: nothing follows from them by
     * itself.
     *
     * @param evidenceId by which progress and resolutions name it
     * @param sha256 of the file as it came, 64 hexadecimal digits; the file is kept unchanged
     * @param contentType as its bytes say, e.g. {@code image/jpeg}
     * @param bytes its length
     * @param receivedAt when the server had it
     * @param takenAt when the camera says it was taken; null when the file does not say
     * @param distanceMetres from the place of the case, 0 within it; null when the file does not say where it was taken
     * @param helper the supporting unit that added it; the holder itself when absent
     */
    @WireType("id.satupintu.escalation.evidence-added.v1")
    record EvidenceAdded(
            ComplaintId complaintId,
            Holder holder,
            String evidenceId,
            String sha256,
            String contentType,
            long bytes,
            EvidencePhase phase,
            Instant receivedAt,
            @Nullable Instant takenAt,
            @Nullable Integer distanceMetres,
            List<EvidenceFlag> flags,
            @Nullable UnitRef helper)
            implements EscalationEvent {
        public EvidenceAdded {
            Required.fields(
                    "complaintId",
                    complaintId,
                    "holder",
                    holder,
                    "evidenceId",
                    evidenceId,
                    "sha256",
                    sha256,
                    "contentType",
                    contentType,
                    "phase",
                    phase,
                    "receivedAt",
                    receivedAt);
            flags = Required.list("flags", flags);
        }
    }

    /** A warning, before it is late. */
    @WireType("id.satupintu.escalation.deadline-approaching.v1")
    record DeadlineApproaching(ComplaintId complaintId, Holder holder, ClockName clock, Instant dueAt)
            implements EscalationEvent {
        public DeadlineApproaching {
            Required.fields("complaintId", complaintId, "holder", holder, "clock", clock, "dueAt", dueAt);
        }
    }

    /** It is late. */
    @WireType("id.satupintu.escalation.deadline-missed.v1")
    record DeadlineMissed(ComplaintId complaintId, Holder holder, ClockName clock, Instant dueAt)
            implements EscalationEvent {
        public DeadlineMissed {
            Required.fields("complaintId", complaintId, "holder", holder, "clock", clock, "dueAt", dueAt);
        }
    }

    /**
     * A case that is late is still not settled: now somebody above the unit must know.
     *
     * @param clock which limit was missed
     * @param dueAt when it was due
     * @param workingDaysLate how many working days ago, as the tenant's rules name this step
     */
    @WireType("id.satupintu.escalation.overdue-raised.v1")
    record OverdueRaised(
            ComplaintId complaintId,
            Holder holder,
            ClockName clock,
            Instant dueAt,
            OverdueLevel level,
            int workingDaysLate)
            implements EscalationEvent {
        public OverdueRaised {
            Required.fields(
                    "complaintId", complaintId, "holder", holder, "clock", clock, "dueAt", dueAt, "level", level);
        }
    }

    /**
     * The rules of time changed, and with them the dates of this case. No clock starts anew.
     *
     * @param policyVersion the rules that hold for it now
     * @param reclassification what became of its class, when that and not the rules made the change; absent otherwise
     */
    @WireType("id.satupintu.escalation.deadlines-recomputed.v1")
    record DeadlinesRecomputed(
            ComplaintId complaintId,
            Holder holder,
            int policyVersion,
            List<CaseClock> clocks,
            @Nullable Reclassification reclassification)
            implements EscalationEvent {
        public DeadlinesRecomputed {
            Required.fields("complaintId", complaintId, "holder", holder);
            clocks = Required.list("clocks", clocks);
        }
    }

    /**
     * Somebody other than who settled it has looked and agrees.
     *
     * @param verifier the unit that looked
     * @param note what they saw
     */
    @WireType("id.satupintu.escalation.resolution-verified.v1")
    record ResolutionVerified(ComplaintId complaintId, Holder holder, UnitRef verifier, String note)
            implements EscalationEvent {
        public ResolutionVerified {
            Required.fields("complaintId", complaintId, "holder", holder, "verifier", verifier, "note", note);
        }
    }

    /**
     * The reporter did not answer in time, but the case may not be closed without their word yet: something is missing, and
     * it stays open until that has come (dossier 1.4).
     */
    @WireType("id.satupintu.escalation.closing-withheld.v1")
    record ClosingWithheld(ComplaintId complaintId, Holder holder, List<ClosingGap> missing)
            implements EscalationEvent {
        public ClosingWithheld {
            Required.fields("complaintId", complaintId, "holder", holder);
            missing = Required.list("missing", missing);
        }
    }

    /**
     * The unit that holds a case, and the tier it holds it at.
     *
     * @param since since when
     */
    record Holder(Tier tier, UnitRef unit, Instant since) {
        public Holder {
            Required.fields("tier", tier, "unit", unit, "since", since);
        }
    }

    /**
     * A clock of the case as it stands after the event.
     *
     * @param pausedSince when it was stopped to wait for the reporter; null while it runs
     * @param metAt when what it waits for happened; null while it has not
     */
    record CaseClock(
            ClockName name,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant pausedSince,
            @Nullable Instant metAt) {
        public CaseClock {
            Required.fields("name", name, "startedAt", startedAt, "dueAt", dueAt);
        }
    }

    /** The clocks of the dossier, 1.2. */
    enum ClockName {
        /** C2: the first substantive response of the unit. */
        FIRST_RESPONSE,
        /** C10: how long the tier has before the case goes up by itself. */
        TIER_BOX,
        /** C9: within 30 calendar days there must be recorded progress. */
        PROGRESS,
        /** C3 to C6: the limit of the class. */
        CLASS_LIMIT,
        /** C7: how long the reporter has to say that it is not settled. */
        REPLY_WINDOW,
        /** C8: how long the reporter has to answer a question. */
        CLARIFICATION
    }

    /** What kind of progress. */
    enum ProgressKind {
        FIELD_CHECK,
        WORK_DONE,
        MUSYAWARAH,
        COORDINATION,
        /** Diusulkan ke anggaran: honest, and not the end. */
        PROPOSED_FOR_BUDGET,
        OTHER
    }

    /** Why the clocks run again. */
    enum ResumeCause {
        REPORTER_ANSWERED,
        ANSWER_WINDOW_PASSED
    }

    /** Why a case went up. */
    enum EscalationCause {
        /** The tier's time ran out without a settlement. */
        DEADLINE,
        /** The officer passed it up. */
        OFFICER,
        /** No progress was recorded within 30 days. */
        NO_PROGRESS
    }

    /** How a case ended. */
    enum Closure {
        CONFIRMED_BY_REPORTER,
        /** Ditutup sistem, tanpa konfirmasi: the reporter did not answer in time. Counted apart. */
        REPLY_WINDOW_PASSED,
        WITHDRAWN_BY_REPORTER,
        ARCHIVED,
        MERGED,
        FORWARDED_EXTERNALLY
    }
}
