package id.satupintu.system.fuzz;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.Ports;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.platform.local.token.OfficerRole;
import id.satupintu.system.fuzz.Subjects.Known;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the fuzzing starts from: the documents, some proper reports, tokens good and bad, and the events they caused. */
final class Surroundings {
    private static final int REPORTS = 40;
    private static final int EVENTS = 400;
    private static final List<String> PAGES = List.of(
            "/",
            "/masuk",
            "/masuk/ke/satupintu",
            "/masuk/kembali/satupintu",
            "/penerbit/masuk",
            "/penerbit/oauth2/authorize",
            "/penerbit/oauth2/jwks",
            "/lapor",
            "/lacak",
            "/meja",
            "/tinjau",
            "/pemberitahuan",
            "/dasbor",
            "/actuator/health");
    private static final List<String> FORMS = List.of(
            "/lapor", "/lapor/kirim", "/lacak", "/jabatan", "/keluar", "/penerbit/masuk", "/penerbit/oauth2/token");
    private static final String KABUPATEN = "64.08";

    private final Home home;
    private final Ports ports;
    private final Citizen citizen;

    Surroundings(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.citizen = new Citizen(ports.service(0, 1));
    }

    List<ApiOperation> operations() throws IOException, InterruptedException {
        List<ApiOperation> all = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int place = 0; place < SystemTable.SERVICES.size(); place++) {
                int port = ports.service(place, 1);
                String document = patiently(
                        http,
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openapi.json"))
                                .build());
                List<ApiOperation> its = ApiOperation.read(SystemTable.SERVICES.get(place), port, document);
                all.addAll(its);
                its.forEach(operation -> all.add(operation.at(ports.gateway())));
            }
        }
        PAGES.forEach(page -> all.add(ApiOperation.page(ports.gateway(), "GET", page)));
        FORMS.forEach(form -> all.add(ApiOperation.page(ports.gateway(), "POST", form)));
        return all;
    }

    private static String patiently(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            } catch (java.net.ConnectException notYet) {
                if (attempt == 60) {
                    throw notYet;
                }
                TimeUnit.SECONDS.sleep(2);
            }
        }
    }

    /** Hands in proper reports, and waits until somebody has the last one. */
    Subjects subjects() throws IOException, InterruptedException {
        List<Known> reports = new ArrayList<>();
        Known held = citizen.report(0, true);
        for (int i = 1; i <= REPORTS; i++) {
            reports.add(citizen.report(i, false));
        }
        citizen.untilSomebodyActs(reports.getLast(), Duration.ofSeconds(60));
        DemoTokens tokens = new DemoTokens(Secrets.in(home.secrets()).tokenKey(), SystemTable.ISSUER);
        Instant expiry = Instant.now().plus(Duration.ofHours(6));
        List<String> good = new ArrayList<>();
        good.add(token(tokens, OfficerRole.TIER_OFFICER, "64.08.04.2001-RT003", expiry));
        good.add(token(tokens, OfficerRole.ADMIN_KOORDINATOR, "64.08-DISKOMINFO", expiry));
        for (OfficerRole role : OfficerRole.values()) {
            good.add(token(tokens, role, "64.08-PUPR", expiry));
        }
        return new Subjects(reports, held.complaintId(), good, bad(good.getFirst(), tokens));
    }

    private static String token(DemoTokens tokens, OfficerRole role, String unit, Instant expiry) {
        return tokens.token(role, new UnitCode(unit), new RegionCode(KABUPATEN), expiry);
    }

    private static List<String> bad(String good, DemoTokens tokens) {
        String[] parts = good.split("\\.");
        String none =
                Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes());
        String hs256 = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes());
        return List.of(
                "Bearer " + none + "." + parts[1] + ".",
                "Bearer " + hs256 + "." + parts[1] + "." + parts[2],
                "Bearer " + parts[0] + "." + parts[1] + ".AAAA",
                "Bearer " + parts[0] + "." + parts[2] + "." + parts[1],
                "Bearer " + "x".repeat(7_000),
                "Bearer a.b.c",
                "Bearer ",
                "Bearer \u00ff\u00fe",
                "Basic YWRtaW46YWRtaW4=",
                "bearer",
                good,
                "Bearer " + good + " " + good,
                "Bearer " + token(tokens, OfficerRole.TIER_OFFICER, "64.08-PUPR", Instant.EPOCH));
    }

    /** The latest events of every topic, the restricted one too. */
    List<ConsumerRecord<byte[], byte[]>> events() {
        List<String> topics = EventCatalogue.FAMILIES.stream()
                .map(EventCatalogue::stream)
                .map(EventStream::topic)
                .toList();
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers(), "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            for (String topic : topics) {
                List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
                int taken = 0;
                while (taken < EVENTS
                        && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                    for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                        if (event.key() != null && event.value() != null && taken++ < EVENTS / topics.size()) {
                            found.add(event);
                        }
                    }
                }
            }
        }
        return found;
    }

    Citizen citizen() {
        return citizen;
    }

    String brokers() {
        return "127.0.0.1:" + ports.kafka();
    }
}
