package id.satupintu.routing.adapter.in.web;

import static id.satupintu.platform.web.AccessRule.Outside.LEFT_OUT;
import static id.satupintu.platform.web.AccessRule.Outside.REFUSED;
import static id.satupintu.platform.web.AccessRule.Reach.KABUPATEN;
import static id.satupintu.platform.web.AccessRule.officers;
import static id.satupintu.platform.web.Role.ADMIN_KOORDINATOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;

/**
 * Who may say what a unit is; {@link UnitDescriptions} sees to it that nobody reaches into another kabupaten. Everyone may
 * read the directory, so that a unit exists is no secret: 403 elsewhere, not 404.
 */
public final class UnitAccess {
    private static final String PAGES = "/tinjau/unit";

    private UnitAccess() {}

    /** These lines stand before those of {@link ReviewAccess}, whose variables fit them too. */
    public static AccessRules rules() {
        return AccessRules.of(
                describes(officers(PUT, "/api/v1/units/{code}")),
                describes(officers(POST, "/api/v1/units/import")),
                lists(PAGES),
                lists(PAGES + "/baru"),
                lists(PAGES + "/impor"),
                describes(officers(POST, PAGES + "/impor")),
                describes(officers(GET, PAGES + "/{code}")),
                describes(officers(POST, PAGES + "/{code}")));
    }

    private static AccessRule describes(AccessRule rule) {
        return rule.may(KABUPATEN, ADMIN_KOORDINATOR).outside(REFUSED);
    }

    private static AccessRule lists(String path) {
        return officers(GET, path).may(KABUPATEN, ADMIN_KOORDINATOR).outside(LEFT_OUT);
    }
}
