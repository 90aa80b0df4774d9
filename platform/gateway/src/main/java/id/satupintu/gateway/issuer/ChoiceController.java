package id.satupintu.gateway.issuer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which one chooses whom to be. */
@Controller
final class ChoiceController {
    private final DemoOfficers officers;

    ChoiceController(DemoOfficers officers) {
        this.officers = officers;
    }

    @GetMapping(EmbeddedIssuerConfiguration.CHOICE)
    String choose(
            HttpServletRequest request, @RequestParam(name = "gagal", required = false) @Nullable String failed, Model model) {
        model.addAttribute("officers", officers.all());
        model.addAttribute("failed", failed != null);
        model.addAttribute(
                "csrf",
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "");
        return "masuk";
    }
}
