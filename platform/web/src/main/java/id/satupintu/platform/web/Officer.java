package id.satupintu.platform.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the checked bearer token says; ask for it as a controller argument.
 *
 * @param position the position held, not the person: {@code 64.08.04.2002-RT003:ketua}
 * @param unit the unit the position belongs to
 * @param kabupaten the tenant
 * @param roles what the position may do
 * @param unitName the unit as people know it; its code where the token does not say
 * @param standing how the position is held: {@code DEFINITIVE}, or for a while as {@code PLT} or {@code PLH}
 * @param person a mark that is the same for one person in all their positions and tells nobody who they are; null where the
 *     token does not say
 */
public record Officer(
        String position,
        UnitCode unit,
        RegionCode kabupaten,
        Set<Role> roles,
        String unitName,
        String standing,
        @Nullable String person) {
    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
