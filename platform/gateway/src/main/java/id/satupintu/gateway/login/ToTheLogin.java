package id.satupintu.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The way to the login. An address under it that leads to no login of ours is an address nobody has: no error, no log. */
final class ToTheLogin implements OAuth2AuthorizationRequestResolver {
    static final String ADDRESS = "/masuk/ke";

    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizationRequestResolver known;

    ToTheLogin(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
        this.known = new DefaultOAuth2AuthorizationRequestResolver(registrations, ADDRESS);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith(ADDRESS + "/")) {
            String registration = path.substring(ADDRESS.length() + 1);
            return isOurs(registration) ? known.resolve(request, registration) : null;
        }
        return null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return isOurs(registration) ? known.resolve(request, registration) : null;
    }

    private boolean isOurs(String registration) {
        return !registration.isEmpty() && registrations.findByRegistrationId(registration) != null;
    }
}
