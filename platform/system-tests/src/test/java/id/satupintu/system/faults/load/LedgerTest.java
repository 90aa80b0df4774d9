package id.satupintu.system.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.system.faults.load.Ledger.Act;
import id.satupintu.system.faults.load.Ledger.Outcome;
import id.satupintu.system.faults.load.Ledger.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

    @Test
    void what_was_written_is_read_again(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.tsv");
        Receipt receipt = new Receipt("key-1", "KTM-2026-482173905-K", "12345678", "2026-11-22T01:00:00Z");
        Act act = new Act("", "accept", "KTM-2026-482173905-K", Outcome.UNKNOWN);
        try (Ledger ledger = Ledger.open(file)) {
            ledger.handingIn("key-1");
            ledger.accepted(receipt);
            ledger.handingIn("key-2");
            ledger.acted(act);
        }

        Ledger.Content content = Ledger.read(file);

        assertThat(content.keys()).containsExactly("key-1", "key-2");
        assertThat(content.receipts()).containsExactly(receipt);
        assertThat(content.acts()).containsExactly(act);
    }

    @Test
    void marks_are_words_of_letters_and_never_the_same() {
        Marks marks = new Marks();

        assertThat(java.util.stream.Stream.generate(marks::next).limit(2_000))
                .doesNotHaveDuplicates()
                .allMatch(mark -> mark.matches("tanda[a-z]{5}"));
    }
}
