package id.satupintu.platform.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready on localhost:(\\d+)");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final int port;

    private ServerProcess(Process process) {
        this.process = process;
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        this.port = readUntilReady(reader);
        Thread.ofVirtual().start(() -> readAll(reader));
    }

    /** On any free port, with these options of the virtual machine. */
    static ServerProcess start(Path data, String mainClass, String... jvmOptions) {
        return new ServerProcess(launch(mainClass, List.of(jvmOptions), "--port", "0", "--data", data.toString()));
    }

    static Process launch(String mainClass, List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readUntilReady(BufferedReader reader) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    return Integer.parseInt(ready.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The server did not start: " + output);
    }

    private void readAll(BufferedReader reader) {
        reader.lines().forEach(output::add);
    }

    String connectionString(String database) {
        return "mongodb://localhost:" + port + "/" + database
                + "?replicaSet=rs0&w=majority&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000";
    }

    List<String> output() {
        return output;
    }

    /** SIGKILL: nothing in the process gets to run. */
    void kill() {
        process.toHandle().destroyForcibly();
        await();
    }

    /** SIGTERM. Through the handle, because the process itself would close our end of its output. */
    void stop() {
        process.toHandle().destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
