package id.satupintu.contracts;

/** Sumber laporan: how the report reached the door (dossier 1.6). */
public enum Channel {
    WEB,
    SMS,
    WHATSAPP,
    PAPER,
    WALK_IN,
    HOTLINE,
    EMAIL,
    SOCIAL_MEDIA,
    /** Imported from the national SP4N-LAPOR!. */
    SP4N
}
