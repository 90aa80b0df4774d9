package id.satupintu.platform.messaging;

import org.jspecify.annotations.Nullable;

/** A record that breaks the contract. Trying again will not help, so it goes to the dead-letter topic. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
