package id.satupintu.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what went wrong outside any controller, in a filter or in the container. */
@RestController
final class ProblemErrorController implements ErrorController {
    static final String PATH = "/error";

    private final ProblemWriter problems;

    ProblemErrorController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping(PATH)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        problems.write(response, diagnosis(status instanceof Integer code ? code : 404, thrown));
    }

    /** Where the container has found that it is the sender's fault, it is: a body that ends too soon, a broken chunk. */
    private static ProblemException diagnosis(int status, @Nullable Object thrown) {
        boolean sendersFault = status >= 400 && status < 500;
        return thrown instanceof Throwable cause && !sendersFault ? Diagnosis.of(cause) : Diagnosis.ofStatus(status);
    }
}
