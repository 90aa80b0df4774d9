package id.satupintu.platform.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one server, and nobody else's while it runs. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final boolean temporary;
    private final FileChannel lockFile;

    private DataFolder(Path path, boolean temporary, FileChannel lockFile) {
        this.path = path;
        this.temporary = temporary;
        this.lockFile = lockFile;
    }

    /** Opens the given folder, or one that vanishes when closed. */
    static DataFolder open(@Nullable Path data) {
        try {
            Path path = data == null ? Files.createTempDirectory("embedded-mongo-") : Files.createDirectories(data);
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(lockFile)) {
                lockFile.close();
                throw new StartException("The data folder " + path + " is in use by another process.", null);
            }
            return new DataFolder(path, data == null, lockFile);
        } catch (IOException e) {
            throw new StartException("The data folder " + data + " cannot be opened: " + e + ".", e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    boolean isTemporary() {
        return temporary;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
        if (temporary && Files.exists(path)) {
            List<Path> contents;
            try (Stream<Path> walk = Files.walk(path)) {
                contents = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path content : contents) {
                Files.deleteIfExists(content);
            }
        }
    }
}
