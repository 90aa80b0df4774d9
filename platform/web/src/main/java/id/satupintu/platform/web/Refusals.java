package id.satupintu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;

/** Finds out what an exception means to the one who asked, and logs what is ours to mend. */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /**
     * What to answer.
     *
     * @param correlationId finds the log entry; null when it is the sender's to mend
     */
    public record Answer(ProblemException refusal, @Nullable String correlationId) {}

    /** Null when the sender has gone: nobody is left to be told. */
    public static @Nullable Answer of(Exception thrown, HttpServletRequest request) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException) {
                return null;
            }
        }
        ProblemException refusal = Diagnosis.of(thrown);
        return new Answer(refusal, logged(thrown, refusal, request));
    }

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
