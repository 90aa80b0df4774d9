package id.satupintu.platform.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused; it is answered with a problem (RFC 9457) in Indonesian and English.
 *
 * <p>The texts are {@code problem.<code>.title}, {@code .detail} and {@code .remedy} in the service's messages, or in
 * those of this module.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;
    private final transient HttpHeaders headers = new HttpHeaders();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private ProblemException(HttpStatus status, String code, List<Object> arguments, List<Violation> violations) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.violations = List.copyOf(violations);
    }

    /** Any other refusal, with texts of the service's own. */
    public static ProblemException of(HttpStatus status, String code, Object... arguments) {
        return new ProblemException(status, code, List.of(arguments), List.of());
    }

    /** 404, with the general text: it is not there, or not for you. */
    public static ProblemException notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** 404, with a text of the service's own. */
    public static ProblemException notFound(String code) {
        return of(HttpStatus.NOT_FOUND, code);
    }

    /** 403: this role may not do this. */
    public static ProblemException forbidden() {
        return of(HttpStatus.FORBIDDEN, "forbidden");
    }

    /** 409: a decider refused. Without texts for its {@code code} the general ones of {@code refused} are told. */
    public static ProblemException refused(String code) {
        return of(HttpStatus.CONFLICT, code);
    }

    /** 422: it can be read, and still cannot be taken. */
    public static ProblemException unprocessable(String code, Object... arguments) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    /** 422: it can be read, and these fields still cannot be taken. */
    public static ProblemException unprocessable(String code, List<Violation> violations) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, List.of(), violations);
    }

    /** 400: these fields cannot be taken. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-fields", List.of(), violations);
    }

    /** 400: this field cannot be taken. */
    public static ProblemException invalid(String field, String reason, Object... arguments) {
        return invalid(List.of(Violation.of(field, reason, arguments)));
    }

    /** 503: try again after that time, in whole seconds. */
    public static ProblemException unavailable(Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", retryAfter.toSeconds())
                .with(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    }

    /** Adds a header to the answer. */
    public ProblemException with(String header, @Nullable String value) {
        if (value != null) {
            headers.set(header, value);
        }
        return this;
    }

    /** Adds a member of this problem's own to the answer (RFC 9457, 3.2). */
    public ProblemException and(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Members of this problem's own, by name. */
    Map<String, Object> members() {
        return members;
    }

    /** What the answer says besides, e.g. when to come back. */
    public HttpHeaders headers() {
        return headers;
    }
}
