package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {

    private record Ended(int exitCode, String output) {}

    @TempDir
    private Path data;

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = ServerProcess.launch(EmbeddedMongoMain.class.getName(), List.of("-Xmx64m"), arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    @Test
    void a_port_in_use_is_said_in_one_sentence() throws Exception {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.inMemory())) {
            Ended ended = run("--port", String.valueOf(server.port()));
            assertThat(ended).isEqualTo(new Ended(2, "Port " + server.port() + " is already in use.\n"));
        }
    }

    @Test
    void a_data_folder_in_use_is_said_in_one_sentence() throws Exception {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.onDisk(data))) {
            assertThat(server.port()).isPositive();
            Ended ended = run("--port", "0", "--data", data.toString());
            assertThat(ended).isEqualTo(new Ended(2, "The data folder " + data + " is in use by another process.\n"));
        }
    }

    @Test
    void help_names_every_option_and_an_unknown_durability_is_refused() throws Exception {
        Ended help = run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).contains("--port", "--data", "--durability", "--health-port");
        Ended wrong = run("--durability", "perhaps");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.output()).contains("perhaps");
    }

    @Test
    void a_damaged_segment_is_named_instead_of_being_ignored() throws Exception {
        EmbeddedMongoServer.Tuning small =
                new EmbeddedMongoServer.Tuning(SegmentFile::open, 4096, Duration.ofSeconds(5), 1_000_000);
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(EmbeddedMongoServer.Options.onDisk(data), small);
                var client = MongoClients.create(server.connectionString("d"))) {
            for (int i = 0; i < 200; i++) {
                client.getDatabase("d")
                        .getCollection("things")
                        .insertOne(new Document("_id", i).append("pad", "p".repeat(100)));
            }
        }
        Path first = data.resolve("segment-00000001.journal");
        byte[] bytes = Files.readAllBytes(first);
        bytes[bytes.length / 2] ^= 1;
        Files.write(first, bytes);
        Ended ended = run("--port", "0", "--data", data.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("segment-00000001.journal is damaged at byte");
    }

    @Test
    void a_request_to_end_ends_it_cleanly() {
        ServerProcess server = ServerProcess.start(data, EmbeddedMongoMain.class.getName(), "-Xmx64m");
        server.stop();
        await().untilAsserted(
                        () -> assertThat(server.output()).last().asString().endsWith("Stopped"));
    }
}
