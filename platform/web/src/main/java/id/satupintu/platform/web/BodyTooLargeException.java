package id.satupintu.platform.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** More was sent than is taken; thrown while reading, so that it is never held in memory. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit in bytes */
    BodyTooLargeException(long limit) {
        super("The body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    ProblemException problem() {
        return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit / 1024);
    }
}
