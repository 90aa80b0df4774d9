package id.satupintu.platform.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {
    @TempDir
    Path folder;

    @Test
    void a_ledger_is_only_added_to_and_read_whole() throws IOException {
        Path file = folder.resolve("ledger.tsv");
        assertThat(new Ledger(file).complaintIds()).isEmpty();

        new Ledger(file).accepted("KTM-2026-482173905-K", Instant.EPOCH);
        new Ledger(file).accepted("KTM-2026-482173906-K", Instant.EPOCH);

        assertThat(new Ledger(file).complaintIds()).containsExactly("KTM-2026-482173905-K", "KTM-2026-482173906-K");
    }

    @Test
    void a_line_cut_off_by_a_crash_counts_for_nothing() throws IOException {
        Path file = folder.resolve("ledger.tsv");
        new Ledger(file).accepted("KTM-2026-482173905-K", Instant.EPOCH);
        Files.writeString(file, "KTM-2026-48", StandardOpenOption.APPEND);

        assertThat(new Ledger(file).complaintIds()).containsExactly("KTM-2026-482173905-K");
    }
}
