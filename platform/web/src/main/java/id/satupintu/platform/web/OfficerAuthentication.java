package id.satupintu.platform.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A checked token, as Spring Security carries it. */
final class OfficerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Officer officer;

    OfficerAuthentication(Officer officer) {
        super(officer.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.officer = officer;
        setAuthenticated(true);
    }

    static OfficerAuthentication of(Jwt token) {
        return new OfficerAuthentication(OfficerClaims.read(token));
    }

    @Override
    public Officer getPrincipal() {
        return officer;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfficerAuthentication that && officer.equals(that.officer);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(officer);
    }
}
