package id.satupintu.system.faults.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What citizens and officers asked for and what they were told, on disk before anybody counts on it. Written from HTTP
 * answers alone, never from a topic.
 */
public final class Ledger implements AutoCloseable {
    private final BufferedWriter file;

    private Ledger(BufferedWriter file) {
        this.file = file;
    }

    /** How something that was asked for ended, as far as the one who asked can know. */
    public enum Outcome {
        /** Told that it is done: it must be there, once. */
        DONE,
        /** Told no at the first try: it must not be there. */
        REFUSED,
        /** Not told, or told no after tries that were not answered: it may be there, once. */
        UNKNOWN
    }

    /** A report that was answered with 201. */
    public record Receipt(String key, String complaintId, String pin, String receivedAt) {}

    /**
     * An action.
     *
     * @param mark letters that stand in its text and in no other; empty for actions without a text
     */
    public record Act(String mark, String what, String complaintId, Outcome outcome) {}

    /** Everything in a ledger. */
    public record Content(List<String> keys, List<Receipt> receipts, List<Act> acts) {
        public Content {
            keys = List.copyOf(keys);
            receipts = List.copyOf(receipts);
            acts = List.copyOf(acts);
        }

        /** The receipt of each complaint, the first where there are several. */
        public Map<String, Receipt> byComplaint() {
            Map<String, Receipt> found = new LinkedHashMap<>();
            receipts.forEach(receipt -> found.putIfAbsent(receipt.complaintId(), receipt));
            return found;
        }
    }

    public static Ledger open(Path path) throws IOException {
        return new Ledger(Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** A report is handed in under {@code key} from now on. */
    void handingIn(String key) {
        write("KEY", key);
    }

    void accepted(Receipt receipt) {
        write("RECEIPT", receipt.key(), receipt.complaintId(), receipt.pin(), receipt.receivedAt());
    }

    void acted(Act act) {
        write("ACT", act.mark(), act.what(), act.complaintId(), act.outcome().name());
    }

    private synchronized void write(String... fields) {
        try {
            file.write(String.join("\t", fields));
            file.newLine();
            file.flush();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public static Content read(Path path) throws IOException {
        List<String> keys = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            String[] field = line.split("\t", -1);
            switch (field[0]) {
                case "KEY" -> keys.add(field[1]);
                case "RECEIPT" -> receipts.add(new Receipt(field[1], field[2], field[3], field[4]));
                case "ACT" -> acts.add(new Act(field[1], field[2], field[3], Outcome.valueOf(field[4])));
                default -> throw new IOException("Not a ledger: " + path);
            }
        }
        return new Content(keys, receipts, acts);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
