package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's ahead-of-time cache of a process (JEP 483, 514, 515): a process that has none is recorded while it runs, the
 * recording is turned into a cache once it has stopped, and the next start is quicker for it.
 *
 * @param file lies in the layout's folder, so that another build has another cache; named by JDK and flags, the sizes of the heap
 *     aside: the store's grows with what it holds
 */
record StartCache(Path file) {
    private static final long LONGEST_SECONDS = 120;

    static StartCache of(ProcessSpec spec, ApplicationLayout layout, JavaHome java) {
        List<String> flags =
                spec.flags().stream().filter(flag -> !flag.startsWith("-Xm")).toList();
        String key = Integer.toHexString((java.version() + flags).hashCode());
        String who = spec.application().equals(SystemTable.LOCAL) ? spec.name() : spec.application();
        return new StartCache(layout.folder().resolve(who + "-" + key + ".aot"));
    }

    /**
     * What a process of {@code home} without a cache writes at its end, to make one of. It lies beside the cache, for it
     * is worth nothing to another build.
     */
    Path recording(Home home) {
        String system = Integer.toHexString(home.data().hashCode());
        return file.resolveSibling(file.getFileName() + "-" + system + ".recording");
    }

    /**
     * An agent changes classes as they are loaded; the JVM makes no cache of such. {@code SATUPINTU_START_CACHE=off} is for
     * who starts a system once: recording makes the first start and the stop slower.
     */
    static boolean suits(ProcessSpec spec) {
        return !"off".equals(System.getenv("SATUPINTU_START_CACHE"))
                && spec.flags().stream().noneMatch(flag -> flag.startsWith("-javaagent:"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** A cache that the JVM does not like is left aside with a warning, never a reason not to start. */
    List<String> useFlags() {
        return List.of("-XX:AOTCache=" + file, "-Xlog:disable", "-Xlog:all=error");
    }

    static List<String> recordFlags(Path recording) {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording, "-Xlog:disable", "-Xlog:all=error");
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Makes the cache of a recording; the recording is used up. A failure leaves things as they were. */
    void make(Path recording, ProcessSpec spec, ApplicationLayout layout, JavaHome java)
            throws IOException, InterruptedException {
        Path unfinished = file.resolveSibling(
                file.getFileName() + ".new" + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of(java.java().toString()));
        command.addAll(spec.flags());
        command.addAll(List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recording,
                "-XX:AOTCache=" + unfinished,
                "-Xlog:disable",
                "-Xlog:all=error",
                "-cp",
                layout.classPathText()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && Files.exists(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(recording);
        }
    }
}
