package id.satupintu.routing.adapter.in.web;

import static id.satupintu.platform.web.AccessRule.Outside.LEFT_OUT;
import static id.satupintu.platform.web.AccessRule.Reach.KABUPATEN;
import static id.satupintu.platform.web.AccessRule.Reach.SEALED;
import static id.satupintu.platform.web.AccessRule.officers;
import static id.satupintu.platform.web.AccessRule.open;
import static id.satupintu.platform.web.Role.ADMIN_KOORDINATOR;
import static id.satupintu.platform.web.Role.INSPEKTORAT;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;

/** Who may call what; {@link ReviewController} sees to it that nobody reaches into another kabupaten. */
public final class ReviewAccess {
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String ONE = REVIEWS + "/{complaintId}";

    private ReviewAccess() {}

    public static AccessRules rules() {
        return AccessRules.of(
                open(GET, "/api/v1/units"),
                officers(GET, REVIEWS).may(KABUPATEN, ADMIN_KOORDINATOR).outside(LEFT_OUT),
                officers(GET, ONE).may(KABUPATEN, ADMIN_KOORDINATOR).may(SEALED, INSPEKTORAT),
                officers(GET, ONE + "/precedents").may(KABUPATEN, ADMIN_KOORDINATOR),
                officers(GET, ONE + "/twins").may(KABUPATEN, ADMIN_KOORDINATOR),
                decides(ONE + "/decision"),
                decides(ONE + "/archive"),
                decides(ONE + "/merge"),
                decides(ONE + "/unmerge"),
                decides(ONE + "/forward"),
                decides(ONE + "/external-status"),
                decides(ONE + "/completion-request"),
                classifies(ONE + "/classification"),
                officers(GET, "/api/v1/models")
                        .may(KABUPATEN, ADMIN_KOORDINATOR)
                        .outside(LEFT_OUT),
                decides("/api/v1/models/{version}/serving"),
                officers(GET, "/tinjau/model").may(KABUPATEN, ADMIN_KOORDINATOR).outside(LEFT_OUT),
                decides("/tinjau/model/{version}/pakai"),
                officers(GET, "/tinjau").may(KABUPATEN, ADMIN_KOORDINATOR).outside(LEFT_OUT),
                officers(GET, "/tinjau/{complaintId}")
                        .may(KABUPATEN, ADMIN_KOORDINATOR)
                        .may(SEALED, INSPEKTORAT),
                classifies("/tinjau/{complaintId}/klasifikasi"),
                decides(
                        "/tinjau/{complaintId}/{act:putuskan|arsipkan|gabungkan|pisahkan|teruskan|status-luar|minta-lengkapi}"));
    }

    /** What the Inspektorat examines, it classes itself. */
    private static AccessRule classifies(String path) {
        return officers(POST, path).may(KABUPATEN, ADMIN_KOORDINATOR).may(SEALED, INSPEKTORAT);
    }

    private static AccessRule decides(String path) {
        return officers(POST, path).may(KABUPATEN, ADMIN_KOORDINATOR);
    }
}
