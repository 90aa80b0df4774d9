package id.satupintu.gateway.login;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.web.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the claim {@code duties} of an id token: a list of objects, or of the same as JSON text (a user attribute of Keycloak is
 * text). What cannot be read is no duty; a duty is never guessed.
 */
public final class Duties {
    public static final String CLAIM = "duties";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Duties() {}

    /** The duties {@code claim} names, in its order. */
    public static List<Duty> read(@Nullable Object claim) {
        return entries(claim).flatMap(entry -> duty(entry).stream()).toList();
    }

    private static Stream<Map<?, ?>> entries(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case Collection<?> several -> several.stream().flatMap(Duties::entries);
            case Map<?, ?> one -> Stream.of(one);
            case String text -> {
                try {
                    yield entries(JSON.readValue(text, Object.class));
                } catch (JacksonException noJson) {
                    yield Stream.empty();
                }
            }
            default -> Stream.empty();
        };
    }

    private static Optional<Duty> duty(Map<?, ?> entry) {
        try {
            Set<Role> roles = roles(entry.get("roles"));
            if (roles.isEmpty()) {
                return Optional.empty();
            }
            String unit = text(entry, "unit");
            Object name = entry.get("unitName");
            return Optional.of(new Duty(
                    text(entry, "position"),
                    new UnitCode(unit),
                    name instanceof String known && !known.isBlank() ? known : unit,
                    new RegionCode(text(entry, "kabupaten")),
                    roles,
                    entry.get("standing") instanceof String standing
                            ? Duty.Standing.valueOf(standing)
                            : Duty.Standing.DEFINITIVE,
                    instant(entry.get("from")),
                    instant(entry.get("until"))));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A role this build does not know gives no right. */
    private static Set<Role> roles(@Nullable Object names) {
        return names instanceof Collection<?> several
                ? Arrays.stream(Role.values())
                        .filter(role -> several.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static String text(Map<?, ?> entry, String name) {
        if (entry.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    private static @Nullable Instant instant(@Nullable Object text) {
        return switch (text) {
            case null -> null;
            case String written -> Instant.parse(written);
            default -> throw new IllegalArgumentException("no instant");
        };
    }
}
