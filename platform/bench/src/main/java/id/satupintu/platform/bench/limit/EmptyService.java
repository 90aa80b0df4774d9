package id.satupintu.platform.bench.limit;

import id.satupintu.platform.bench.load.ClosedLoop;
import id.satupintu.platform.bench.load.HttpConnection;
import id.satupintu.platform.bench.load.LoadResult;
import id.satupintu.platform.bench.load.Submission;
import id.satupintu.platform.bench.measure.ProcessCpu;
import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The {@link EmptyEndpoint} as a process of its own, with the JVM flags of a service, asked the same reports by the same
 * generator.
 */
public final class EmptyService {
    private static final int PORT_AFTER_BASE = 79;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final long WARM_UP = 4_000;

    private EmptyService() {}

    /** @param clientMs the generator's own processor time for one request, milliseconds */
    public record Measured(RawRate rate, LoadResult load) {}

    /** Starts it, asks it for {@code duration}, stops it. */
    public static Measured run(Bench bench, int clients, Duration duration) throws IOException, InterruptedException {
        int port = bench.system().ports().base() + PORT_AFTER_BASE;
        Process process = start(bench, port);
        try {
            Submission submission = new Submission(bench.reports(), (_, _, _) -> {});
            awaitReady(process, port);
            new ClosedLoop(port, clients).run(WARM_UP, submission);
            Map<String, Long> pid = Map.of("empty", process.pid());
            ProcessCpu before = ProcessCpu.of(pid);
            double ownBefore = ProcessCpu.ownMillis();
            LoadResult load = new ClosedLoop(port, clients).run(duration, submission);
            double server = ProcessCpu.sum(ProcessCpu.of(pid).millisSince(before));
            if (load.errors() > 0) {
                throw new IOException("The empty endpoint refused " + load.errors() + " requests");
            }
            return new Measured(
                    RawRate.of(load.good(), load.seconds(), server, ProcessCpu.ownMillis() - ownBefore), load);
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static Process start(Bench bench, int port) throws IOException {
        List<String> flags = bench.system().processes().specs().stream()
                .filter(spec -> spec.name().equals("intake-service"))
                .map(ProcessSpec::flags)
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                EmptyEndpoint.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.threads.virtual.enabled=true",
                "--spring.mvc.formcontent.filter.enabled=false",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(bench.system().home().log("empty-endpoint").toFile())
                .start();
    }

    private static void awaitReady(Process process, int port) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        byte[] body = "{\"kind\":\"COMPLAINT\"}".getBytes(StandardCharsets.UTF_8);
        while (System.nanoTime() < until && process.isAlive()) {
            try (HttpConnection connection = new HttpConnection(port)) {
                if (connection.send("POST", EmptyEndpoint.PATH, "", body).status() == 201) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("The empty endpoint did not start; see empty-endpoint.log");
    }
}
