package id.satupintu.gateway.issuer;

import id.satupintu.gateway.page.GatewayFrame;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which one chooses whom to be. */
@Controller
final class ChoiceController {
    private final DemoOfficers officers;
    private final GatewayFrame frame;

    ChoiceController(DemoOfficers officers, GatewayFrame frame) {
        this.officers = officers;
        this.frame = frame;
    }

    @GetMapping(EmbeddedIssuerConfiguration.CHOICE)
    ModelAndView choose(HttpServletRequest request) {
        ModelAndView page = new ModelAndView("masuk", frame.model(request));
        page.addObject("officers", officers.all());
        return page;
    }
}
