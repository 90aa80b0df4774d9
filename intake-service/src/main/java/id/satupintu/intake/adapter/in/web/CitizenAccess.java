package id.satupintu.intake.adapter.in.web;

import static id.satupintu.platform.web.AccessRule.open;
import static id.satupintu.platform.web.AccessRule.reporter;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.satupintu.platform.web.AccessRules;

/** Who may call what: everything here is the citizen's, and no officer's token opens more of it. {@link ReporterDoor} looks at number and PIN. */
public final class CitizenAccess {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String ONE = COMPLAINTS + "/{trackingId}";

    private CitizenAccess() {}

    /** The lines of the controllers for programs. */
    public static AccessRules forPrograms() {
        return AccessRules.of(
                open(POST, COMPLAINTS),
                reporter(GET, ONE),
                reporter(POST, ONE + "/replies"),
                reporter(POST, ONE + "/completion"),
                reporter(POST, ONE + "/confirmation"),
                reporter(POST, ONE + "/dispute"),
                reporter(POST, ONE + "/objection"),
                reporter(POST, ONE + "/withdrawal"),
                reporter(POST, ONE + "/rating"),
                open(POST, ONE + "/support"));
    }

    public static AccessRules rules() {
        return forPrograms()
                .and(
                        open(GET, "/lapor"),
                        open(POST, "/lapor/{step:apa|di-mana|siapa}"),
                        open(POST, "/lapor/kirim"),
                        open(GET, "/lacak"),
                        reporter(POST, "/lacak"),
                        reporter(POST, "/lacak/{act:beres|belum-beres|kelengkapan|balas|nilai|keberatan|cabut}"));
    }
}
