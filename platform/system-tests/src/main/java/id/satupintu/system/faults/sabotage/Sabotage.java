package id.satupintu.system.faults.sabotage;

import java.util.Locale;

/** A mechanism that is broken on purpose. */
public enum Sabotage {
    /** The relay takes an event out of the outbox now and then that it never sent. */
    RELAY_FORGETS("routing-service"),
    /** What was heard before is taken for new. */
    INBOX_OFF("escalation-service"),
    /** What was heard is acknowledged first and written later. */
    COMMIT_BEFORE_WRITE("routing-service");

    private final String service;

    Sabotage(String service) {
        this.service = service;
    }

    /** The service that is broken; it starts slowly, for no start cache can be made of changed classes. */
    public String service() {
        return service;
    }

    /** As it is written in commands, e.g. {@code relay-forgets}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for any other text */
    public static Sabotage of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
