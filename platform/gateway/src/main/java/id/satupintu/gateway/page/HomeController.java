package id.satupintu.gateway.page;

import id.satupintu.platform.web.page.PathView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door itself: report, track, log in; and the way of a report. */
@Controller
final class HomeController {
    private static final List<String> STEPS = List.of("received", "rt", "desa", "kecamatan", "opd", "done");

    private final GatewayFrame frame;
    private final MessageSource texts;

    HomeController(GatewayFrame frame, MessageSource texts) {
        this.frame = frame;
        this.texts = texts;
    }

    @GetMapping("/")
    ModelAndView door(HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("beranda", frame.model(request));
        Stream<String> names = STEPS.stream().map(step -> text("halaman.beranda.step." + step, locale));
        page.addObject(
                "path",
                new PathView(
                        text("halaman.beranda.way.words", locale),
                        names.map(name -> PathView.Step.bare(name, PathView.State.PLAIN))
                                .toList()));
        page.addObject("own", "64.08");
        page.addObject("figures", List.of());
        page.addObject("asOf", "");
        return page;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
