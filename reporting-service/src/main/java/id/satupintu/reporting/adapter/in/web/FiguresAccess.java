package id.satupintu.reporting.adapter.in.web;

import static id.satupintu.platform.web.AccessRule.Outside.REFUSED;
import static id.satupintu.platform.web.AccessRule.Reach.EVERYWHERE;
import static id.satupintu.platform.web.AccessRule.Reach.KABUPATEN;
import static org.springframework.http.HttpMethod.GET;

import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.Role;

/** Who may call what; {@link Tenancy} sees to it that nobody reaches into another kabupaten. */
public final class FiguresAccess {
    private FiguresAccess() {}

    public static AccessRules rules() {
        return AccessRules.of(
                figures("/api/v1/statistics").outside(REFUSED),
                figures("/api/v1/reconciliation").outside(REFUSED),
                figures("/api/v1/trail/{complaintId}"),
                figures("/dasbor").outside(REFUSED));
    }

    private static AccessRule figures(String path) {
        return AccessRule.officers(GET, path)
                .may(KABUPATEN, Role.ANALYST, Role.ADMIN_KOORDINATOR, Role.SUPERIOR, Role.INSPEKTORAT)
                .may(EVERYWHERE, Role.OPS);
    }
}
