package id.satupintu.platform.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that, once it is full, becomes {@code <name>.1} in place of the one before: never more than two. */
final class RotatingLog extends OutputStream {
    private final Path file;
    private final long limit;
    private OutputStream out;
    private long written;

    /** @param limit bytes a file may hold before it is put aside */
    RotatingLog(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        Files.createDirectories(file.toAbsolutePath().getParent());
        out = open(file);
        written = Files.size(file);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        written += length;
        if (written >= limit) {
            out.close();
            Files.move(file, previous(file), StandardCopyOption.REPLACE_EXISTING);
            out = open(file);
            written = 0;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    static Path previous(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    private static OutputStream open(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
