package id.satupintu.system;

import id.satupintu.platform.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param role null for a token without any role we know
 * @param token null for who has none
 */
record Asker(
        @Nullable Role role,
        String unit,
        String kabupaten,
        @Nullable String token) {

    @Override
    public String toString() {
        return token == null ? "nobody" : role + " at " + unit + " of " + kabupaten;
    }
}
