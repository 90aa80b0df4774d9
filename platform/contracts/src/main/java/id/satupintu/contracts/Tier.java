package id.satupintu.contracts;

/**
 * Penyelesaian berjenjang: the level a case is settled at, lowest first (dossier 2.2). A kelurahan settles at
 * {@link #DESA}; BUMD, provincial and vertical agencies at {@link #OPD}.
 */
public enum Tier {
    RT,
    DESA,
    KECAMATAN,
    OPD,
    SEKDA,
    INSPEKTORAT
}
