package id.satupintu.contracts.escalation;

/** What a piece of evidence shows. */
public enum EvidencePhase {
    BEFORE,
    AFTER,
    /** Neither: work going on, a berita acara, a recording. */
    OTHER
}
