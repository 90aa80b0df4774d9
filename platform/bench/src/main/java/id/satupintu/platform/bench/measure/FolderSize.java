package id.satupintu.platform.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Bytes of files on disk. */
public final class FolderSize {
    private FolderSize() {}

    /** All files below {@code folder}; 0 when it is not there. */
    public static long bytes(Path folder) throws IOException {
        return bytes(folder, "");
    }

    /** The files below {@code folder} whose name ends with {@code suffix}. */
    public static long bytes(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(suffix) && Files.isRegularFile(path))
                    .mapToLong(FolderSize::size)
                    .sum();
        } catch (UncheckedIOException replacedMeanwhile) {
            throw replacedMeanwhile.getCause();
        }
    }

    /** A file that was put aside this moment counts nothing. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
