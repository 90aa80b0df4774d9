package id.satupintu.platform.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessRecordTest {
    private final ProcessHandle me = ProcessHandle.current();
    private final Instant myStart = me.info().startInstant().orElseThrow();

    @Test
    void a_process_is_known_by_its_id_and_its_start_time() {
        assertThat(record(me.pid(), myStart).alive()).contains(me);
    }

    @Test
    void a_reused_id_is_another_process() {
        assertThat(record(me.pid(), myStart.minusSeconds(60)).alive()).isEmpty();
    }

    @Test
    void an_ended_process_is_not_alive() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("sh", "-c", "exit 0").start();
        Instant start = ended.info().startInstant().orElseGet(Instant::now);
        ended.waitFor();

        assertThat(record(ended.pid(), start).alive()).isEmpty();
    }

    @Test
    void the_registry_finds_what_was_started_until_it_is_removed(@TempDir Path folder) throws IOException {
        ProcessRegistry registry = new ProcessRegistry(folder.resolve("processes"));
        assertThat(registry.all()).isEmpty();

        registry.add(record(me.pid(), myStart));
        assertThat(new ProcessRegistry(folder.resolve("processes")).find("broker"))
                .contains(record(me.pid(), myStart));
        assertThat(registry.anyAlive()).isTrue();

        registry.remove("broker");
        assertThat(registry.find("broker")).isEmpty();
        assertThat(registry.anyAlive()).isFalse();
    }

    private static ProcessRecord record(long pid, Instant start) {
        return new ProcessRecord("broker", pid, start, 9092, "layout", "", false);
    }
}
