package id.satupintu.platform.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessCpuTest {

    @Test
    void a_child_that_works_is_charged_and_one_that_waits_is_not() throws IOException, InterruptedException {
        Process busy = child(Worker.class);
        Process waiting = child(Waiter.class);
        try {
            busy.getInputStream().read();
            waiting.getInputStream().read();
            Map<String, Long> pids = Map.of("busy", busy.pid(), "waiting", waiting.pid());
            ProcessCpu before = ProcessCpu.of(pids);
            busy.getOutputStream().write(1);
            busy.getOutputStream().flush();
            busy.getInputStream().read();

            Map<String, Double> used = ProcessCpu.of(pids).millisSince(before);

            // The worker counts its own processor time and stops after 300 ms of it.
            assertThat(used.get("busy")).isGreaterThan(200);
            assertThat(used.get("waiting")).isLessThan(used.get("busy") / 2);
            assertThat(ProcessCpu.sum(used)).isGreaterThanOrEqualTo(used.get("busy"));
        } finally {
            busy.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            waiting.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_process_that_has_ended_is_missing() throws IOException, InterruptedException {
        Process child = child(Waiter.class);
        child.destroyForcibly().waitFor();

        assertThat(ProcessCpu.of(Map.of("gone", child.pid())).byProcess()).isEmpty();
    }

    @Test
    void the_share_of_others_is_what_is_busy_beyond_our_own() {
        MachineLoad before = MachineLoad.parse("cpu  100 0 50 800 10 0 0 0 0 0");
        MachineLoad after = MachineLoad.parse("cpu  150 0 100 890 20 0 0 0 0 0");

        // 100 ticks busy and 100 idle: 1000 ms of 2000; 600 of them were ours.
        assertThat(after.shareOfOthers(before, 600)).isEqualTo(0.2);
        assertThat(after.shareOfOthers(before, 1_100)).isZero();
    }

    private static Process child(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .start();
    }

    /** Says that it is there, waits for a word, works, and says so. */
    static final class Worker {
        public static void main(String[] arguments) throws IOException {
            System.out.write(1);
            System.out.flush();
            System.in.read();
            var clock = java.lang.management.ManagementFactory.getThreadMXBean();
            long until = clock.getCurrentThreadCpuTime() + 300_000_000;
            while (clock.getCurrentThreadCpuTime() < until) {
                Math.sqrt(until);
            }
            System.out.write(1);
            System.out.flush();
            System.in.read();
        }
    }

    /** Says that it is there, and waits. */
    static final class Waiter {
        public static void main(String[] arguments) throws IOException {
            System.out.write(1);
            System.out.flush();
            System.in.read();
        }
    }
}
