package id.satupintu.platform.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A whole page for what went wrong.
 *
 * @param reference finds the log entry, when it is our fault
 * @param again where another try makes sense
 */
public record Trouble(
        String title,
        String words,
        String remedy,
        @Nullable String reference,
        @Nullable String again) {}
