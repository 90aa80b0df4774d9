package id.satupintu.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReturned;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.intake.IntakeEvent.ArchiveObjected;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintHeldForReview;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintMerged;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintReclassified;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintUnmerged;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatusMirrored;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.SkipReason;
import id.satupintu.contracts.routing.RoutingEvent.SkippedTier;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.platform.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutingComponentTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T01:00:00Z");
    private static final String DISPOSITIONS = "routing.disposition.v1";
    private static final String ADMIN = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
    private static ConfigurableApplicationContext service;
    private static RestClient http;

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(RoutingApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + TestStore.freshDatabase(),
                        "--spring.cloud.stream.kafka.binder.brokers="
                                + TestBroker.get().bootstrapServers(),
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
        http = RestClient.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_street_lamp_goes_to_the_transport_office_and_says_why() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_001);
        ConsumerRecord<byte[], byte[]> heard =
                submit(id, "Lampu jalan mati", "Lampu jalan mati di depan pasar, mohon diganti.", false);

        ComplaintRouted routed = read(heard, ComplaintRouted.class);
        assertThat(routed.route().startTier()).isEqualTo(Tier.OPD);
        assertThat(routed.route().ladder().getLast().unit())
                .isEqualTo(new UnitRef(new UnitCode("64.08-DISHUB"), "Dinas Perhubungan"));
        assertThat(routed.decision().terms()).contains("lampu", "aturan 2-lampu-kabupaten");
        assertThat(routed.decision().decidedBy()).isEqualTo(DecidedBy.RULE);
        assertThat(routed.complaintClass()).isEqualTo(ComplaintClass.TIDAK_BERKADAR_PENGAWASAN);
        assertThat(routed.receivedAt()).isEqualTo(RECEIVED);
        assertThat(header(heard, "ce_type")).isEqualTo("id.satupintu.routing.complaint-routed.v1");
        assertThat(header(heard, "ce_source")).isEqualTo("/routing-service");
        assertThat(header(heard, "ce_subject")).isEqualTo(id.value());
        assertThat(header(heard, "ce_kabupaten")).isEqualTo("64.08");
        assertThat(header(heard, "ce_sequence")).isEqualTo("1");
        assertThat(header(heard, "ce_causationid")).isEqualTo("event-of-" + id);
    }

    @Test
    void a_neighbour_matter_starts_at_the_rt_and_the_rt_is_entered_in_the_directory() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_002);
        ConsumerRecord<byte[], byte[]> heard =
                submit(id, "Kandang ayam tetangga", "Kandang ayam tetangga bau setiap pagi.", false);

        ComplaintRouted routed = read(heard, ComplaintRouted.class);
        assertThat(routed.route().startTier()).isEqualTo(Tier.RT);
        assertThat(routed.route().ladder())
                .extracting(rung -> rung.unit().name())
                .startsWith("RT 003 Desa Swarga Bara", "Desa Swarga Bara", "Kecamatan Sangatta Utara")
                .hasSize(4);
        assertThat(TestBroker.get().read("routing.unit.v1", "64.08.04.2012-RT003"))
                .hasSize(1);
        assertThat(TestBroker.get().read("routing.unit.v1", "64.08-DISHUB")).hasSize(1);
    }

    @Test
    void a_report_nobody_understands_is_held_until_an_officer_decides() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_003);
        ComplaintHeldForReview held = read(
                submit(id, "Mohon perhatian", "Mohon perhatian bapak atas keadaan kami di sini.", false),
                ComplaintHeldForReview.class);
        assertThat(held.reason()).isEqualTo(HoldReason.NO_MATCH);
        String admin = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");

        String list = http.get()
                .uri("/api/v1/reviews")
                .header("Authorization", "Bearer " + admin)
                .retrieve()
                .body(String.class);
        assertThat(list).contains(id.value(), "Belum ada unit", "No unit has a mandate");

        http.post()
                .uri("/api/v1/reviews/{id}/decision", id.value())
                .header("Authorization", "Bearer " + admin)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"unit\": \"64.08-PUPR\", \"reason\": \"Setelah dihubungi, yang dimaksud jalan rusak.\"}")
                .retrieve()
                .toBodilessEntity();

        List<ConsumerRecord<byte[], byte[]>> said = await(id, 2);
        ComplaintRouted routed = read(said.getLast(), ComplaintRouted.class);
        assertThat(routed.decision().decidedBy()).isEqualTo(DecidedBy.OFFICER);
        assertThat(routed.route().ladder().getLast().unit().code()).isEqualTo(new UnitCode("64.08-PUPR"));
        assertThat(header(said.getLast(), "ce_sequence")).isEqualTo("2");
    }

    @Test
    void a_returned_case_goes_to_the_unit_that_was_named_and_never_back() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_004);
        submit(id, "Jalan berlubang", "Jalan berlubang besar di tikungan.", false);
        UnitRef pupr = new UnitRef(new UnitCode("64.08-PUPR"), "Dinas Pekerjaan Umum dan Penataan Ruang");
        UnitRef nasional = new UnitRef(new UnitCode("64.08-V-BBPJN"), "BBPJN");

        publish(new CaseReturned(id, new Holder(Tier.OPD, pupr, RECEIVED), nasional, "Ini jalan nasional.", 1));

        ComplaintRerouted rerouted = read(await(id, 2).getLast(), ComplaintRerouted.class);
        assertThat(rerouted.from()).isEqualTo(pupr);
        assertThat(rerouted.reason()).isEqualTo("Ini jalan nasional.");
        assertThat(rerouted.route().ladder().getLast().unit().code()).isEqualTo(nasional.code());
        assertThat(rerouted.route().ladder()).noneMatch(rung -> rung.unit().equals(pupr));
    }

    @Test
    void an_anonymous_neighbour_matter_passes_over_the_rt() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_005);
        ComplaintRouted routed = read(
                submit(id, "Tetangga berisik", "Tetangga berisik tiap malam, parkir tetangga juga.", true),
                ComplaintRouted.class);
        assertThat(routed.route().startTier()).isEqualTo(Tier.DESA);
        assertThat(routed.route().skipped()).containsExactly(new SkippedTier(Tier.RT, SkipReason.PROTECTS_REPORTER));
    }

    @Test
    void what_was_decided_and_what_may_be_the_same_is_found_in_the_store_and_merging_can_be_undone() {
        ComplaintId earlier = ComplaintId.of("KTM", 2026, 100_000_006);
        ComplaintId later = ComplaintId.of("KTM", 2026, 100_000_007);
        submit(earlier, "Tiang bendera bengkok", "Tiang bendera di lapangan bengkok, talinya putus.", false);
        review(earlier, "decision", "{\"unit\": \"64.08-PUPR\", \"reason\": \"Tiang milik kabupaten.\"}");
        await(earlier, 2);
        int before = submitted(later, "Tali bendera putus", "Tali putus, tiang bendera di lapangan bengkok.");

        assertThat(look(later, "precedents")).contains(earlier.value(), "Tiang milik kabupaten.");
        assertThat(look(later, "twins")).contains(earlier.value());
        assertThat(page("/tinjau/" + later))
                .contains("precedent-" + earlier, "Tiang milik kabupaten.", "twin-" + earlier, "di desa yang sama");
        assertThat(page("/tinjau/" + later + "?cari=bendera")).contains("precedent-" + earlier);
        review(later, "merge", "{\"into\": \"" + earlier + "\", \"reason\": \"Tiang yang sama.\"}");
        assertThat(page("/tinjau/" + later)).contains("unmerge-open").doesNotContain("mirror-open");
        review(later, "unmerge", "{\"reason\": \"Ternyata tiang yang lain.\"}");

        List<ConsumerRecord<byte[], byte[]>> said = await(later, before + 3);
        assertThat(read(said.get(before), ComplaintMerged.class).into()).isEqualTo(earlier);
        assertThat(read(said.get(before + 1), ComplaintUnmerged.class).from()).isEqualTo(earlier);
        assertThat(header(said.get(before + 2), "ce_type")).isEqualTo(header(said.get(before - 1), "ce_type"));
        assertThat(header(said.get(before + 2), "ce_sequence")).isEqualTo(Integer.toString(before + 3));
    }

    @Test
    void an_objection_brings_an_archived_report_back_into_the_review_list() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_008);
        submit(id, "Mohon perhatian", "Mohon perhatian bapak atas keadaan kami di sini.", false);
        review(id, "archive", "{\"reason\": \"UNCLEAR\", \"explanation\": \"Tidak menyebut masalahnya.\"}");
        await(id, 2);
        publish(new ArchiveObjected(id, "Masalahnya lampu di depan pasar."));

        ComplaintHeldForReview held = read(await(id, 3).getLast(), ComplaintHeldForReview.class);
        assertThat(held.reason()).isEqualTo(HoldReason.OBJECTION);
        assertThat(page("/tinjau/" + id)).contains("Masalahnya lampu di depan pasar.");
    }

    @Test
    void what_an_agency_outside_says_is_entered_on_the_page_of_a_forwarded_report_that_opens_by_its_number() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_009);
        submit(id, "Mohon perhatian", "Mohon perhatian bapak atas keadaan kami di sini.", false);
        review(id, "forward", "{\"agency\": \"64-P-PUPR\", \"explanation\": \"Jalan provinsi.\"}");
        assertThat(http.get()
                        .uri("/tinjau?nomor=" + id)
                        .header("Authorization", "Bearer " + ADMIN)
                        .retrieve()
                        .toBodilessEntity()
                        .getHeaders()
                        .getLocation())
                .hasPath("/tinjau/" + id);
        assertThat(page("/tinjau/" + id)).contains("mirror-open", "PUPR");
        review(
                id,
                "external-status",
                "{\"externalNumber\": \"P-17\", \"status\": \"IN_PROGRESS\", \"note\": \"Sudah dijadwalkan.\"}");
        ExternalStatusMirrored told = read(await(id, 3).getLast(), ExternalStatusMirrored.class);
        assertThat(told.externalNumber()).isEqualTo("P-17");
        assertThat(page("/tinjau/" + id)).contains("P-17", "Diproses");
        assertThat(page("/tinjau?nomor=KTM-2026-000000000-X")).contains("Nomor itu tidak ada");
    }

    @Test
    void a_class_is_changed_on_the_page_with_the_office_and_the_reason_and_outlives_the_next_way() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_011);
        submit(id, "Mohon perhatian", "Mohon perhatian bapak atas keadaan kami di sini.", false);
        review(id, "decision", "{\"unit\": \"64.08-PUPR\", \"reason\": \"Urusan pekerjaan umum.\"}");
        await(id, 2);
        String why = "Isi laporan menyebut dugaan penyalahgunaan wewenang.";
        assertThat(page("/tinjau/" + id)).contains("classify-open", "Pengaduan berkadar pengawasan");

        assertThat(classified(id, "{\"complaintClass\": \"BERKADAR_PENGAWASAN\", \"reason\": \"Salah.\"}"))
                .contains("\"field\":\"reason\"", "Tulis paling sedikit 20 huruf.");
        review(id, "classification", "{\"complaintClass\": \"BERKADAR_PENGAWASAN\", \"reason\": \"" + why + "\"}");
        ComplaintReclassified told = read(await(id, 3).getLast(), ComplaintReclassified.class);
        assertThat(told.from()).isEqualTo(ComplaintClass.TIDAK_BERKADAR_PENGAWASAN);
        assertThat(told.to()).isEqualTo(ComplaintClass.BERKADAR_PENGAWASAN);
        assertThat(told.reason()).isEqualTo(why);
        assertThat(told.by().unit().code().value()).isEqualTo("64.08-DISKOMINFO");
        assertThat(told.by().position()).isNotBlank();
        assertThat(classified(id, "{\"complaintClass\": \"BERKADAR_PENGAWASAN\", \"reason\": \"" + why + "\"}"))
                .contains("review.same-class");

        review(id, "decision", "{\"unit\": \"64.08-DISHUB\", \"reason\": \"Urusan perhubungan.\"}");
        assertThat(read(await(id, 4).getLast(), ComplaintRerouted.class).complaintClass())
                .isEqualTo(ComplaintClass.BERKADAR_PENGAWASAN);
    }

    @Test
    void what_the_inspektorat_examines_it_classes_itself_and_nobody_else_does() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 100_000_012);
        submit(id, "Mohon perhatian", "Mohon perhatian bapak atas keadaan kami di sini.", false);
        String inspektorat = TestTokens.officer("64.08-INSPEKTORAT", "64.08", "INSPEKTORAT");
        String body = "{\"complaintClass\": \"TIDAK_BERKADAR_PENGAWASAN\","
                + " \"reason\": \"Setelah diperiksa tidak ada unsur pengawasan.\"}";
        assertThat(status(id, inspektorat, body)).isEqualTo(404);
        review(id, "decision", "{\"unit\": \"64.08-INSPEKTORAT\", \"reason\": \"Ada dugaan pungutan.\"}");
        await(id, 2);
        assertThat(page("/tinjau/" + id)).doesNotContain("classify-open");
        assertThat(page("/tinjau/" + id, inspektorat)).contains("classify-open").doesNotContain("decide-open");

        assertThat(status(id, ADMIN, body)).isEqualTo(404);
        assertThat(status(id, inspektorat, body)).isEqualTo(200);
        assertThat(read(await(id, 3).getLast(), ComplaintReclassified.class)
                        .by()
                        .unit()
                        .code()
                        .value())
                .isEqualTo("64.08-INSPEKTORAT");
    }

    private static int status(ComplaintId id, String token, String body) {
        return http.post()
                .uri("/api/v1/reviews/{id}/classification", id.value())
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private static String classified(ComplaintId id, String body) {
        return http.post()
                .uri("/api/v1/reviews/{id}/classification", id.value())
                .header("Authorization", "Bearer " + ADMIN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((_, answer) -> new String(answer.getBody().readAllBytes(), UTF_8));
    }

    private static String page(String path) {
        return page(path, ADMIN);
    }

    private static String page(String path, String token) {
        return http.get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/html")
                .retrieve()
                .body(String.class);
    }

    /** How many events routing said of it. */
    private static int submitted(ComplaintId id, String title, String body) {
        submit(id, title, body, false);
        return await(id, 1).size();
    }

    private static void review(ComplaintId id, String act, String form) {
        http.post()
                .uri("/api/v1/reviews/{id}/" + act, id.value())
                .header("Authorization", "Bearer " + ADMIN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private static String look(ComplaintId id, String what) {
        return http.get()
                .uri("/api/v1/reviews/{id}/" + what, id.value())
                .header("Authorization", "Bearer " + ADMIN)
                .retrieve()
                .body(String.class);
    }

    private static ConsumerRecord<byte[], byte[]> submit(ComplaintId id, String title, String body, boolean anonymous) {
        publish(new ComplaintSubmitted(
                id,
                Channel.WEB,
                ComplaintKind.COMPLAINT,
                title,
                body,
                new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null),
                null,
                new Confidentiality(anonymous, false),
                List.of(),
                false,
                RECEIVED));
        return await(id, 1).getFirst();
    }

    private static List<ConsumerRecord<byte[], byte[]>> await(ComplaintId id, int events) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> TestBroker.get().read(DISPOSITIONS, id.value()), said -> said.size() >= events);
    }

    /** As another service would: binary CloudEvents. */
    private static void publish(ContractEvent event) {
        Class<?> family = event.getClass().getInterfaces()[0];
        var stream = EventCatalogue.stream(family.asSubclass(ContractEvent.class));
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                stream.topic(),
                event.subject().getBytes(StandardCharsets.UTF_8),
                EventJson.mapper().writeValueAsBytes(event));
        boolean first = event instanceof ComplaintSubmitted;
        add(message, "ce_specversion", "1.0");
        add(
                message,
                "ce_id",
                first ? "event-of-" + event.subject() : UUID.randomUUID().toString());
        add(message, "ce_type", EventCatalogue.wireType(event.getClass()));
        add(message, "ce_source", stream.source());
        add(message, "ce_subject", event.subject());
        add(message, "ce_time", RECEIVED.toString());
        add(message, "ce_kabupaten", "64.08");
        add(message, "ce_sequence", "1");
        add(message, "content-type", "application/json");
        TestBroker.get().write(message);
    }

    private static void add(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static <T> T read(ConsumerRecord<byte[], byte[]> message, Class<T> type) {
        assertThat(header(message, "ce_type")).isEqualTo(EventCatalogue.wireType(type));
        return EventJson.mapper().readValue(message.value(), type);
    }
}
