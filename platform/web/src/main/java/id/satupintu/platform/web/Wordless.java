package id.satupintu.platform.web;

import org.jspecify.annotations.Nullable;

/** An exception as it may be logged: what it is and where it came from, without its message, which may quote a person. */
final class Wordless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    private Wordless(String type, @Nullable Throwable cause, StackTraceElement[] trace) {
        super(null, cause, false, true);
        this.type = type;
        setStackTrace(trace);
    }

    static Wordless of(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return new Wordless(thrown.getClass().getName(), cause == null ? null : of(cause), thrown.getStackTrace());
    }

    @Override
    public String toString() {
        return type;
    }
}
