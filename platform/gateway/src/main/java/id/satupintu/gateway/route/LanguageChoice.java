package id.satupintu.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers a chosen language for a year. */
final class LanguageChoice extends OncePerRequestFilter {
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Language.asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(Language.PARAMETER, language)
                                .path("/")
                                .maxAge(YEAR)
                                .sameSite("Lax")
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .build()
                                .toString()));
        chain.doFilter(request, response);
    }
}
