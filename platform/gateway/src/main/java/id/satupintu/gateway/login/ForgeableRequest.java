package id.satupintu.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Whether a foreign page could have made the browser send this request with the rights of who uses it: everything that changes
 * something, but for a program's call, which brings no session of ours and so has no rights that its sender did not add.
 */
final class ForgeableRequest implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        boolean harmless = LoginConfiguration.HARMLESS.stream().anyMatch(method -> method.matches(request.getMethod()));
        boolean program = request.getRequestURI().startsWith("/api/") && request.getSession(false) == null;
        return !harmless && !program;
    }
}
