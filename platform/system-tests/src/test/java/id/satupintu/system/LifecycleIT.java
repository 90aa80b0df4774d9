package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Five services, a broker and a store as separate processes; what a person does, and what a bad day does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleIT {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final Map<String, String> ACCEPTED = new ConcurrentHashMap<>();
    private static RunningSystem system;
    private static int intake;
    private static int escalation;
    private static int reporting;

    /** How many reports others handed in before. */
    private static int before;

    @RegisterExtension
    static final BeforeAllCallback START = context -> {
        system = OneSystem.of(context);
        intake = system.port("intake-service");
        escalation = system.port("escalation-service");
        reporting = system.port("reporting-service");
        AtomicInteger last = new AtomicInteger(-1);
        String token = system.token("OPS", "64.08-DISKOMINFO");
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    int now = reconciliation(token).path("accepted").asInt();
                    return last.getAndSet(now) == now;
                });
        before = last.get();
    };

    private static JsonNode reconciliation(String token) throws Exception {
        return RunningSystem.JSON.readTree(
                system.get(reporting, "/api/v1/reconciliation?kabupaten=64.08", "Authorization", "Bearer " + token)
                        .body());
    }

    /** Hands a report in as a browser would: the same key until the door answers. Returns the tracking id. */
    private static String submit(String body) throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> system.post(intake, COMPLAINTS, body, "Idempotency-Key", key),
                        response -> response.statusCode() != 503);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = RunningSystem.JSON.readTree(answer.body());
        ACCEPTED.put(receipt.get("trackingId").asString(), receipt.get("pin").asString());
        return receipt.get("trackingId").asString();
    }

    private static String report(int number) {
        String[] matters = {
            "Ayam tetangga berkeliaran dan kandang ayam di sebelah rumah kami berbau setiap pagi",
            "Jalan kabupaten berlubang besar di depan pasar, sudah dua motor jatuh minggu ini",
            "Sampah menumpuk di TPS dekat sekolah dan baunya sampai ke kelas",
            "Lampu jalan mati di gang desa sejak hujan deras kemarin malam",
            "Air keruh dari keran Perumdam sejak hari Senin, tidak bisa dipakai mencuci"
        };
        String[] villages = {"64.08.04.2001", "64.08.12.2001", "64.08.09.2001", "64.08.05.2001", "64.08.11.2001"};
        return """
                {"kind":"COMPLAINT","title":"Laporan warga nomor %d","body":"%s. Mohon ditangani.",
                 "location":{"region":"%s","rt":%d},"anonymous":%s}
                """.formatted(number, matters[number % 5], villages[number / 5 % 5], 1 + number % 9, number % 4 == 0);
    }

    @Test
    @Order(1)
    void a_report_is_routed_opened_settled_and_confirmed() throws Exception {
        String id = submit(report(0).replace("\"anonymous\":true", "\"anonymous\":false"));
        String pin = ACCEPTED.get(id);
        JsonNode opened = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> view(id, pin),
                        view -> view.hasNonNull("responsible")
                                && !view.get("clocks").isEmpty());
        JsonNode unit = opened.get("responsible").get("unit");
        assertThat(unit.get("name").asString()).isNotBlank();
        assertThat(opened.get("clocks").size()).isPositive();

        String tier = opened.get("responsible").get("tier").asString();
        String token = system.token(
                tier.equals("OPD") ? "PEJABAT_PENGHUBUNG" : "TIER_OFFICER",
                unit.get("code").asString());
        HttpResponse<String> resolved = system.post(
                escalation,
                "/api/v1/cases/" + id + "/resolve",
                """
                {"what":"Kandang dipindah ke belakang rumah dan dibersihkan setiap pagi","who":"Pengurus RT","doneOn":"%s"}
                """.formatted(LocalDate.now(ZoneId.of("Asia/Makassar"))),
                "Authorization",
                "Bearer " + token);
        assertThat(resolved.statusCode()).as(resolved.body()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> view(id, pin).get("status").asString().contains("CONFIRMATION"));
        HttpResponse<String> confirmed =
                system.post(intake, COMPLAINTS + "/" + id + "/confirmation", "{}", "X-Pin", pin);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view(id, pin).path("closure").toString().contains("CONFIRMED_BY_REPORTER"));
    }

    private static JsonNode view(String id, String pin) throws Exception {
        return RunningSystem.JSON.readTree(
                system.get(intake, COMPLAINTS + "/" + id, "X-Pin", pin).body());
    }

    @Test
    @Order(2)
    void what_was_written_is_read_at_once_by_sixteen_clients() throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger tried = new AtomicInteger();
        List<String> stale = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < 16; client++) {
                all.add(clients.submit(() -> {
                    while (next.getAndIncrement() < 500) {
                        String id = submit(report(next.get()));
                        HttpResponse<String> seen =
                                system.get(intake, COMPLAINTS + "/" + id, "X-Pin", ACCEPTED.get(id));
                        tried.incrementAndGet();
                        if (seen.statusCode() != 200) {
                            stale.add(id + " " + seen.statusCode());
                        }
                        HttpResponse<String> said = system.post(
                                intake,
                                COMPLAINTS + "/" + id + "/replies",
                                "{\"text\":\"Sudah saya lihat lagi pagi ini, masih sama seperti kemarin\"}",
                                "X-Pin",
                                ACCEPTED.get(id));
                        JsonNode after = view(id, ACCEPTED.get(id));
                        tried.incrementAndGet();
                        boolean told = after.get("timeline").toString().contains("\"replied\"");
                        if (said.statusCode() != 200 || !told) {
                            stale.add(id + " reply " + said.statusCode() + " told " + told);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.println("read your writes: " + tried.get() + " tries, " + stale.size() + " stale");
        assertThat(stale).isEmpty();
        assertThat(tried.get()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    @Order(3)
    void services_killed_half_way_lose_nothing() throws Exception {
        List<List<String>> victims = List.of(
                List.of("routing-service", "notification-service"), List.of("escalation-service", "reporting-service"));
        for (List<String> together : victims) {
            try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
                List<Future<String>> all = new ArrayList<>();
                for (int i = 0; i < 120; i++) {
                    int number = i;
                    all.add(clients.submit(() -> submit(report(number))));
                    if (i == 60) {
                        for (String victim : together) {
                            system.kill(victim);
                        }
                    }
                }
                for (Future<String> one : all) {
                    one.get();
                }
            }
            system.up();
        }
        everything_accepted_is_accounted_for();
    }

    @Test
    @Order(4)
    void the_door_itself_killed_under_load_keeps_every_receipt_it_gave() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int number = i;
                all.add(clients.submit(() -> submit(report(number))));
                if (i == 20) {
                    system.kill("intake-service");
                    clients.submit(() -> {
                        system.up();
                        return null;
                    });
                }
            }
            for (Future<String> one : all) {
                one.get();
            }
        }
        everything_accepted_is_accounted_for();
    }

    @Test
    @Order(5)
    void without_a_broker_reports_are_still_accepted_and_told_later() throws Exception {
        system.kill("broker");
        List<String> meanwhile = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = system.post(
                    intake,
                    COMPLAINTS,
                    report(i),
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            JsonNode receipt = RunningSystem.JSON.readTree(answer.body());
            ACCEPTED.put(
                    receipt.get("trackingId").asString(), receipt.get("pin").asString());
            meanwhile.add(receipt.get("trackingId").asString());
        }
        system.up();
        for (String id : meanwhile) {
            await().atMost(Duration.ofSeconds(90))
                    .until(
                            () -> view(id, ACCEPTED.get(id)).get("status").asString(),
                            status -> !status.equals("RECEIVED"));
        }
        everything_accepted_is_accounted_for();
    }

    @Test
    @Order(6)
    void without_a_store_the_door_says_when_to_come_back_and_forgets_nothing() throws Exception {
        system.kill("store");
        HttpResponse<String> refused = system.post(
                intake,
                COMPLAINTS,
                report(1),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        system.up();
        String id = submit(report(2));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> view(id, ACCEPTED.get(id)).get("status").asString(), status -> !status.equals("RECEIVED"));
        everything_accepted_is_accounted_for();
    }

    @Test
    @Order(7)
    void the_events_carry_their_attributes_and_nobodys_identity() throws Exception {
        String body = report(3)
                .replace(
                        "Mohon ditangani.",
                        "Hubungi saya di 0800-1234-5678 atau warga.satu@contoh.id, NIK 6408041234567890.");
        submit(body.replace(
                "\"location\"",
                "\"contact\":{\"name\":\"Warga Satu\",\"email\":\"warga.satu@contoh.id\"},\"location\""));
        everything_accepted_is_accounted_for();
        RunningSystem.Said events = system.satupintu("events");
        assertThat(events.exitCode()).as(events.error()).isZero();
        assertThat(events.out())
                .contains("id.satupintu.intake.complaint-submitted.v1", "id.satupintu.escalation.case-opened.v1");
        assertThat(events.out()).doesNotContain("Warga Satu", "contoh.id", "6408041234567890", "0800-1234-5678");
        assertThat(Pattern.compile("(?<![\\d.])\\d{16}(?!\\d)")
                        .matcher(events.out())
                        .find())
                .as("a number as long as a NIK")
                .isFalse();
    }

    @Test
    @Order(8)
    void stopped_and_started_again_everything_is_still_there() throws Exception {
        assertThat(system.satupintu("stop", "--no-start-cache").exitCode()).isZero();
        system.up();
        String id = ACCEPTED.keySet().iterator().next();
        assertThat(view(id, ACCEPTED.get(id)).get("trackingId").asString()).isEqualTo(id);
        everything_accepted_is_accounted_for();
    }

    /** Reporting has every accepted report, without a hole in any sequence. */
    private static void everything_accepted_is_accounted_for() throws Exception {
        String token = system.token("OPS", "64.08-DISKOMINFO");
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
            JsonNode figures = reconciliation(token);
            assertThat(figures.path("accepted").asInt()).as(figures.toString()).isEqualTo(before + ACCEPTED.size());
            assertThat(figures.path("holes").asInt()).as(figures.toString()).isZero();
            assertThat(figures.path("unaccounted").asInt())
                    .as(figures.toString())
                    .isZero();
        });
        for (String id : ACCEPTED.keySet().stream().limit(20).toList()) {
            HttpResponse<String> trail =
                    system.get(reporting, "/api/v1/trail/" + id, "Authorization", "Bearer " + token);
            assertThat(trail.statusCode()).as(trail.body()).isEqualTo(200);
        }
    }
}
