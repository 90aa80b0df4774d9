package id.satupintu.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The language a person chose with {@code ?bahasa=} once, kept in a cookie; Indonesian where none was chosen. */
public final class Language {
    public static final String PARAMETER = "bahasa";
    private static final Set<String> KNOWN = Set.of("id", "en");

    private Language() {}

    /** {@code id} or {@code en}: as this request says, or as it was chosen before. */
    public static Optional<String> chosen(HttpServletRequest request) {
        return asked(request).or(() -> Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(PARAMETER))
                .map(Cookie::getValue)
                .filter(KNOWN::contains)
                .findFirst());
    }

    /** Chosen with this very request; read from the address alone, for a body is the service's to read. */
    public static Optional<String> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> part.startsWith(PARAMETER + "="))
                        .map(part -> part.substring(PARAMETER.length() + 1))
                        .filter(KNOWN::contains)
                        .findFirst();
    }
}
