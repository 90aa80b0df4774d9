package id.satupintu.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;

/** The language a person chose with {@code ?bahasa=} once, kept in a cookie; Indonesian where none was chosen. */
public final class Language {
    public static final String PARAMETER = "bahasa";
    private static final String ASKED = Language.class.getName();
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

    /** Chosen with this very request: in its address, or by a button of its form, so that nothing typed is lost. */
    public static Optional<String> asked(HttpServletRequest request) {
        if (request.getAttribute(ASKED) instanceof String known) {
            return known.isEmpty() ? Optional.empty() : Optional.of(known);
        }
        Optional<String> asked = inAddress(request).or(() -> inForm(request));
        request.setAttribute(ASKED, asked.orElse(""));
        return asked;
    }

    private static Optional<String> inForm(HttpServletRequest request) {
        String type = request.getContentType();
        boolean form = "POST".equals(request.getMethod())
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return form ? Optional.ofNullable(request.getParameter(PARAMETER)).filter(KNOWN::contains) : Optional.empty();
    }

    private static Optional<String> inAddress(HttpServletRequest request) {
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
