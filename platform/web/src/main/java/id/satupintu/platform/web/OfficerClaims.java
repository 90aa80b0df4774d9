package id.satupintu.platform.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the officer from the claims {@code sub}, {@code unit}, {@code kabupaten} and {@code roles}. */
final class OfficerClaims implements OAuth2TokenValidator<Jwt> {

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        try {
            read(token);
            return OAuth2TokenValidatorResult.success();
        } catch (IllegalArgumentException malformed) {
            return OAuth2TokenValidatorResult.failure(
                    new OAuth2Error("invalid_token", "The claims do not describe an officer", null));
        }
    }

    /** @throws IllegalArgumentException when a claim is missing or malformed; a role unknown to this build is passed over */
    static Officer read(Jwt token) {
        @Nullable List<String> names = token.getClaimAsStringList("roles");
        Set<Role> roles = names == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> names.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
        String unit = claim(token, "unit");
        return new Officer(
                claim(token, "sub"),
                new UnitCode(unit),
                new RegionCode(claim(token, "kabupaten")),
                roles,
                optional(token, "unitName", unit),
                optional(token, "standing", "DEFINITIVE"),
                token.getClaimAsString("person"));
    }

    private static String optional(Jwt token, String name, String otherwise) {
        return token.getClaims().get(name) instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private static String claim(Jwt token, String name) {
        Object value = token.getClaims().get(name);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("The claim " + name + " is missing");
    }
}
