package id.satupintu.platform.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The language the person chose, as the gateway says; Indonesian where they chose none, whatever the browser prefers. */
final class HeaderLanguage implements LocaleResolver {
    static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String HEADER = "X-Satu-Language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return "en".equals(request.getHeader(HEADER)) ? Locale.ENGLISH : INDONESIAN;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The gateway keeps the language");
    }
}
