package id.satupintu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseOpened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResolved;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.messaging.EventCodec;
import id.satupintu.platform.messaging.OutgoingEvent;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeComponentTest {
    private static final String REPORT = """
            {"kind":"COMPLAINT","title":"Lampu jalan padam",
             "body":"Lampu di depan rumah padam sejak Senin. NIK saya 6408041203900001, hubungi 0812-3456-7890.",
             "location":{"region":"64.08.04.2012","rt":3},
             "contact":{"name":"Siti Rekaan","email":"siti@contoh.id","phone":"081234567890"}}""";
    private static final Holder RT = new Holder(Tier.RT, Samples.RT, Instant.parse("2026-03-16T02:00:00Z"));
    private static final Holder DESA = new Holder(Tier.DESA, Samples.DESA, Instant.parse("2026-03-26T08:00:00Z"));

    private static String database = "";
    private static RunningIntake intake;

    @BeforeAll
    static void start() {
        database = TestStore.freshDatabase();
        intake = RunningIntake.start(database);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> intake.get("/actuator/health/readiness").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        intake.close();
    }

    @Test
    void a_report_is_on_the_topic_with_its_headers_and_without_personal_data() {
        HttpResponse<String> answer = intake.post("/api/v1/complaints", REPORT, "Idempotency-Key", unique());
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = RunningIntake.json(answer).get("trackingId").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/complaints/" + id);
        assertThat(id).startsWith("KTM-");

        ConsumerRecord<byte[], byte[]> said = await().atMost(Duration.ofSeconds(20))
                .until(() -> TestBroker.get().read("intake.complaint.v1", id), list -> !list.isEmpty())
                .getFirst();
        assertThat(header(said, "ce_type")).isEqualTo("id.satupintu.intake.complaint-submitted.v1");
        assertThat(header(said, "ce_source")).isEqualTo("/intake-service");
        assertThat(header(said, "ce_subject")).isEqualTo(id);
        assertThat(header(said, "ce_sequence")).isEqualTo("1");
        assertThat(header(said, "ce_kabupaten")).isEqualTo("64.08");
        assertThat(new String(said.value(), StandardCharsets.UTF_8))
                .contains("[NIK disamarkan]", "[nomor telepon disamarkan]")
                .doesNotContain("6408041203900001", "0812-3456", "Siti", "contoh.id");

        ConsumerRecord<byte[], byte[]> contact = await().atMost(Duration.ofSeconds(20))
                .until(() -> TestBroker.get().read("intake.contact.v1", id), list -> !list.isEmpty())
                .getFirst();
        assertThat(header(contact, "ce_source")).isEqualTo("/intake-service/contact");
        assertThat(header(contact, "ce_sequence")).isEqualTo("1");
        assertThat(new String(contact.value(), StandardCharsets.UTF_8))
                .contains("wrappedKey")
                .doesNotContain("Siti", "contoh.id", "81234567890");
    }

    @Test
    void the_document_at_rest_shows_nobody() {
        HttpResponse<String> answer = intake.post("/api/v1/complaints", REPORT, "Idempotency-Key", "kunci-rahasia-9");
        String id = RunningIntake.json(answer).get("trackingId").asString();
        String pin = RunningIntake.json(answer).get("pin").asString();
        try (MongoClient client = MongoClients.create(database)) {
            String name = new ConnectionString(database).getDatabase();
            String document = client.getDatabase(name)
                    .getCollection("complaints")
                    .find(new Document("_id", id))
                    .first()
                    .toJson();
            assertThat(document)
                    .contains("wrappedKey")
                    .doesNotContain(
                            "6408041203900001",
                            "0812-3456",
                            "81234567890",
                            "Siti Rekaan",
                            "siti@contoh",
                            "kunci-rahasia-9",
                            pin);
        }
    }

    @Test
    void the_same_key_with_the_same_report_gets_the_same_receipt_and_with_another_is_refused() {
        String key = unique();
        HttpResponse<String> first = intake.post("/api/v1/complaints", REPORT, "Idempotency-Key", key);
        HttpResponse<String> again = intake.post("/api/v1/complaints", REPORT, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        HttpResponse<String> other =
                intake.post("/api/v1/complaints", REPORT.replace("Senin", "Rabu"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(RunningIntake.json(other).get("code").asString()).isEqualTo("idempotency-key-reused");
        String id = RunningIntake.json(first).get("trackingId").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestBroker.get().read("intake.complaint.v1", id).size() == 1);
    }

    @Test
    void what_routing_and_escalation_say_is_shown_and_outlives_a_restart() {
        HttpResponse<String> answer = intake.post("/api/v1/complaints", REPORT, "Idempotency-Key", unique());
        ComplaintId id =
                new ComplaintId(RunningIntake.json(answer).get("trackingId").asString());
        String pin = RunningIntake.json(answer).get("pin").asString();
        Instant due = Instant.parse("2026-03-26T08:00:00Z");
        // Escalation is heard before routing, and once twice.
        tell(id, 1, "2026-03-16T02:05:00Z", new CaseOpened(id, RT, List.of(tierBox(due))));
        tell(id, 2, "2026-03-26T08:00:00Z", new EscalationEvent.DeadlineMissed(id, RT, ClockName.TIER_BOX, due));
        tell(
                id,
                3,
                "2026-03-26T08:00:01Z",
                new CaseEscalated(id, RT, DESA, EscalationEvent.EscalationCause.DEADLINE, null, List.of()));
        tell(id, 1, "2026-03-16T02:04:00Z", routed(id));
        tell(id, 1, "2026-03-16T02:05:00Z", new CaseOpened(id, RT, List.of(tierBox(due))));

        JsonNode view = await().atMost(Duration.ofSeconds(30))
                .until(() -> view(id, pin), node -> node.get("timeline").size() == 5);
        assertThat(view.get("status").asString()).isEqualTo("DISPATCHED");
        assertThat(view.at("/responsible/unit/name").asString()).isEqualTo("Desa Swarga Bara");
        assertThat(view.at("/skipped/0/reason").asString()).isEqualTo("ALREADY_TRIED");
        assertThat(view.at("/timeline/4/type").asString()).isEqualTo("case-escalated");
        assertThat(view.at("/timeline/4/text/id").asString())
                .isEqualTo("Naik ke Desa Swarga Bara karena RT 003 Desa Swarga Bara tidak bergerak sampai"
                        + " Kamis 26 Maret 2026 16.00 WITA.");

        intake.close();
        intake = RunningIntake.start(database);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> intake.get("/actuator/health/readiness").statusCode() == 200);
        assertThat(view(id, pin)).isEqualTo(view);

        Instant replyBy = Instant.parse("2026-12-31T00:00:00Z");
        tell(
                id,
                4,
                "2026-03-27T02:00:00Z",
                new CaseResolved(
                        id,
                        DESA,
                        new Resolution("Lampu diganti", "Regu listrik desa", LocalDate.of(2026, 3, 27)),
                        List.of(),
                        replyBy,
                        List.of(),
                        null,
                        null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> view(id, pin).get("status").asString().equals("AWAITING_CONFIRMATION"));
        HttpResponse<String> confirmed = intake.post("/api/v1/complaints/" + id + "/confirmation", "", "X-Pin", pin);
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(RunningIntake.json(confirmed).get("status").asString()).isEqualTo("CLOSED");
        assertThat(intake.post("/api/v1/complaints/" + id + "/confirmation", "", "X-Pin", pin)
                        .statusCode())
                .isEqualTo(200);
        List<ConsumerRecord<byte[], byte[]>> said = await().atMost(Duration.ofSeconds(20))
                .until(() -> TestBroker.get().read("intake.complaint.v1", id.value()), list -> list.size() == 2);
        assertThat(header(said.getLast(), "ce_type")).isEqualTo("id.satupintu.intake.resolution-confirmed.v1");
        assertThat(header(said.getLast(), "ce_sequence")).isEqualTo("2");
    }

    private static JsonNode view(ComplaintId id, String pin) {
        HttpResponse<String> answer = intake.get("/api/v1/complaints/" + id, "X-Pin", pin);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningIntake.json(answer);
    }

    private static RoutingEvent.ComplaintRouted routed(ComplaintId id) {
        return new RoutingEvent.ComplaintRouted(
                id,
                ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
                new Location(new RegionCode("64.08.04.2012"), null, null),
                Samples.RECEIVED,
                new RoutingEvent.Route(
                        Tier.RT,
                        List.of(
                                new RoutingEvent.Rung(Tier.RT, Samples.RT),
                                new RoutingEvent.Rung(Tier.DESA, Samples.DESA)),
                        List.of(new RoutingEvent.SkippedTier(Tier.KECAMATAN, RoutingEvent.SkipReason.ALREADY_TRIED)),
                        List.of()),
                new RoutingEvent.Decision(
                        RoutingEvent.DecidedBy.CATALOGUE, 0.9, List.of("lampu"), List.of(), "draf-1", null, null));
    }

    private static CaseClock tierBox(Instant due) {
        return new CaseClock(ClockName.TIER_BOX, Samples.RECEIVED, due, null, null);
    }

    private static void tell(ComplaintId id, long sequence, String time, ComplaintEvent event) {
        EventStream stream =
                EventCatalogue.stream(event instanceof RoutingEvent ? RoutingEvent.class : EscalationEvent.class);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                stream.topic(), id.value().getBytes(StandardCharsets.UTF_8), EventCodec.writeData(event));
        EventCodec.writeHeaders(
                message.headers(),
                new OutgoingEvent(
                        stream.topic(),
                        stream.source() + "/" + id + "/" + sequence,
                        EventCatalogue.wireType(event.getClass()),
                        stream.source(),
                        id.value(),
                        Instant.parse(time),
                        "64.08",
                        sequence,
                        null,
                        null,
                        null,
                        ""));
        TestBroker.get().write(message);
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
