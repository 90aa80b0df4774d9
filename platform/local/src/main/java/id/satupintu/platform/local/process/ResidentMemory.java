package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory of the machine a process holds. */
public final class ResidentMemory {
    private static final Pattern LINE = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ResidentMemory() {}

    /** Kilobytes; empty when the operating system does not say. */
    public static OptionalLong kilobytes(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            if (Files.exists(status)) {
                Matcher line = LINE.matcher(Files.readString(status));
                return line.find() ? OptionalLong.of(Long.parseLong(line.group(1))) : OptionalLong.empty();
            }
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(said));
        } catch (IOException | NumberFormatException unknown) {
            return OptionalLong.empty();
        }
    }
}
