package id.satupintu.gateway.route;

import java.util.Locale;

/** The services behind the door. */
public enum Service {
    INTAKE,
    ROUTING,
    ESCALATION,
    NOTIFICATION,
    REPORTING;

    /** Its name everywhere else, e.g. {@code intake-service}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
