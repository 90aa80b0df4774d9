package id.satupintu.platform.local.process;

import java.nio.file.Path;
import java.util.List;

/** The system cannot start, for a reason a person can act on. */
public final class CannotStartException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    public CannotStartException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public sealed interface Reason {

        /** Another program has the port. */
        record PortTaken(String process, int port) implements Reason {}

        /** Less room on disk than a start needs. */
        record DiskNearlyFull(Path folder, long freeMegabytes) implements Reason {}

        /** The jar is not there. */
        record NotBuilt(String application) implements Reason {}

        /** The process ended, or did not become ready in time. */
        record ProcessFailed(String process, boolean ended, Path log, List<String> lastLines) implements Reason {
            public ProcessFailed {
                lastLines = List.copyOf(lastLines);
            }
        }
    }
}
