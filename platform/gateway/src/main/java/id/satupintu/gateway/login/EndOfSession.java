package id.satupintu.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the provider's session too, where it says how (OpenID Connect RP-Initiated Logout 1.0), and comes back to the door. */
final class EndOfSession implements LogoutSuccessHandler {
    private final LoginSettings settings;

    EndOfSession(LoginSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        String elsewhere = settings.endSessionUri();
        if (elsewhere == null
                || settings.embedded()
                || who == null
                || !(who.getPrincipal() instanceof OidcUser person)) {
            response.sendRedirect("/");
            return;
        }
        response.sendRedirect(UriComponentsBuilder.fromUriString(elsewhere)
                .queryParam("id_token_hint", person.getIdToken().getTokenValue())
                .queryParam(
                        "post_logout_redirect_uri",
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .path("/")
                                .toUriString())
                .build()
                .toUriString());
    }
}
