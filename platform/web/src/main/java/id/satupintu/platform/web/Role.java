package id.satupintu.platform.web;

/** What an officer may be, as the issuer of the token says (dossier 1.8). */
public enum Role {
    /** Admin koordinator at Diskominfo: reviews, routes, archives. */
    ADMIN_KOORDINATOR,
    /** The person of a unit who answers for its reports. */
    PEJABAT_PENGHUBUNG,
    /** Head or staff of an RT, desa, kelurahan or kecamatan. */
    TIER_OFFICER,
    /** Sekda, asisten, bupati: reads everything of the kabupaten. */
    SUPERIOR,
    INSPEKTORAT,
    ANALYST,
    /** Keeps the machinery running; reads measurements, never reports. */
    OPS
}
