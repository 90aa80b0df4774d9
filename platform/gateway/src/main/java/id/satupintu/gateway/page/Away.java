package id.satupintu.gateway.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part that cannot be reached.
 *
 * @param safe what is not lost
 * @param again where another try makes sense; null after a form, which the browser has to send again itself
 * @param works what works meanwhile
 */
record Away(
        String part, String words, String safe, @Nullable String again, List<Door> works) {

    /** A way on. */
    record Door(String href, String words) {}
}
