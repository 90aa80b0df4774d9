package id.satupintu.gateway.route;

import java.util.List;

/**
 * An address and all below it, and the service that serves it.
 *
 * @param path without a slash at its end, e.g. {@code /lapor}
 * @param kind for a browser or for programs
 */
public record Route(String path, Service service, Kind kind) {

    /** Every address the door lets through; what is not here does not exist. */
    public static final List<Route> ALL = List.of(
            page("/lapor", Service.INTAKE),
            page("/lacak", Service.INTAKE),
            page("/batas-waktu", Service.ESCALATION),
            desk("/meja", Service.ESCALATION),
            desk("/aturan", Service.ESCALATION),
            desk("/tinjau", Service.ROUTING),
            desk("/pemberitahuan", Service.NOTIFICATION),
            desk("/dasbor", Service.REPORTING),
            api("/api/v1/complaints", Service.INTAKE),
            api("/api/v1/units", Service.ROUTING),
            api("/api/v1/reviews", Service.ROUTING),
            api("/api/v1/models", Service.ROUTING),
            api("/api/v1/cases", Service.ESCALATION),
            api("/api/v1/policies", Service.ESCALATION),
            api("/api/v1/workload", Service.ESCALATION),
            api("/api/v1/sla", Service.ESCALATION),
            api("/api/v1/notices", Service.NOTIFICATION),
            api("/api/v1/statistics", Service.REPORTING),
            api("/api/v1/reconciliation", Service.REPORTING),
            api("/api/v1/trail", Service.REPORTING));

    /** What a route is for. */
    public enum Kind {
        /** A page for everybody. */
        PAGE,
        /** A page that asks to log in first. */
        DESK,
        /** For programs: never redirected, and a bearer token of the caller's own is passed on. */
        API
    }

    /** Patterns that fit it and all below it. */
    public String[] patterns() {
        return new String[] {path, path + "/**"};
    }

    private static Route page(String path, Service service) {
        return new Route(path, service, Kind.PAGE);
    }

    private static Route desk(String path, Service service) {
        return new Route(path, service, Kind.DESK);
    }

    private static Route api(String path, Service service) {
        return new Route(path, service, Kind.API);
    }
}
