package id.satupintu.platform.local.process;

import java.util.Map;

/** How often one client may ask at the gateway. */
public enum ClientLimits {
    /** As the gateway has it. */
    USUAL,
    /** For load that comes from this machine: the gateway takes all of it for one client and would measure only its limit. */
    LIFTED;

    private static final String ENDLESS = "100000000";

    Map<String, String> environment() {
        return switch (this) {
            case USUAL -> Map.of();
            case LIFTED ->
                Map.of(
                        "SATUPINTU_LIMIT_PERMINUTE", ENDLESS,
                        "SATUPINTU_LIMIT_SUBMISSIONSPERMINUTE", ENDLESS,
                        "SATUPINTU_LIMIT_PINSPERMINUTE", ENDLESS);
        };
    }
}
