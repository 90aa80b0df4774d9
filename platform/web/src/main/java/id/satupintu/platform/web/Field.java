package id.satupintu.platform.web;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field under check; once it is refused, nothing further is said about it. */
public sealed class Field<T> permits TextField, NumberField {
    private final Violations violations;
    private final String name;
    private final @Nullable T value;
    private boolean refused;

    Field(Violations violations, String name, @Nullable T value) {
        this.violations = violations;
        this.name = name;
        this.value = value;
    }

    static <T> Field<T> refused(Violations violations, String name) {
        Field<T> field = new Field<>(violations, name, null);
        field.refused = true;
        return field;
    }

    /** Must be there. */
    public Field<T> required() {
        if (value == null) {
            refuse("required");
        }
        return this;
    }

    /** Must pass the test, when it is there. */
    public Field<T> must(Predicate<T> test, String reason, Object... arguments) {
        if (value != null && !refused && !test.test(value)) {
            refuse(reason, arguments);
        }
        return this;
    }

    /**
     * The value of a required field, after {@link Violations#throwIfAny}.
     *
     * @throws IllegalStateException when there is none: it was not required, or nobody threw
     */
    public T value() {
        if (value == null || refused) {
            throw new IllegalStateException("Field " + name + " has no value");
        }
        return value;
    }

    /** The value, or null when it is missing or refused. */
    public @Nullable T orNull() {
        return refused ? null : value;
    }

    /** The value, or {@code other} when it is missing or refused. */
    public T orElse(T other) {
        return value == null || refused ? other : value;
    }

    final boolean isRefused() {
        return refused;
    }

    final void refuse(String reason, Object... arguments) {
        if (!refused) {
            refused = true;
            violations.reject(name, reason, arguments);
        }
    }
}
