package id.satupintu.gateway.login;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.web.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An office a person holds: what they may do, for which unit, from when until when (dossier 1.8). A person may hold several.
 *
 * @param position the position, not the person: {@code 64.08.04.2002:kepala}
 * @param unit the unit the position belongs to
 * @param unitName as people know it
 * @param kabupaten the tenant
 * @param standing appointed, or standing in for the holder
 * @param from null: since always
 * @param until not any more from this instant on; null: until further notice
 */
public record Duty(
        String position,
        UnitCode unit,
        String unitName,
        RegionCode kabupaten,
        Set<Role> roles,
        Standing standing,
        @Nullable Instant from,
        @Nullable Instant until)
        implements Serializable {

    /** How the position is held (UU 30/2014 art. 14). */
    public enum Standing {
        DEFINITIVE,
        /** Pelaksana tugas: acts while the position is vacant. */
        PLT,
        /** Pelaksana harian: acts while the holder is away. */
        PLH
    }

    public Duty {
        roles = Set.copyOf(roles);
    }

    /** Whether it is held at that moment. */
    public boolean heldAt(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
    }
}
