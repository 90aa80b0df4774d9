package id.satupintu.gateway.page;

import id.satupintu.gateway.login.LoginConfiguration;
import id.satupintu.platform.web.page.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sends who wants to log in to the provider; only after a failure there is something to say first. */
@Controller
final class LoginController {
    private final GatewayFrame frame;
    private final MessageSource texts;

    LoginController(GatewayFrame frame, MessageSource texts) {
        this.frame = frame;
        this.texts = texts;
    }

    @GetMapping(LoginConfiguration.LOGIN_PAGE)
    ModelAndView logIn(
            HttpServletRequest request,
            Locale locale,
            @RequestParam(name = "gagal", required = false) @Nullable String failed) {
        if (failed == null) {
            return new ModelAndView("redirect:/masuk/ke/" + LoginConfiguration.REGISTRATION);
        }
        ModelAndView page = new ModelAndView("satupintu/galat", frame.model(request));
        page.addObject(
                "trouble",
                new Trouble(
                        text("halaman.masuk.failed.title", locale),
                        text("halaman.masuk.failed.words", locale),
                        text("halaman.masuk.failed.remedy", locale),
                        null,
                        LoginConfiguration.LOGIN_PAGE));
        return page;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
