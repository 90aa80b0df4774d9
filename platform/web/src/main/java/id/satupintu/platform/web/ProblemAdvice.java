package id.satupintu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every exception of a controller with a problem. */
@RestControllerAdvice
final class ProblemAdvice {

    private final ProblemTexts texts;

    ProblemAdvice(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Problem> answer(Exception thrown, HttpServletRequest request) {
        Refusals.Answer answer = Refusals.of(thrown, request);
        if (answer == null) {
            return null;
        }
        ProblemException refusal = answer.refusal();
        return ResponseEntity.status(refusal.status())
                .headers(headers -> headers.addAll(refusal.headers()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(refusal, answer.correlationId()));
    }
}
