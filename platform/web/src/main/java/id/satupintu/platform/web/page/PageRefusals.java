package id.satupintu.platform.web.page;

import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what went wrong, that nothing is lost, and the way on. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageRefusals {
    private final ProblemTexts texts;
    private final PageAdvice frame;

    PageRefusals(ProblemTexts texts, PageAdvice frame) {
        this.texts = texts;
        this.frame = frame;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ModelAndView answer(Exception thrown, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Refusals.Answer answer = Refusals.of(thrown, request);
        if (answer == null) {
            return null;
        }
        ProblemException refusal = answer.refusal();
        ProblemTexts.Told told = texts.tell(refusal, locale);
        @Nullable String retry = refusal.headers().getFirst(HttpHeaders.RETRY_AFTER);
        if (retry != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retry);
        }
        ModelAndView page = new ModelAndView("satupintu/galat");
        page.setStatus(refusal.status());
        page.addObject("csrf", frame.formToken(request));
        page.addObject("page", frame.page(request, locale));
        page.addObject("errors", FormErrors.NONE);
        page.addObject(
                "trouble",
                new Trouble(
                        told.title(),
                        told.detail(),
                        told.remedy(),
                        answer.correlationId(),
                        refusal.status().is5xxServerError()
                                        && request.getMethod().equals("GET")
                                ? request.getRequestURI()
                                : null));
        return page;
    }
}
