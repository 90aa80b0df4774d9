package id.satupintu.gateway.issuer;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Lets in whoever chooses one of the invented officers; there is nothing to prove. */
final class DemoLogin implements AuthenticationProvider {
    private final DemoOfficers officers;

    DemoLogin(DemoOfficers officers) {
        this.officers = officers;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        DemoOfficer officer = officers.choose(asked.getName(), String.valueOf(asked.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("There is no such officer"));
        // The id token says when, so the login must know it.
        FactorGrantedAuthority now = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        UsernamePasswordAuthenticationToken login =
                UsernamePasswordAuthenticationToken.authenticated(officer.id(), null, List.of(now));
        login.setDetails(officer);
        return login;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
