package id.satupintu.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps nulls out of contract records: the compiler cannot see what the wire left out, so it is refused where it is read,
 * with the field's name, rather than found much later.
 */
public final class Required {

    private Required() {}

    /**
     * Refuses a missing field.
     *
     * @param namesAndValues name, value, name, value …
     * @throws IllegalArgumentException naming the first field without a value
     */
    public static void fields(@Nullable Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                throw missing(namesAndValues[i]);
            }
        }
    }

    /**
     * An unmodifiable copy of a list field.
     *
     * @throws IllegalArgumentException when the list or one of its elements is missing
     */
    public static <T> List<T> list(String name, @Nullable List<T> values) {
        if (values == null) {
            throw missing(name);
        }
        try {
            return List.copyOf(values);
        } catch (NullPointerException nullElement) {
            throw new IllegalArgumentException("An element of \"" + name + "\" is null", nullElement);
        }
    }

    private static IllegalArgumentException missing(@Nullable Object name) {
        return new IllegalArgumentException("The required field \"" + name + "\" is missing");
    }
}
