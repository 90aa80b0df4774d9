package id.satupintu.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The {@code Idempotency-Key} of the request that is being answered: a program that was not answered asks once more with
 * the same key, and what it asked for is done once.
 */
public final class RepeatKey {
    private static final String HEADER = "Idempotency-Key";

    private RepeatKey() {}

    /**
     * The key of the caller, told apart from other callers' keys.
     *
     * @param caller who asks; one caller's key never stands for another's request
     * @return null when the request bears none
     */
    public static @Nullable String of(String caller) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        String key = attributes.getRequest().getHeader(HEADER);
        return key == null || key.isBlank() ? null : caller + " " + key.strip();
    }
}
