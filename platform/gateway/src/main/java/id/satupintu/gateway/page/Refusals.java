package id.satupintu.gateway.page;

import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the gateway itself refuses: on a page to people, as a problem to programs. */
@ControllerAdvice
final class Refusals {
    private static final String PROGRAMS = "/api/";

    private final GatewayFrame frame;
    private final ProblemWriter problems;

    Refusals(GatewayFrame frame, ProblemWriter problems) {
        this.frame = frame;
        this.problems = problems;
    }

    @ExceptionHandler
    ModelAndView refused(ProblemException refusal, HttpServletRequest request) {
        return page(refusal.status(), request);
    }

    /** @return null when it is answered already */
    @ExceptionHandler
    @Nullable ModelAndView unknown(NoResourceFoundException nothing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().startsWith(PROGRAMS)) {
            problems.write(response, ProblemException.notFound());
            return null;
        }
        return page(HttpStatus.NOT_FOUND, request);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("bukan", frame.model(request));
        page.addObject("why", status == HttpStatus.FORBIDDEN ? "forbidden" : "missing");
        page.setStatus(status);
        return page;
    }
}
