package id.satupintu.contracts.escalation;

/** A plan that money can come from. */
public enum BudgetPlan {
    RKP_DESA,
    MUSRENBANG,
    /** APBD Perubahan: this year's, changed. */
    APBD_P,
    APBD
}
