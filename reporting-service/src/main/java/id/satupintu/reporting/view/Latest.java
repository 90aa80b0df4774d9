package id.satupintu.reporting.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest word on something, by its place in the stream of the one who says it.
 *
 * @param at when it was said
 */
public record Latest<T>(long sequence, Instant at, T value) {

    /** The newer of the two, whichever came first. */
    static <T> Latest<T> newer(@Nullable Latest<T> known, Fact fact, T value) {
        return known != null && known.sequence() > fact.sequence()
                ? known
                : new Latest<>(fact.sequence(), fact.at(), value);
    }

    static <T> @Nullable T valueOf(@Nullable Latest<T> known) {
        return known == null ? null : known.value();
    }
}
