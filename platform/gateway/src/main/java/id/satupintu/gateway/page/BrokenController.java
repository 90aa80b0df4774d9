package id.satupintu.gateway.page;

import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemWriter;
import id.satupintu.platform.web.page.Trouble;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong in the gateway outside any of its pages: in a filter, in the container, while a page was drawn. */
@Controller
final class BrokenController implements ErrorController {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final GatewayFrame frame;
    private final MessageSource texts;
    private final ProblemWriter problems;

    BrokenController(GatewayFrame frame, MessageSource texts, ProblemWriter problems) {
        this.frame = frame;
        this.texts = texts;
        this.problems = problems;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (status.is4xxClientError()) {
            ModelAndView page = new ModelAndView("bukan", frame.model(request), status);
            page.addObject("why", status == HttpStatus.FORBIDDEN ? "forbidden" : "missing");
            return page;
        }
        Map<String, Object> model = frame.model(request);
        Locale locale = GatewayFrame.locale(request);
        model.put(
                "trouble",
                new Trouble(
                        text("halaman.rusak.title", locale),
                        text("halaman.rusak.words", locale),
                        text("halaman.rusak.remedy", locale),
                        null,
                        null));
        return new ModelAndView("satupintu/galat", model, status);
    }

    @RequestMapping("/error")
    void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        problems.write(
                response,
                status == HttpStatus.FORBIDDEN
                        ? ProblemException.forbidden()
                        : status.is4xxClientError()
                                ? ProblemException.notFound()
                                : ProblemException.unavailable(AGAIN));
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code) instanceof HttpStatus known ? known : HttpStatus.INTERNAL_SERVER_ERROR
                : HttpStatus.NOT_FOUND;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
