package id.satupintu.platform.web.page;

import id.satupintu.platform.web.Officer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page of a service needs to know. */
@ControllerAdvice(annotations = PageController.class)
final class PageAdvice {
    private static final String FORM_TOKEN = "X-Satu-Form-Token";

    /** Proves to the gateway that a form comes from a page of ours; empty where no gateway is in front. */
    @ModelAttribute("csrf")
    String formToken(HttpServletRequest request) {
        String token = request.getHeader(FORM_TOKEN);
        return token == null ? "" : token;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Officer officer
                ? PageFrame.forOfficer(
                        request, locale, officer.position(), officer.unitName(), officer.standing(), officer.roles())
                : PageFrame.forEverybody(request, locale);
    }

    @ModelAttribute("errors")
    FormErrors errors() {
        return FormErrors.NONE;
    }
}
