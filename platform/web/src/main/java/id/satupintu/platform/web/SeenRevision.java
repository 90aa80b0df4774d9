package id.satupintu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the sender had seen of a thing before deciding about it: a program says so in a header, a form in a hidden field. Not
 * {@code If-Match}: that has to be answered with 412 (RFC 9110, 13.1.1), and who is told of a conflict here is told as of any other
 * refusal of the thing itself, with 409.
 */
public final class SeenRevision {
    public static final String HEADER = "Seen-Revision";
    public static final String FIELD = "seen";
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private SeenRevision() {}

    /**
     * Of the request that is being answered.
     *
     * @return empty when it says none
     * @throws ProblemException 400 when it is none that was ever handed out
     */
    public static Optional<String> ofRequest() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpServletRequest request = attributes.getRequest();
        boolean program = forPrograms(request);
        String said = program ? request.getHeader(HEADER) : request.getParameter(FIELD);
        Violations check = new Violations();
        String revision = check.text(program ? HEADER : FIELD, said == null || said.isBlank() ? null : said.strip())
                .matches(REVISION, "revision")
                .orNull();
        check.throwIfAny();
        return Optional.ofNullable(revision);
    }

    private static boolean forPrograms(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod endpoint
                && AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), ResponseBody.class);
    }
}
