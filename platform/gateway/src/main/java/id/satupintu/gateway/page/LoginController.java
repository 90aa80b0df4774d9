package id.satupintu.gateway.page;

import id.satupintu.gateway.login.LoginConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends who wants to log in to the provider; only after a failure there is something to say first. */
@Controller
final class LoginController {

    @GetMapping(LoginConfiguration.LOGIN_PAGE)
    String logIn(@RequestParam(name = "gagal", required = false) @Nullable String failed, Model model) {
        if (failed == null) {
            return "redirect:/masuk/ke/" + LoginConfiguration.REGISTRATION;
        }
        model.addAttribute("failed", true);
        return "gagal-masuk";
    }
}
