package id.satupintu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells a stranger who mistyped an address that it does not exist, rather than asking them to log in. */
final class KnownAddresses {
    private final Supplier<List<HandlerMapping>> mappings;

    KnownAddresses(Supplier<List<HandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    /** What to answer when the request is not let in: {@code refusal}, unless there is nothing to be let in to. */
    ProblemException refuse(HttpServletRequest request, ProblemException refusal) {
        ServletRequestPathUtils.parseAndCache(request);
        for (HandlerMapping mapping : mappings.get()) {
            try {
                @Nullable HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null && !(chain.getHandler() instanceof ResourceHttpRequestHandler)) {
                    return refusal;
                }
            } catch (HttpRequestMethodNotSupportedException other) {
                return Diagnosis.methodNotAllowed(other);
            } catch (Exception exists) {
                return refusal; // an endpoint that would not take this request, for a reason only insiders are told
            }
        }
        return ProblemException.notFound();
    }
}
