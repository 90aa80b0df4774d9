package id.satupintu.platform.web.page;

import id.satupintu.platform.web.Officer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs to know. */
@ControllerAdvice(annotations = PageController.class)
final class PageAdvice {
    private static final String FORM_TOKEN = "X-Satu-Form-Token";

    /** Proves to the gateway that a form comes from a page of ours; empty where no gateway is in front. */
    @ModelAttribute("csrf")
    String formToken(HttpServletRequest request) {
        String token = request.getHeader(FORM_TOKEN);
        return token == null ? "" : token;
    }

    /** Null for who is not logged in. */
    @ModelAttribute("viewer")
    @Nullable Viewer viewer() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Officer officer ? Viewer.of(officer) : null;
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return locale.getLanguage();
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
