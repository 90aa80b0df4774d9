package id.satupintu.platform.web.page;

import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.Role;
import java.util.Set;

/**
 * The officer who looks at a page, as its head shows them.
 *
 * @param unitName the unit as people know it
 * @param standing {@code DEFINITIVE}, {@code PLT} or {@code PLH}
 * @param roles what the position may do; the menu follows it, the permissions do not
 */
public record Viewer(String unitName, String standing, Set<Role> roles) {

    static Viewer of(Officer officer) {
        return new Viewer(officer.unitName(), officer.standing(), officer.roles());
    }

    /** For the menu of pages. */
    public boolean may(String role) {
        return roles.stream().anyMatch(held -> held.name().equals(role));
    }
}
