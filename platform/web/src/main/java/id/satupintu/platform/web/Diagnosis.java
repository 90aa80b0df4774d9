package id.satupintu.platform.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says of anything thrown while a request was handled how it is to be told to the sender. */
final class Diagnosis {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Diagnosis() {}

    static ProblemException of(Throwable thrown) {
        return switch (thrown) {
            case ProblemException refusal -> refusal;
            case BodyTooLargeException tooLarge -> tooLarge.problem();
            case MaxUploadSizeExceededException tooLarge ->
                new BodyTooLargeException(Math.max(0, tooLarge.getMaxUploadSize())).problem();
            case MultipartException _ -> general(HttpStatus.BAD_REQUEST);
            case MissingServletRequestPartException missing ->
                ProblemException.invalid(missing.getRequestPartName(), "required");
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MissingServletRequestParameterException missing ->
                ProblemException.invalid(missing.getParameterName(), "required");
            case MissingRequestHeaderException missing -> ProblemException.invalid(missing.getHeaderName(), "required");
            case MethodArgumentTypeMismatchException mismatch -> mistyped(mismatch);
            case HttpRequestMethodNotSupportedException other -> methodNotAllowed(other);
            case HttpMediaTypeNotSupportedException _ ->
                general(HttpStatus.UNSUPPORTED_MEDIA_TYPE).with(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
            case HttpMediaTypeNotAcceptableException _ -> general(HttpStatus.NOT_ACCEPTABLE);
            // The firewall looks at a header when it is read, which may be in a controller.
            case RequestRejectedException _ -> ProblemException.of(HttpStatus.BAD_REQUEST, "unsafe-header");
            case AccessDeniedException _ -> ProblemException.forbidden();
            case AuthenticationException _ -> general(HttpStatus.UNAUTHORIZED);
            case ErrorResponse response -> ofStatus(response.getStatusCode().value());
            default ->
                StoreAway.isTheCauseOf(thrown)
                        ? ProblemException.unavailable(RETRY_AFTER)
                        : general(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    static ProblemException ofStatus(int status) {
        @Nullable HttpStatus known = HttpStatus.resolve(status);
        if (known == null || !known.isError()) {
            return general(HttpStatus.INTERNAL_SERVER_ERROR);
        }
        return known == HttpStatus.SERVICE_UNAVAILABLE ? ProblemException.unavailable(RETRY_AFTER) : general(known);
    }

    private static ProblemException general(HttpStatus status) {
        return ProblemException.of(status, ProblemTexts.general(status));
    }

    static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException other) {
        String @Nullable [] supported = other.getSupportedMethods();
        return general(HttpStatus.METHOD_NOT_ALLOWED)
                .with(HttpHeaders.ALLOW, supported == null ? null : String.join(", ", supported));
    }

    /** What cannot be read in a path names nothing that exists. */
    private static ProblemException mistyped(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return ProblemException.notFound();
        }
        Class<?> expected = mismatch.getParameter().nestedIfOptional().getNestedParameterType();
        return ProblemException.invalid(List.of(MistypedFields.reason(mismatch.getName(), expected)));
    }
}
