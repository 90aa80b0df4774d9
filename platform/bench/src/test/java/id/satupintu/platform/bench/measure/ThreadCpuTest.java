package id.satupintu.platform.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadCpuTest {
    private static final long OWN = ProcessHandle.current().pid();

    @Test
    void the_time_of_a_thread_is_known_by_its_name() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")));
        AtomicBoolean enough = new AtomicBoolean();
        Thread busy = Thread.ofPlatform().name("sibuk-sekali").start(() -> {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
        });
        try {
            while (ThreadCpu.millis(OWN, "sibuk-sekali") < 5) {
                Thread.onSpinWait();
            }
            assertThat(ThreadCpu.millis(OWN, "tidak-ada")).isZero();
        } finally {
            enough.set(true);
            busy.join();
        }
    }

    @Test
    void threads_that_end_while_they_are_listed_do_no_harm() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread starter = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                Thread.ofPlatform().start(() -> {});
            }
        });
        try {
            assertThatCode(() -> {
                        for (int i = 0; i < 500; i++) {
                            ThreadCpu.millis(OWN, "tidak-ada");
                        }
                    })
                    .doesNotThrowAnyException();
        } finally {
            enough.set(true);
            starter.join();
        }
    }
}
