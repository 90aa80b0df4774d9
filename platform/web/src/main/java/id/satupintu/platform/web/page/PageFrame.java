package id.satupintu.platform.web.page;

import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.page.Page.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a page from what is known of a request. */
public final class PageFrame {
    private static final String LANGUAGE = "bahasa";

    private PageFrame() {}

    /** For whom nobody knows. */
    public static Page forEverybody(HttpServletRequest request, Locale locale) {
        return new Page(null, false, null, otherLanguage(request, locale), null, List.of(), null);
    }

    /** @param standing {@code DEFINITIVE}, {@code PLT} or {@code PLH} */
    public static Page forOfficer(
            HttpServletRequest request, Locale locale, String position, String unit, String standing, Set<Role> roles) {
        return new Page(
                null,
                false,
                null,
                otherLanguage(request, locale),
                new Viewer(title(position, standing), unit, position + " " + standing),
                Menu.of(roles, request.getRequestURI()),
                null);
    }

    /** The last part of the position's code, readable: {@code 64.08.04.1010:lurah} held as Plt becomes Plt. Lurah. */
    private static String title(String position, String standing) {
        String name = position.substring(position.indexOf(':') + 1).replace('-', ' ');
        String readable = name.isEmpty() ? position : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        @Nullable String before =
                switch (standing) {
                    case "PLT" -> "Plt. ";
                    case "PLH" -> "Plh. ";
                    default -> null;
                };
        return before == null ? readable : before + readable;
    }

    private static String otherLanguage(HttpServletRequest request, Locale locale) {
        String other = locale.getLanguage().equals("en") ? "id" : "en";
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(LANGUAGE, other)
                .build()
                .toUriString();
    }
}
