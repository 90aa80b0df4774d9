package id.satupintu.contracts;

/** Klasifikasi laporan, the legal class that sets the limit of settlement (PermenPANRB 62/2018 Bab VI, dossier 1.3). */
public enum ComplaintClass {
    /** Alleged abuse of authority, to be examined by APIP (Permendagri 8/2023): 60 working days. */
    BERKADAR_PENGAWASAN,
    /** A service complaint that needs no examination: 14 working days. */
    TIDAK_BERKADAR_PENGAWASAN,
    /** A hope, proposal or support: 5 working days. */
    ASPIRASI,
    /** A question about a service: 5 working days. */
    PERMINTAAN_INFORMASI
}
