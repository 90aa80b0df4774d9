package id.satupintu.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.messaging.EventCodec;
import id.satupintu.platform.messaging.OutgoingEvent;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.platform.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a real broker and the embedded store: events in, figures out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportingServiceTest {
    private static final Instant LONG_AGO = Instant.parse("2026-03-02T01:00:00Z");
    private static final UnitRef PUPR = new UnitRef(new UnitCode("64.08-PUPR"), "Dinas PUPR");
    private static final Holder HOLDER = new Holder(Tier.OPD, PUPR, LONG_AGO);

    private static final TestBroker broker = TestBroker.get();
    private static final HttpClient http = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = SpringApplication.run(
                ReportingApplication.class,
                "--SATUPINTU_KAFKA=" + broker.bootstrapServers(),
                "--SATUPINTU_MONGODB=" + TestStore.freshDatabase(),
                "--SATUPINTU_JWT_PUBLIC_KEY=" + TestTokens.publicKeyLocation(),
                "--SATUPINTU_PORT=0",
                "--SATUPINTU_LOG_FORMAT=text",
                "--SATUPINTU_REPORTING_FIGURE_AGE=0s",
                "--SATUPINTU_REPORTING_MEASURE_EVERY=1s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void counts_a_complaint_once_however_its_events_arrive() throws IOException, InterruptedException {
        ComplaintId id = ComplaintId.of("KTM", 2026, 501);
        Life life = new Life(id, "64.01");
        life.says(new NotificationEvent.NoticeSent(id, notice(), 1), 1);
        life.says(new EscalationEvent.CaseOpened(id, HOLDER, List.of()), 1);
        life.says(
                new EscalationEvent.DeadlineMissed(id, HOLDER, EscalationEvent.ClockName.FIRST_RESPONSE, LONG_AGO), 2);
        life.says(
                new EscalationEvent.CaseClosed(id, HOLDER, EscalationEvent.Closure.REPLY_WINDOW_PASSED, true, null), 3);
        life.says(
                new EscalationEvent.CaseClosed(id, HOLDER, EscalationEvent.Closure.REPLY_WINDOW_PASSED, true, null), 3);
        life.says(submitted(id), 1);
        life.says(new RoutingEvent.ComplaintForwardedExternally(id, PUPR, null, "-"), 1);

        String token = TestTokens.officer("64.01-DISKOMINFO", "64.01", "ANALYST");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        get("/api/v1/trail/" + id, token).path("sources").findValues("upTo"))
                .extracting(JsonNode::asInt)
                .containsExactly(1, 1, 3, 1));

        JsonNode statistics = get("/api/v1/statistics?kabupaten=64.01", token);
        assertThat(statistics.path("accepted").asInt()).isEqualTo(1);
        assertThat(statistics
                        .path("byStatus")
                        .path("CLOSED_WITHOUT_CONFIRMATION")
                        .asInt())
                .isEqualTo(1);
        assertThat(statistics.path("closedWithoutConfirmation").path("onTime").asInt())
                .isEqualTo(1);
        assertThat(statistics.path("onTime").asInt()).isZero();
        assertThat(statistics.path("counts").path("NOTICE_SENT").asInt()).isEqualTo(1);
        assertThat(statistics.path("missed").path("FIRST_RESPONSE").asInt()).isEqualTo(1);
        assertThat(statistics.path("byDay").path("2026-03-02").asInt()).isEqualTo(1);
        assertThat(get("/api/v1/reconciliation", token).path("closed").asInt()).isEqualTo(1);
    }

    @Test
    void raises_the_alarms_and_measures_them() throws IOException, InterruptedException {
        ComplaintId untouched = ComplaintId.of("KTM", 2026, 601);
        ComplaintId orphan = ComplaintId.of("KTM", 2026, 602);
        ComplaintId holed = ComplaintId.of("KTM", 2026, 603);
        new Life(untouched, "64.02").says(submitted(untouched), 1);
        new Life(orphan, "64.02").says(new RoutingEvent.CompletionRequested(orphan, "?", LONG_AGO), 1);
        Life life = new Life(holed, "64.02");
        life.says(submitted(holed), 1);
        life.says(new RoutingEvent.CompletionRequested(holed, "?", LONG_AGO), 2);

        String token = TestTokens.officer("64.02-DISKOMINFO", "64.02", "ADMIN_KOORDINATOR");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode figure = get("/api/v1/reconciliation", token);
            assertThat(figure.path("accepted").asInt()).isEqualTo(2);
            assertThat(figure.path("open").asInt()).isEqualTo(2);
            assertThat(figure.path("unaccounted").asInt()).isEqualTo(1);
            assertThat(figure.path("holes").asInt()).isEqualTo(1);
            assertThat(figure.path("untouched").asInt()).isEqualTo(1);
        });
        String ops = TestTokens.officer("64.08-DISKOMINFO", "64.08", "OPS");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        answer("/actuator/prometheus", ops).body())
                .contains("satupintu_reconciliation_unaccounted{kabupaten=\"64.02\"} 1.0")
                .contains("satupintu_reconciliation_holes{kabupaten=\"64.02\"} 1.0")
                .contains("satupintu_reconciliation_untouched{kabupaten=\"64.02\"} 1.0"));
    }

    @Test
    void an_event_that_lies_becomes_a_dead_letter_and_stops_no_other() {
        ComplaintId bad = ComplaintId.of("KTM", 2026, 701);
        ComplaintId good = ComplaintId.of("KTM", 2026, 702);
        Life life = new Life(bad, "64.03");
        life.says(submitted(bad), 0);
        life.raw(new EscalationEvent.CaseAccepted(bad, HOLDER), 1, "{\"complaintId\":\"" + bad + "\"}");
        new Life(good, "64.03").says(submitted(good), 1);

        String token = TestTokens.officer("64.03-DISKOMINFO", "64.03", "SUPERIOR");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        answer("/api/v1/trail/" + good, token).statusCode())
                .isEqualTo(200));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(broker.read("intake.complaint.v1.reporting-service.dlt", bad.value()))
                    .hasSize(1);
            assertThat(broker.read("escalation.case.v1.reporting-service.dlt", bad.value()))
                    .hasSize(1);
        });
    }

    @Test
    void shows_figures_to_their_own_officers_only() throws IOException, InterruptedException {
        String own = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ANALYST");
        assertThat(answer("/api/v1/statistics", own).statusCode()).isEqualTo(200);
        assertThat(answer("/api/v1/statistics?kabupaten=64.01", own).statusCode())
                .isEqualTo(403);
        assertThat(answer("/api/v1/statistics?kabupaten=64", own).statusCode()).isEqualTo(400);
        assertThat(answer("/api/v1/statistics?kabupaten=sangatta", own).statusCode())
                .isEqualTo(400);
        assertThat(answer("/api/v1/statistics", null).statusCode()).isEqualTo(401);
        String unit = TestTokens.officer("64.08-PUPR", "64.08", "PEJABAT_PENGHUBUNG");
        assertThat(answer("/api/v1/reconciliation", unit).statusCode()).isEqualTo(403);
        String ops = TestTokens.officer("64.08-DISKOMINFO", "64.08", "OPS");
        assertThat(answer("/api/v1/statistics?kabupaten=64.01", ops).statusCode())
                .isEqualTo(200);

        ComplaintId elsewhere = ComplaintId.of("KTM", 2026, 801);
        new Life(elsewhere, "64.09").says(submitted(elsewhere), 1);
        String there = TestTokens.officer("64.09-DISKOMINFO", "64.09", "ANALYST");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        answer("/api/v1/trail/" + elsewhere, there).statusCode())
                .isEqualTo(200));
        assertThat(answer("/api/v1/trail/" + elsewhere, own).statusCode()).isEqualTo(404);
        assertThat(answer("/api/v1/trail/nonsense", own).statusCode()).isEqualTo(404);
        assertThat(answer("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    }

    @Test
    void shows_the_dashboard_of_the_own_kabupaten_with_real_figures() throws IOException, InterruptedException {
        ComplaintId id = ComplaintId.of("KTM", 2026, 901);
        UnitRef named = new UnitRef(new UnitCode("64.74-PUPR"), "Dinas <script>alert(1)</script> & Rekan");
        Holder holder = new Holder(Tier.OPD, named, LONG_AGO);
        Life life = new Life(id, "64.74");
        life.says(submitted(id, Instant.now()), 1);
        life.says(new EscalationEvent.CaseOpened(id, holder, List.of()), 1);
        String own = TestTokens.officer("64.74-SETDA", "64.74", "SUPERIOR");

        String page = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> answer("/dasbor", own).body(),
                        body -> body.contains("& Rekan") || body.contains("&amp; Rekan"));

        assertThat(page)
                .contains("Pengaduan Kota Bontang")
                .contains("Tidak ada laporan yang tercecer")
                .contains("1 diterima = 1 berjalan + 0 selesai")
                .contains("data-testid=\"figure-received\"", "data-testid=\"figure-overdue\"")
                .contains("1 sampai · 1 tetap · 0 naik")
                .contains("Dinas &lt;script&gt;alert(1)&lt;/script&gt; &amp; Rekan")
                .contains("1 unit tanpa urutan")
                .contains("Kurang dari 10")
                .doesNotContain("<script>alert")
                .doesNotContain("??")
                .doesNotContain("halaman.dasbor");
        assertThat(answer("/dasbor", own).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void shows_the_dashboard_in_english_to_who_chose_it() throws IOException, InterruptedException {
        String own = TestTokens.officer("64.11-SETDA", "64.11", "SUPERIOR");
        HttpRequest request = HttpRequest.newBuilder(address("/dasbor"))
                .header("Authorization", "Bearer " + own)
                .header("X-Satu-Language", "en")
                .build();
        String page = http.send(request, HttpResponse.BodyHandlers.ofString()).body();

        assertThat(page)
                .contains("No report is lost")
                .contains("0 received = 0 open")
                .contains("No figures yet")
                .doesNotContain("halaman.dasbor");
    }

    @Test
    void shows_the_dashboard_to_nobody_else() throws IOException, InterruptedException {
        for (String role : List.of("SUPERIOR", "ADMIN_KOORDINATOR", "INSPEKTORAT", "ANALYST", "OPS")) {
            assertThat(answer("/dasbor", TestTokens.officer("64.08-X", "64.08", role))
                            .statusCode())
                    .as(role)
                    .isEqualTo(200);
        }
        for (String role : List.of("TIER_OFFICER", "PEJABAT_PENGHUBUNG")) {
            assertThat(answer("/dasbor", TestTokens.officer("64.08-X", "64.08", role))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(answer("/dasbor", null).statusCode()).isEqualTo(401);
        String own = TestTokens.officer("64.08-SETDA", "64.08", "SUPERIOR");
        assertThat(answer("/dasbor?kabupaten=64.08", own).statusCode()).isEqualTo(200);
        assertThat(answer("/dasbor?kabupaten=64.01", own).statusCode()).isEqualTo(403);
        assertThat(answer("/dasbor?kabupaten=sangatta", own).statusCode()).isEqualTo(400);
        assertThat(answer("/dasbor?kabupaten=64.08.04", own).statusCode()).isEqualTo(400);
        String ops = TestTokens.officer("64.08-DISKOMINFO", "64.08", "OPS");
        assertThat(answer("/dasbor?kabupaten=64.03", ops).body()).contains("Pengaduan Kabupaten Berau");
    }

    private static IntakeEvent submitted(ComplaintId id) {
        return submitted(id, LONG_AGO);
    }

    private static IntakeEvent submitted(ComplaintId id, Instant receivedAt) {
        return new IntakeEvent.ComplaintSubmitted(
                id,
                Channel.WEB,
                ComplaintKind.COMPLAINT,
                "Jalan berlubang di depan balai",
                "Sudah lama berlubang dan dalam.",
                new Location(new RegionCode("64.08.04.2002"), null, null),
                null,
                new Confidentiality(false, false),
                List.of(),
                false,
                receivedAt);
    }

    private static NotificationEvent.Notice notice() {
        return new NotificationEvent.Notice(
                UUID.randomUUID().toString(),
                NotificationEvent.Audience.OFFICER,
                PUPR.code(),
                NotificationEvent.NoticeChannel.IN_APP,
                "case-opened",
                UUID.randomUUID().toString());
    }

    private static JsonNode get(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> answer(String path, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Publishes events of one complaint as their owners would. */
    private record Life(ComplaintId id, String kabupaten) {

        void says(ComplaintEvent event, long sequence) {
            raw(event, sequence, new String(EventCodec.writeData(event), StandardCharsets.UTF_8));
        }

        void raw(ComplaintEvent event, long sequence, String data) {
            EventStream stream = EventCatalogue.stream(family(event));
            ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                    stream.topic(), id.value().getBytes(StandardCharsets.UTF_8), data.getBytes(StandardCharsets.UTF_8));
            EventCodec.writeHeaders(
                    message.headers(),
                    new OutgoingEvent(
                            stream.topic(),
                            UUID.randomUUID().toString(),
                            EventCatalogue.wireType(event.getClass()),
                            stream.source(),
                            id.value(),
                            LONG_AGO.plusSeconds(sequence),
                            kabupaten,
                            sequence,
                            null,
                            null,
                            null,
                            data));
            broker.write(message);
        }

        private static Class<? extends ComplaintEvent> family(ComplaintEvent event) {
            return event.getClass().getInterfaces()[0].asSubclass(ComplaintEvent.class);
        }
    }
}
