package id.satupintu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;

/** Answers every exception of a controller with a problem. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemTexts texts;

    ProblemAdvice(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Problem> answer(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null; // the sender has gone: nobody is left to be told
        }
        ProblemException refusal = Diagnosis.of(thrown);
        return ResponseEntity.status(refusal.status())
                .headers(headers -> headers.addAll(refusal.headers()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(refusal, logged(thrown, refusal, request)));
    }

    /** The id under which a failure of ours is found in the log; null when it is the sender's to mend. */
    private static @Nullable String logged(Throwable thrown, ProblemException refusal, HttpServletRequest request) {
        if (!refusal.status().is5xxServerError()) {
            return null;
        }
        String correlationId = UUID.randomUUID().toString();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String place = request.getMethod() + " " + (pattern == null ? "?" : pattern);
        if (refusal.code().equals("unavailable")) {
            LOG.warn("{} cannot be served at the moment ({})", place, correlationId);
        } else {
            LOG.error("{} failed unexpectedly ({})", place, correlationId, Wordless.of(thrown));
        }
        return correlationId;
    }
}
