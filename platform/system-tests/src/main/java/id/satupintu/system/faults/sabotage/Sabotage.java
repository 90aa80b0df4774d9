package id.satupintu.system.faults.sabotage;

import java.util.List;
import java.util.Locale;

/** A mechanism that is broken on purpose. */
public enum Sabotage {
    /** The relay takes an event out of the outbox now and then that it never sent. */
    RELAY_FORGETS("intake-service", "routing-service", "escalation-service", "notification-service"),
    /** What was heard before is taken for new. */
    INBOX_OFF("escalation-service"),
    /** What was heard is acknowledged first and written later. */
    COMMIT_BEFORE_WRITE("routing-service", "escalation-service");

    private final List<String> services;

    Sabotage(String... services) {
        this.services = List.of(services);
    }

    /** The services that are broken; they start slowly, for no start cache can be made of changed classes. */
    public List<String> services() {
        return services;
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
