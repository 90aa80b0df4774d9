package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What jars contain, in a few characters, read from their tables of contents: names, sizes and checksums. */
final class JarFingerprint {
    private static final int BYTES = 6;

    private JarFingerprint() {}

    static String of(List<Path> jars) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    zip.stream().map(JarFingerprint::line).forEach(digest::update);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] line(ZipEntry entry) {
        return (entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n').getBytes(StandardCharsets.UTF_8);
    }
}
