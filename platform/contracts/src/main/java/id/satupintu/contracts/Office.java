package id.satupintu.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, by office and never by person.
 *
 * @param unit the unit it was done for
 * @param position the position held, e.g. {@code 64.08-DISKOMINFO:admin}; absent when the unit as a whole acted
 */
public record Office(UnitRef unit, @Nullable String position) {
    public Office {
        Required.fields("unit", unit);
    }
}
