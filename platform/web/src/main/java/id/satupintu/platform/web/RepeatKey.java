package id.satupintu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The {@code Idempotency-Key} of the request that is being answered: a program that was not answered asks once more with
 * the same key, and what it asked for is done once.
 */
public final class RepeatKey {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private RepeatKey() {}

    /**
     * The key of the caller, told apart from other callers' keys.
     *
     * @param caller who asks; one caller's key never stands for another's request
     * @return null when the request bears none
     * @throws ProblemException 400 when it is no key: 1 to 200 visible characters of ASCII
     * @throws IllegalStateException on an endpoint for programs that is not {@link RepeatsSafely}
     */
    public static @Nullable String of(String caller) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        mustBeTold(request);
        return key(request.getHeader(HEADER)).map(key -> caller + " " + key).orElse(null);
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException as {@link #of}
     */
    public static Optional<String> key(@Nullable String header) {
        Violations check = new Violations();
        String key = check.text(HEADER, header == null || header.isBlank() ? null : header.strip())
                .matches(KEY, "idempotency-key")
                .orNull();
        check.throwIfAny();
        return Optional.ofNullable(key);
    }

    private static void mustBeTold(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod endpoint
                && AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), ResponseBody.class)
                && !endpoint.hasMethodAnnotation(RepeatsSafely.class)
                && !AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), RepeatsSafely.class)) {
            throw new IllegalStateException(endpoint + " honours a repeat key and does not say so: @RepeatsSafely");
        }
    }
}
