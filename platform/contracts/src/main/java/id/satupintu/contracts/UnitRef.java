package id.satupintu.contracts;

/**
 * A unit as an event names it: with its name, so that no reader needs another service to say it.
 *
 * @param name the name people know it by at the time of the event, e.g. {@code Desa Swarga Bara}
 */
public record UnitRef(UnitCode code, String name) {
    public UnitRef {
        Required.fields("code", code, "name", name);
    }
}
