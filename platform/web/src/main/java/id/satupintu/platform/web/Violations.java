package id.satupintu.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a request, so that the sender hears of it all at once:
 *
 * <pre>{@code
 * var check = new Violations();
 * var title = check.text("title", request.title()).required().length(5, 150);
 * var region = check.parsed("location.region", request.region(), RegionCode.class, RegionCode::new);
 * check.throwIfAny();
 * return new Submit(title.value(), region.orNull());
 * }</pre>
 *
 * A field reports only the first thing that is wrong with it.
 */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** A text; blank counts as missing, blanks around it are dropped. */
    public TextField text(String name, @Nullable String value) {
        return new TextField(this, name, value);
    }

    /** A whole number. */
    public NumberField<Integer> number(String name, @Nullable Integer value) {
        return new NumberField<>(this, name, value);
    }

    /** A decimal number; what is not finite is refused. */
    public NumberField<Double> decimal(String name, @Nullable Double value) {
        return new NumberField<>(this, name, value);
    }

    /** Anything else that was read already: an enum, a date, a list. */
    public <T> Field<T> field(String name, @Nullable T value) {
        return new Field<>(this, name, value);
    }

    /**
     * A text that is a code.
     *
     * @param parser throws {@link IllegalArgumentException} when it is not; the texts are those of the type it makes
     */
    public <T> Field<T> parsed(String name, @Nullable String typed, Class<T> type, Function<String, T> parser) {
        TextField text = text(name, typed);
        String value = text.orNull();
        if (value != null) {
            try {
                return new Field<>(this, name, parser.apply(value));
            } catch (IllegalArgumentException notACode) {
                add(MistypedFields.reason(name, type));
                return Field.refused(this, name);
            }
        }
        return text.isRefused() ? Field.refused(this, name) : new Field<>(this, name, null);
    }

    /** Refuses for a reason of the service's own; its texts are {@code field.<reason>.*} in the service's messages. */
    public void reject(String name, String reason, Object... arguments) {
        add(Violation.of(name, reason, arguments));
    }

    public void add(Violation violation) {
        found.add(violation);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws ProblemException 400 {@code invalid-fields} with everything found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
