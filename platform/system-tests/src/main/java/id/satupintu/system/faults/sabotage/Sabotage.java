package id.satupintu.system.faults.sabotage;

import java.util.Locale;

/** A mechanism that is broken on purpose. */
public enum Sabotage {
    /** The relay takes an event out of the outbox now and then that it never sent. */
    RELAY_FORGETS,
    /** What was heard before is taken for new. */
    INBOX_OFF,
    /** What was heard is acknowledged first and written later. */
    COMMIT_BEFORE_WRITE;

    /** As it is written in commands, e.g. {@code relay-forgets}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for any other text */
    public static Sabotage of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
