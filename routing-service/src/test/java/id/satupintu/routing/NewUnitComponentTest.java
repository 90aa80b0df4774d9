package id.satupintu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.routing.domain.disposition.Appraiser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** A unit that an officer enters on the page, on two instances over one store and one broker. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewUnitComponentTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T01:00:00Z");
    private static final String ADMIN = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
    private static final String NEW_UNIT = "64.08-DISBUDSUNGAI";
    private static final String TITLE = "Perahu adat lapuk";
    private static final String BODY =
            "Perahu adat untuk festival erau di museum perahu sudah lapuk, upacara tepian tidak bisa digelar.";

    private static ConfigurableApplicationContext here;
    private static ConfigurableApplicationContext elsewhere;
    private static RestClient http;

    @BeforeAll
    static void start() {
        String store = TestStore.freshDatabase();
        here = instance(store);
        elsewhere = instance(store);
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + here.getEnvironment().getProperty("local.server.port"))
                .defaultHeader("Authorization", "Bearer " + ADMIN)
                .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
                .build();
    }

    private static ConfigurableApplicationContext instance(String store) {
        return new SpringApplicationBuilder(RoutingApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + store,
                        "--spring.cloud.stream.kafka.binder.brokers="
                                + TestBroker.get().bootstrapServers(),
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
    }

    @AfterAll
    static void stop() {
        elsewhere.close();
        here.close();
    }

    @Test
    void a_new_office_with_a_tupoksi_gets_its_reports_from_the_next_one_on_without_an_example() {
        ComplaintId before = ComplaintId.of("KTM", 2026, 200_000_001);
        assertThat(new String(submit(before).value(), StandardCharsets.UTF_8)).doesNotContain(NEW_UNIT);

        ResponseEntity<String> entered = save("baru", form(NEW_UNIT, "Dinas Kebudayaan Sungai"));
        assertThat(entered.getStatusCode().value()).as(entered.getBody()).isEqualTo(303);
        assertThat(String.valueOf(entered.getHeaders().getLocation())).endsWith("/tinjau/unit?sudah=simpan");
        assertThat(suggested(here)).isEqualTo(NEW_UNIT);
        await().atMost(Duration.ofSeconds(10)).until(() -> suggested(elsewhere).equals(NEW_UNIT));

        ConsumerRecord<byte[], byte[]> said = submit(ComplaintId.of("KTM", 2026, 200_000_002));
        ComplaintRouted routed = EventJson.mapper().readValue(said.value(), ComplaintRouted.class);
        assertThat(routed.route().ladder().getLast().unit().code()).isEqualTo(new UnitCode(NEW_UNIT));
        assertThat(routed.decision().terms()).contains("perahu");

        List<ConsumerRecord<byte[], byte[]>> published = await().atMost(Duration.ofSeconds(30))
                .until(() -> TestBroker.get().read("routing.unit.v1", NEW_UNIT), events -> !events.isEmpty());
        assertThat(EventJson.mapper()
                        .readValue(published.getLast().value(), UnitPublished.class)
                        .name())
                .isEqualTo("Dinas Kebudayaan Sungai");
    }

    @Test
    void the_pages_show_the_units_of_the_kabupaten_and_a_form_in_both_languages() {
        assertThat(page("/tinjau")).contains("href=\"/tinjau/unit\"");
        assertThat(page("/tinjau/unit?cari=perhubungan"))
                .contains("64.08-DISHUB", "Menerima laporan")
                .doesNotContain("64.08-PUPR", "64-P-DISHUB", "halaman.unit", "??");
        assertThat(page("/tinjau/unit?jenis=KECAMATAN"))
                .contains("Kecamatan Sangatta Utara")
                .doesNotContain("64.08-PUPR");
        assertThat(page("/tinjau/unit")).contains("halaman=2");
        assertThat(page("/tinjau/unit/64.08-DISHUB"))
                .contains("Dinas Perhubungan", "name=\"tupoksi\"", "value=\"PARKIR\" checked", "2026-01-01")
                .doesNotContain("halaman.unit", "??");
        assertThat(page("/tinjau/unit/baru")).contains("value=\"64.08-\"").doesNotContain("halaman.unit", "??");
        assertThat(page("/tinjau/unit/impor")).contains("jurisdictionNote").doesNotContain("halaman.unit", "??");
        assertThat(http.get()
                        .uri("/tinjau/unit/64.09-PUPR")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(http.get()
                        .uri("/tinjau/unit/baru")
                        .header("X-Satu-Language", "en")
                        .retrieve()
                        .body(String.class))
                .contains("Mandate", "Valid until");
    }

    @Test
    void a_form_with_an_error_comes_back_as_it_was_typed() {
        MultiValueMap<String, String> typed = form("64.08-V-SALAH", "Dinas Salah Kode");
        ResponseEntity<String> refused = save("baru", typed);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("Dinas Salah Kode", "Bentuk kode tidak cocok", "id=\"code-salah\"");

        typed.set("validFrom", "besok");
        assertThat(save("baru", typed).getBody()).contains("Bukan tanggal");
    }

    @Test
    void a_table_is_pasted_and_told_line_by_line_what_is_wrong() {
        String head = "code,name,kind,tier,parent,tupoksi,keywords,functions,jurisdictionNote,validFrom,validUntil\n";
        ResponseEntity<String> refused =
                paste(head + "64.08-TEMPELAN,Kantor Tempelan,OPD,,,Mengurus tempelan,,,,2026-01-01,2025-01-01\n");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("Baris 2, kolom validUntil", "Berakhir sebelum mulai", "Kantor Tempelan");

        assertThat(paste(head + "64.08-TEMPELAN,Kantor Tempelan,OPD,,,Mengurus tempelan,,,,2026-01-01,2026-01-02\n")
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
        assertThat(page("/tinjau/unit?cari=tempelan&sudah=impor")).contains("Berakhir 2 Januari 2026", "Semua unit");
    }

    /** Where that instance would send the report now. */
    private static String suggested(ConfigurableApplicationContext instance) {
        return instance
                .getBean(Appraiser.class)
                .appraise(TITLE, BODY, new Location(new RegionCode("64.08.04.2012"), null, null))
                .candidates()
                .stream()
                .findFirst()
                .flatMap(best -> Optional.ofNullable(best.unit()))
                .map(unit -> unit.code().value())
                .orElse("");
    }

    private static MultiValueMap<String, String> form(String code, String name) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("code", code);
        form.add("name", name);
        form.add("kind", "OPD");
        form.add(
                "tupoksi",
                "Pelestarian perahu adat, museum perahu, festival erau, upacara tepian dan tari jepen di sepanjang sungai");
        form.add("keywords", "perahu adat; museum perahu; festival erau; upacara tepian");
        form.add("validFrom", "2026-01-01");
        form.add("validUntil", "");
        return form;
    }

    private static ResponseEntity<String> save(String address, MultiValueMap<String, String> form) {
        return http.post()
                .uri("/tinjau/unit/" + address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private static ResponseEntity<String> paste(String table) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("table", table);
        return save("impor", form);
    }

    private static String page(String path) {
        ResponseEntity<String> page = http.get().uri(path).retrieve().toEntity(String.class);
        assertThat(page.getStatusCode().value()).as(path).isEqualTo(200);
        return String.valueOf(page.getBody());
    }

    private static ConsumerRecord<byte[], byte[]> submit(ComplaintId id) {
        ComplaintSubmitted report = new ComplaintSubmitted(
                id,
                Channel.WEB,
                ComplaintKind.COMPLAINT,
                TITLE,
                BODY,
                new Location(new RegionCode("64.08.04.2012"), null, null),
                null,
                new Confidentiality(false, false),
                List.of(),
                false,
                RECEIVED);
        var stream = EventCatalogue.stream(IntakeEvent.class);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                stream.topic(),
                report.subject().getBytes(StandardCharsets.UTF_8),
                EventJson.mapper().writeValueAsBytes(report));
        List.of(
                        List.of("ce_specversion", "1.0"),
                        List.of("ce_id", UUID.randomUUID().toString()),
                        List.of("ce_type", EventCatalogue.wireType(ComplaintSubmitted.class)),
                        List.of("ce_source", stream.source()),
                        List.of("ce_subject", report.subject()),
                        List.of("ce_time", RECEIVED.toString()),
                        List.of("ce_kabupaten", "64.08"),
                        List.of("ce_sequence", "1"),
                        List.of("content-type", "application/json"))
                .forEach(header -> message.headers()
                        .add(header.getFirst(), header.getLast().getBytes(StandardCharsets.UTF_8)));
        TestBroker.get().write(message);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> TestBroker.get().read("routing.disposition.v1", id.value()), said -> !said.isEmpty())
                .getFirst();
    }
}
