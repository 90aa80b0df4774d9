package id.satupintu.platform.local.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which reports the door has accepted, as the reporters know it: written from the answers of the HTTP API and never from
 * a topic, so that the topics can be held against it. One line per report: its number, a tab, when it was received.
 */
public final class Ledger {
    private final Path file;

    public Ledger(Path file) {
        this.file = file;
    }

    /** Notes a report that was answered with 201. Only after this returns it counts as accepted. */
    public synchronized void accepted(String complaintId, Instant receivedAt) throws IOException {
        Files.writeString(
                file,
                complaintId + "\t" + receivedAt + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The numbers of all accepted reports, oldest first. */
    public synchronized Set<String> complaintIds() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    ids.add(line.substring(0, tab));
                }
            }
        }
        return ids;
    }
}
