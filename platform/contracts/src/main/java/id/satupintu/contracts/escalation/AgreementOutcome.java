package id.satupintu.contracts.escalation;

/** How a musyawarah ended (dossier 2.3, rule 5). */
public enum AgreementOutcome {
    /** Selesai: there is nothing left to do. */
    SETTLED,
    /** Sepakat bertahap: agreed, to be done step by step. */
    IN_STEPS,
    /** Tidak sepakat: it has to go up. */
    NO_AGREEMENT
}
