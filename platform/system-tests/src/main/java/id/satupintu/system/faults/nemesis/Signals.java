package id.satupintu.system.faults.nemesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the operating system can do to a process that this machine's user started. */
final class Signals {
    private static final int TRIES = 3;
    private static final long BOUND_SECONDS = 30;
    private static final Path LIMITS = Path.of("/usr/bin/prlimit");

    private Signals() {}

    /** True where a running process can be given less disk (Linux). */
    static boolean canFillDisk() {
        return Files.isExecutable(LIMITS);
    }

    static void freeze(long pid) throws IOException, InterruptedException {
        run(List.of("kill", "-STOP", Long.toString(pid)));
    }

    static void thaw(long pid) throws IOException, InterruptedException {
        run(List.of("kill", "-CONT", Long.toString(pid)));
    }

    /** From now on no file of the process may grow: every write fails with EFBIG, as with ENOSPC on a full disk. */
    static void fillDisk(long pid) throws IOException, InterruptedException {
        run(List.of(LIMITS.toString(), "--fsize=1:", "--pid", Long.toString(pid)));
    }

    static void emptyDisk(long pid) throws IOException, InterruptedException {
        run(List.of(LIMITS.toString(), "--fsize=unlimited:", "--pid", Long.toString(pid)));
    }

    /** A machine that is busy takes its time to start even this; a process left frozen would spoil the run. */
    private static void run(List<String> command) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            process.destroyForcibly();
        }
        throw new IOException(command.getFirst() + " did not end");
    }
}
