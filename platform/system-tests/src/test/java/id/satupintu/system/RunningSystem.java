package id.satupintu.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system as a person has it: started, watched and stopped by {@code ./satupintu}. */
public final class RunningSystem implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    /** The data folder of a system that is up already and stays up. */
    private static final String BORROWED = "SATUPINTU_TEST_SYSTEM";

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    public final Path data;
    private final int portBase;
    /** Somebody works on the pages and does not want to wait for a start each time. */
    private final boolean borrowed;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public RunningSystem() throws IOException {
        String running = System.getenv(BORROWED);
        this.borrowed = running != null;
        this.data = running != null
                ? Path.of(running)
                : Files.createDirectories(Path.of("target").toAbsolutePath())
                        .resolve("system-" + UUID.randomUUID().toString().substring(0, 6));
        this.portBase = freeRange();
    }

    /** What a command printed, and how it ended. */
    public record Said(int exitCode, String out, String error) {}

    /** Runs {@code ./satupintu} with these words. */
    public Said satupintu(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(PROJECT.resolve("satupintu").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(PROJECT.toFile());
        builder.environment().put("SATUPINTU_START_CACHE", "off");
        Path out = Files.createTempFile("satupintu-", ".out");
        Path error = Files.createTempFile("satupintu-", ".err");
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "./satupintu " + String.join(" ", words) + " does not end: " + Files.readString(error));
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(error));
    }

    public void up() throws IOException, InterruptedException {
        if (borrowed) {
            return;
        }
        Said said = satupintu("up", "--no-build", "--port-base", Integer.toString(portBase));
        if (said.exitCode() != 0) {
            throw new IllegalStateException("up failed: " + said.error() + said.out());
        }
    }

    public JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(satupintu("status", "--json").out());
    }

    /** SIGKILL, as when the power of one machine goes. */
    public void kill(String process) throws IOException, InterruptedException {
        for (JsonNode one : status().get("processes")) {
            if (one.get("name").asString().equals(process)) {
                ProcessHandle handle = ProcessHandle.of(one.get("pid").asLong()).orElseThrow();
                handle.destroyForcibly();
                handle.onExit().join();
                return;
            }
        }
        throw new IllegalArgumentException("No process " + process);
    }

    public int port(String process) throws IOException, InterruptedException {
        for (JsonNode one : status().get("processes")) {
            if (one.get("name").asString().equals(process)) {
                return one.get("port").asInt();
            }
        }
        throw new IllegalArgumentException("No process " + process);
    }

    public String token(String role, String unit) throws IOException, InterruptedException {
        return satupintu("token", "--role", role, "--unit", unit).out().strip();
    }

    public HttpResponse<String> post(int port, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(int port, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A base with room for every port of a system; whoever takes one in between makes {@code up} say so. */
    private static int freeRange() throws IOException {
        for (int base = 21_000; base < 60_000; base += 500) {
            if (isFree(base + 1) && isFree(base + 5) && isFree(base + 70) && isFree(base + 72)) {
                return base;
            }
        }
        throw new IOException("No free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!borrowed) {
            satupintu("stop", "--no-start-cache");
        }
    }
}
