package id.satupintu.platform.bench.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of single threads of another process, from {@code /proc/<pid>/task/<tid>/schedstat}: nanoseconds. */
public final class ThreadCpu {
    private ThreadCpu() {}

    /**
     * Milliseconds that the threads of this name have used since they began; 0 where the system does not tell.
     *
     * @param name at most 15 characters: the system keeps no more of a name
     */
    public static double millis(long pid, String name) throws IOException {
        Path tasks = Path.of("/proc", String.valueOf(pid), "task");
        if (!Files.isDirectory(tasks)) {
            return 0;
        }
        double nanos = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                nanos += nanos(thread, name);
            }
        }
        return nanos / 1e6;
    }

    /** Threads come and go while they are listed; one that is gone is none that is measured: those last. */
    private static long nanos(Path thread, String name) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).strip().equals(name)
                    ? Long.parseLong(Files.readString(thread.resolve("schedstat"))
                            .strip()
                            .split(" ")[0])
                    : 0;
        } catch (IOException unread) {
            if (Files.exists(thread)) {
                throw unread;
            }
            return 0;
        }
    }
}
