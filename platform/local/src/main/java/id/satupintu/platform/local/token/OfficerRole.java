package id.satupintu.platform.local.token;

/** What an officer may do (dossier 1.8). */
public enum OfficerRole {
    ADMIN_KOORDINATOR("admin-koordinator"),
    PEJABAT_PENGHUBUNG("penghubung"),
    TIER_OFFICER("petugas"),
    SUPERIOR("atasan"),
    INSPEKTORAT("inspektorat"),
    ANALYST("analis"),
    OPS("operasi");

    private final String position;

    OfficerRole(String position) {
        this.position = position;
    }

    String position() {
        return position;
    }
}
