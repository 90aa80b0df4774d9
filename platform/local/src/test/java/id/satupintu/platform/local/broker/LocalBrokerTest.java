package id.satupintu.platform.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.platform.local.events.PublishedEvent;
import id.satupintu.platform.local.events.TopicReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalBrokerTest {
    private static final String TOPIC = "intake.complaint.v1";
    private static final int EVENTS = 50;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void what_was_acknowledged_survives_a_kill() throws Exception {
        int port = freePort();
        int controllerPort = freePort();
        Process first = start(port, controllerPort);
        try {
            write(port);
            assertThat(configuration(port, TOPIC))
                    .containsEntry("retention.ms", "-1")
                    .containsEntry("retention.bytes", "-1");
            assertThat(configuration(port, "intake.contact.v1")).containsEntry("cleanup.policy", "compact");
        } finally {
            first.destroyForcibly().waitFor();
        }

        Process second = start(port, controllerPort);
        try {
            List<PublishedEvent> read = new ArrayList<>();
            new TopicReader("127.0.0.1:" + port).readAll(List.of(TOPIC), read::add);
            assertThat(read.stream().map(PublishedEvent::value)).hasSize(EVENTS).doesNotHaveDuplicates();
        } finally {
            second.destroy();
            assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start(int port, int controllerPort) throws IOException {
        Path ready = folder.resolve("broker.ready");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=id/satupintu/platform/local/logback-process.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalBroker.class.getName(),
                        "--data",
                        folder.resolve("kafka").toString(),
                        "--port",
                        String.valueOf(port),
                        "--controller-port",
                        String.valueOf(controllerPort),
                        "--ready-file",
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    assertThat(process.isAlive())
                            .as(Files.readString(folder.resolve("out")))
                            .isTrue();
                    return Files.exists(ready) && Files.readString(ready).equals(String.valueOf(process.pid()));
                });
        return process;
    }

    private static void write(int port) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < EVENTS; i++) {
                byte[] value = ("{\"number\":" + i + "}").getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(TOPIC, String.valueOf(i).getBytes(StandardCharsets.UTF_8), value))
                        .get();
            }
        }
    }

    private static Map<String, String> configuration(int port, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port))) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            Map<String, String> settings = new java.util.TreeMap<>();
            admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .entries()
                    .forEach(entry -> {
                        if (entry.value() != null) {
                            settings.put(entry.name(), entry.value());
                        }
                    });
            return settings;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
