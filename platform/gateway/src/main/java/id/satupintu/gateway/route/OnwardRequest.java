package id.satupintu.gateway.route;

import id.satupintu.gateway.login.InternalTokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What goes with a request to a service: the token of the officer who is logged in, the form token, an id to find it by. What a
 * client says about itself in headers of ours, or about who forwarded it, does not go along.
 */
final class OnwardRequest {
    static final String FORM_TOKEN = "X-Satu-Form-Token";
    static final String LANGUAGE = "X-Satu-Language";
    static final String CORRELATION = "X-Correlation-Id";
    private static final String TOKEN_IN_ADDRESS = "_csrf";
    private static final String OURS = "x-satu-";
    private static final String FORWARDED = "x-forwarded-";
    private static final Set<String> NEVER =
            Set.of("forwarded", "cookie", "x-real-ip", "x-original-url", "x-rewrite-url");

    private final InternalTokens tokens;

    OnwardRequest(InternalTokens tokens) {
        this.tokens = tokens;
    }

    ServerRequest prepare(ServerRequest request, Route.Kind kind) {
        Optional<String> officer = tokens.current(request.servletRequest());
        Optional<String> language = Language.chosen(request.servletRequest());
        return withoutFormToken(request)
                .headers(headers -> {
                    List.copyOf(headers.headerNames()).stream()
                            .filter(name -> staysHere(name.toLowerCase(Locale.ROOT)))
                            .forEach(headers::remove);
                    officer.ifPresentOrElse(token -> headers.setBearerAuth(token), () -> {
                        if (kind != Route.Kind.API) {
                            headers.remove(HttpHeaders.AUTHORIZATION);
                        }
                    });
                    headers.set(CORRELATION, UUID.randomUUID().toString());
                    if (kind != Route.Kind.API) {
                        formToken(request).ifPresent(token -> headers.set(FORM_TOKEN, token));
                        language.ifPresent(chosen -> headers.set(LANGUAGE, chosen));
                    }
                })
                .build();
    }

    /** A form with files bears its token in the address, because nobody reads its body here; the service need not see it. */
    private static ServerRequest.Builder withoutFormToken(ServerRequest request) {
        ServerRequest.Builder onward = ServerRequest.from(request);
        String query = request.uri().getRawQuery();
        if (query == null || !query.contains(TOKEN_IN_ADDRESS + "=")) {
            return onward;
        }
        return onward.uri(UriComponentsBuilder.fromUri(request.uri())
                        .replaceQueryParam(TOKEN_IN_ADDRESS)
                        .build(true)
                        .toUri())
                .params(parameters -> parameters.remove(TOKEN_IN_ADDRESS));
    }

    private static boolean staysHere(String name) {
        return name.startsWith(OURS) || name.startsWith(FORWARDED) || NEVER.contains(name);
    }

    private static Optional<String> formToken(ServerRequest request) {
        return request.servletRequest().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token.getToken())
                : Optional.empty();
    }
}
