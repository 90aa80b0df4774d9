package id.satupintu.contracts;

/** What a unit of the directory is in law (dossier 2.2 and 3.3). */
public enum UnitKind {
    RT,
    DESA,
    KELURAHAN,
    KECAMATAN,
    OPD,
    INSPEKTORAT,
    SEKRETARIAT_DAERAH,
    BUMD,
    PROVINCIAL,
    INSTANSI_VERTIKAL,
    BUMN,
    EMERGENCY,
    EXTERNAL
}
