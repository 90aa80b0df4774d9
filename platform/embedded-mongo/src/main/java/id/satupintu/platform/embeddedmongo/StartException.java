package id.satupintu.platform.embeddedmongo;

import org.jspecify.annotations.Nullable;

/** The server cannot start; the message is one sentence for whoever started it. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
