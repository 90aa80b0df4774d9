package id.satupintu.platform.local.mail;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The newest mails as numbered {@code .eml} files; the highest number says how many ever came. */
final class MailFolder {

    /** How many mails are kept. */
    static final int KEPT = 500;

    private static final String SUFFIX = ".eml";
    private final Path folder;
    private long count;

    private MailFolder(Path folder, long count) {
        this.folder = folder;
        this.count = count;
    }

    static MailFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        long highest = 0;
        try (DirectoryStream<Path> mails = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path mail : mails) {
                highest = Math.max(
                        highest, Long.parseLong(mail.getFileName().toString().replace(SUFFIX, "")));
            }
        }
        return new MailFolder(folder, highest);
    }

    synchronized void keep(byte[] mail) throws IOException {
        count++;
        Files.write(file(count), mail);
        Files.deleteIfExists(file(count - KEPT));
    }

    /** How many mails ever came. */
    synchronized long count() {
        return count;
    }

    private Path file(long number) {
        return folder.resolve("%09d%s".formatted(number, SUFFIX));
    }
}
