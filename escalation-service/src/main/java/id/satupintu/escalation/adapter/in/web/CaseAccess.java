package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.platform.web.Role.ADMIN_KOORDINATOR;
import static id.satupintu.platform.web.Role.INSPEKTORAT;
import static id.satupintu.platform.web.Role.PEJABAT_PENGHUBUNG;
import static id.satupintu.platform.web.Role.SUPERIOR;
import static id.satupintu.platform.web.Role.TIER_OFFICER;

import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;
import org.springframework.http.HttpMethod;

/** Which roles may call what; which cases are theirs, {@link CaseDesk} decides. */
public final class CaseAccess {
    private static final String CASES = "/api/v1/cases";
    private static final String ONE = CASES + "/{complaintId}";

    private CaseAccess() {}

    public static AccessRules rules() {
        return AccessRules.of(
                reads(CASES),
                reads(ONE),
                acts(ONE + "/accept"),
                acts(ONE + "/progress"),
                acts(ONE + "/clarification"),
                acts(ONE + "/return"),
                acts(ONE + "/escalate"),
                acts(ONE + "/resolve"),
                reads("/meja"),
                reads("/meja/{complaintId}"),
                acts("/meja/{complaintId}/{act:terima|kemajuan|tanya|kembalikan|naikkan|selesaikan}"));
    }

    private static AccessRule reads(String path) {
        return AccessRule.only(
                HttpMethod.GET, path, TIER_OFFICER, PEJABAT_PENGHUBUNG, ADMIN_KOORDINATOR, SUPERIOR, INSPEKTORAT);
    }

    private static AccessRule acts(String path) {
        return AccessRule.only(HttpMethod.POST, path, TIER_OFFICER, PEJABAT_PENGHUBUNG, INSPEKTORAT);
    }
}
