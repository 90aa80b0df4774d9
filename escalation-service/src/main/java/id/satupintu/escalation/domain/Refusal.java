package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.platform.aggregate.Decision;
import java.util.Arrays;
import java.util.Optional;

/** Why an officer may not. The codes are stable; their sentences stand in the message files. */
public enum Refusal {
    /** No unit has been named yet. */
    NOT_OPEN("case.not-open"),
    /** Another unit holds it, perhaps since a moment ago. */
    NOT_YOURS("case.not-yours"),
    ALREADY_CLOSED("case.already-closed"),
    /** The reporter has the word. */
    ALREADY_RESOLVED("case.already-resolved"),
    /** It was given back and waits for routing. */
    RETURNED("case.returned"),
    /** A question to the reporter is open. */
    WAITING_FOR_REPORTER("case.waiting-for-reporter"),
    /** This unit has asked as often as it may. */
    QUESTION_LIMIT("case.question-limit"),
    /** The case has waited for its reporter as long as it may. */
    WAITED_ENOUGH("case.waited-enough"),
    /** There is nothing to verify. */
    NOT_RESOLVED("case.not-resolved"),
    /** Who settled it cannot be the one who verifies it. */
    OWN_WORK("case.own-work"),
    /** It was verified already. */
    ALREADY_VERIFIED("case.already-verified"),
    /** A musyawarah comes to something. */
    AGREEMENT_MISSING("case.agreement-missing"),
    /** A musyawarah has a berita acara. */
    RECORD_MISSING("case.record-missing"),
    /** A proposal names its budget. */
    BUDGET_MISSING("case.budget-missing"),
    /** That year is past or far away. */
    BUDGET_YEAR("case.budget-year"),
    /** An agreement or a budget belongs to another kind of progress. */
    OF_ANOTHER_KIND("case.of-another-kind"),
    /** Others have moved it since the officer saw it. */
    MOVED("case.moved"),
    /** There is no tier above. */
    TOP_TIER("case.top-tier"),
    /** The owner named is the unit itself. */
    OWNER_IS_HOLDER("case.owner-is-holder"),
    /** It was given back as often as may be (R6). */
    RETURN_LIMIT("case.return-limit"),
    /** Somebody ruled that this unit must act (R6). */
    RULING_BINDS("case.ruling-binds"),
    /** Substantive, not normative: what, and who. */
    NOT_SUBSTANTIVE("case.not-substantive"),
    DONE_IN_FUTURE("case.done-in-future"),
    DONE_BEFORE_RECEIPT("case.done-before-receipt"),
    /** The citizen reads it, and it says too little. */
    TEXT_TOO_SHORT("case.text-too-short"),
    /** Evidence that is not of this case. */
    EVIDENCE_UNKNOWN("case.evidence-unknown"),
    /** So much evidence that nobody looks through it. */
    EVIDENCE_LIMIT("case.evidence-limit"),
    /** Handed over to nobody. */
    OFFICE_MISSING("case.office-missing"),
    /** It holds what looks like an NIK, a phone number or an e-mail address. */
    PERSONAL_DATA("case.personal-data");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    Decision<EscalationEvent> decision() {
        return Decision.refuse(code);
    }

    /** The refusal with {@code code}. */
    public static Optional<Refusal> of(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code.equals(code))
                .findFirst();
    }
}
