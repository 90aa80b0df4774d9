package id.satupintu.platform.web;

import org.jspecify.annotations.Nullable;

/** A number under check. */
public final class NumberField<T extends Number & Comparable<T>> extends Field<T> {

    NumberField(Violations violations, String name, @Nullable T value) {
        super(violations, name, value);
        must(number -> Double.isFinite(number.doubleValue()), "not-a-number");
    }

    @Override
    public NumberField<T> required() {
        super.required();
        return this;
    }

    /** Both bounds included. */
    public NumberField<T> between(T least, T most) {
        must(number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0, "out-of-range", least, most);
        return this;
    }
}
