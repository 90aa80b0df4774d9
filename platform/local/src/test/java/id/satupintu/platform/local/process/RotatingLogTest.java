package id.satupintu.platform.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RotatingLogTest {
    @TempDir
    Path folder;

    @Test
    void a_log_never_takes_more_than_two_files_of_the_limit() throws IOException {
        Path file = folder.resolve("broker.log");
        try (RotatingLog log = new RotatingLog(file, 1000)) {
            for (int i = 0; i < 500; i++) {
                log.write("line %03d\n".formatted(i).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(Files.size(file)).isLessThanOrEqualTo(1010);
        assertThat(Files.size(RotatingLog.previous(file))).isLessThanOrEqualTo(1010);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        assertThat(LogTail.of(file, 1)).containsExactly("line 499");
    }

    @Test
    void a_restart_goes_on_with_the_same_file() throws IOException {
        Path file = folder.resolve("store.log");
        for (String line : new String[] {"first\n", "second\n"}) {
            try (RotatingLog log = new RotatingLog(file, 1000)) {
                log.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(LogTail.of(file, 10)).containsExactly("first", "second");
    }

    @Test
    void a_log_that_does_not_exist_has_no_last_lines() throws IOException {
        assertThat(LogTail.of(folder.resolve("nothing.log"), 5)).isEmpty();
    }
}
