package id.satupintu.platform.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.local.broker.LocalBroker;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker, in a process of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLetterBoxTest {
    private static final String TOPIC = "escalation.case.v1";
    private static final String GROUP = "reporting-service";

    @TempDir
    Path folder;

    private Process broker;
    private String brokers;

    @BeforeEach
    void start() throws IOException {
        int port = freePort();
        Path ready = folder.resolve("broker.ready");
        broker = new ProcessBuilder(
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
                        String.valueOf(freePort()),
                        "--ready-file",
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(ready));
        brokers = "127.0.0.1:" + port;
    }

    @AfterEach
    void stop() throws InterruptedException {
        broker.destroy();
        assertThat(broker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_dead_letter_is_given_to_its_group_again_as_the_event_it_was() throws Exception {
        bury(TOPIC, "KTM-2026-000000501-X", "id-1");
        bury("routing.unit.v1", "64.08-PUPR", "id-2");
        DeadLetterBox box = new DeadLetterBox(brokers);

        List<DeadLetter> letters = box.list(letter -> letter.topic().equals(TOPIC));
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.group()).isEqualTo(GROUP);
            assertThat(letter.reason()).isEqualTo("IllegalStateException: cannot be digested");
            assertThat(letter.origin()).isEqualTo(TOPIC + "/3/42");
            assertThat(letter.repeated()).isFalse();
            assertThat(DeadLetterBox.hindrance(letter)).isEmpty();
        });
        box.repeat(letters);

        assertThat(read(TOPIC)).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("KTM-2026-000000501-X");
            assertThat(event.value()).isEqualTo("{}");
            assertThat(header(event, "ce_id")).isEqualTo("id-1");
            assertThat(header(event, "x-repeated-for")).isEqualTo(GROUP);
            assertThat(event.headers().lastHeader("x-dead-letter-reason")).isNull();
        });
        assertThat(box.list(letter -> letter.topic().equals(TOPIC)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.repeated()).isTrue());
    }

    @Test
    void an_old_record_never_takes_the_place_of_a_newer_one() throws Exception {
        bury("routing.unit.v1", "64.08-PUPR", "id-2");
        assertThat(new DeadLetterBox(brokers).list(_ -> true))
                .singleElement()
                .satisfies(letter -> assertThat(DeadLetterBox.hindrance(letter)).isEqualTo("compacted"));
    }

    private void bury(String topic, String key, String id) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> letter = new ProducerRecord<>(topic + "." + GROUP + ".dlt", key, "{}");
            letter.headers()
                    .add("ce_id", id.getBytes(StandardCharsets.UTF_8))
                    .add("ce_type", "id.satupintu.escalation.case-opened.v1".getBytes(StandardCharsets.UTF_8))
                    .add(
                            "x-dead-letter-reason",
                            "IllegalStateException: cannot be digested".getBytes(StandardCharsets.UTF_8))
                    .add("x-dead-letter-origin", (topic + "/3/42").getBytes(StandardCharsets.UTF_8));
            producer.send(letter).get();
        }
    }

    private List<ConsumerRecord<String, String>> read(String topic) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
