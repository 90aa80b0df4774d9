package id.satupintu.contracts.escalation;

/** What a case lacks before it may be closed without the reporter's word. */
public enum ClosingGap {
    /** No evidence of the settlement, and nobody but who settled it has looked. */
    PROOF,
    /** Too few notices have reached the reporter. */
    NOTICES
}
