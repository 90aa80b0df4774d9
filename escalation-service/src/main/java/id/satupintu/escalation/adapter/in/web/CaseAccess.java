package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.platform.web.AccessRule.Outside.LEFT_OUT;
import static id.satupintu.platform.web.AccessRule.Reach.KABUPATEN;
import static id.satupintu.platform.web.AccessRule.Reach.UNIT;
import static id.satupintu.platform.web.AccessRule.Reach.UNIT_AND_SEALED;
import static id.satupintu.platform.web.Role.ADMIN_KOORDINATOR;
import static id.satupintu.platform.web.Role.INSPEKTORAT;
import static id.satupintu.platform.web.Role.PEJABAT_PENGHUBUNG;
import static id.satupintu.platform.web.Role.SUPERIOR;
import static id.satupintu.platform.web.Role.TIER_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;
import org.springframework.http.HttpMethod;

/** Who may call what; {@link CaseDesk} sees to it that nobody reaches further than is said here. */
public final class CaseAccess {
    private static final String CASES = "/api/v1/cases";
    private static final String ONE = CASES + "/{complaintId}";

    private CaseAccess() {}

    public static AccessRules rules() {
        return AccessRules.of(
                AccessRule.open(GET, "/api/v1/sla/preview"),
                AccessRule.open(GET, "/batas-waktu"),
                policies(GET, "/api/v1/policies").outside(LEFT_OUT),
                policies(GET, "/aturan").outside(LEFT_OUT),
                policies(POST, "/aturan/{version}/pratinjau"),
                policies(POST, "/aturan/{version}/terbitkan"),
                lists(CASES),
                reads(ONE),
                acts(ONE + "/evidence"),
                reads(ONE + "/evidence/{evidenceId}"),
                AccessRule.officers(GET, ONE + "/evidence/{evidenceId}/original")
                        .may(UNIT_AND_SEALED, INSPEKTORAT),
                acts(ONE + "/accept"),
                acts(ONE + "/handover"),
                acts(ONE + "/progress"),
                acts(ONE + "/clarification"),
                acts(ONE + "/return"),
                acts(ONE + "/escalate"),
                acts(ONE + "/resolve"),
                verifies(ONE + "/verification"),
                verifies("/meja/{complaintId}/periksa"),
                oversees("/api/v1/workload"),
                oversees("/api/v1/workload/overdue"),
                oversees("/meja/beban"),
                lists("/meja"),
                acts("/meja/sekaligus").outside(LEFT_OUT),
                reads("/meja/{complaintId}"),
                acts("/meja/{complaintId}/{act:terima|serahkan|kemajuan|tanya|kembalikan|naikkan|selesaikan}"));
    }

    /** Always those of the officer's own kabupaten. */
    private static AccessRule policies(HttpMethod method, String path) {
        return AccessRule.officers(method, path).may(KABUPATEN, ADMIN_KOORDINATOR);
    }

    /** Who has how much in hand: never what is sealed, and never of another kabupaten. */
    private static AccessRule oversees(String path) {
        return AccessRule.officers(GET, path)
                .may(KABUPATEN, ADMIN_KOORDINATOR, SUPERIOR)
                .outside(LEFT_OUT);
    }

    /** The inbox holds what the unit has now. */
    private static AccessRule lists(String path) {
        return AccessRule.officers(GET, path)
                .may(UNIT, TIER_OFFICER, PEJABAT_PENGHUBUNG, INSPEKTORAT)
                .may(KABUPATEN, ADMIN_KOORDINATOR, SUPERIOR)
                .outside(LEFT_OUT);
    }

    private static AccessRule reads(String path) {
        return AccessRule.officers(GET, path)
                .may(UNIT, TIER_OFFICER, PEJABAT_PENGHUBUNG)
                .may(UNIT_AND_SEALED, INSPEKTORAT)
                .may(KABUPATEN, ADMIN_KOORDINATOR, SUPERIOR);
    }

    /** Everybody who may read it; the case refuses who settled it. */
    private static AccessRule verifies(String path) {
        return AccessRule.officers(POST, path)
                .may(UNIT, TIER_OFFICER, PEJABAT_PENGHUBUNG)
                .may(UNIT_AND_SEALED, INSPEKTORAT)
                .may(KABUPATEN, ADMIN_KOORDINATOR, SUPERIOR);
    }

    /** Whoever only had the case reads it still, but is refused an act with 409. */
    private static AccessRule acts(String path) {
        return AccessRule.officers(POST, path)
                .may(UNIT, TIER_OFFICER, PEJABAT_PENGHUBUNG)
                .may(UNIT_AND_SEALED, INSPEKTORAT);
    }
}
