package id.satupintu.gateway.page;

import id.satupintu.gateway.login.ActingOfficer;
import id.satupintu.gateway.route.Language;
import id.satupintu.platform.web.page.FormErrors;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;

/** What the frame of the gateway's own pages needs to know. */
public final class GatewayFrame {
    private final ActingOfficer officer;

    GatewayFrame(ActingOfficer officer) {
        this.officer = officer;
    }

    /** The model every page starts with; more may be put into it. */
    public Map<String, Object> model(HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page(request));
        model.put("errors", FormErrors.NONE);
        model.put(
                "csrf",
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "");
        return model;
    }

    private Page page(HttpServletRequest request) {
        Locale locale = locale(request);
        return officer.current(request)
                .map(duty -> PageFrame.forOfficer(
                        request,
                        locale,
                        duty.position(),
                        duty.unitName(),
                        duty.standing().name(),
                        duty.roles()))
                .orElseGet(() -> PageFrame.forEverybody(request, locale));
    }

    static Locale locale(HttpServletRequest request) {
        return Locale.of(Language.chosen(request).orElse("id"));
    }
}
