package id.satupintu.gateway.page;

import id.satupintu.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the gateway itself refuses, on a page. */
@ControllerAdvice
final class Refusals {
    private final GatewayFrame frame;

    Refusals(GatewayFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(ProblemException refusal, HttpServletRequest request) {
        return page(refusal.status(), request);
    }

    @ExceptionHandler
    ModelAndView unknown(NoResourceFoundException nothing, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("bukan", frame.model(request));
        page.addObject("why", status == HttpStatus.FORBIDDEN ? "forbidden" : "missing");
        page.setStatus(status);
        return page;
    }
}
