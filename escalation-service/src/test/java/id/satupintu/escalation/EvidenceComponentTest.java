package id.satupintu.escalation;

import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.held;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.jpeg;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.resized;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.street;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.with;
import static id.satupintu.escalation.domain.CaseLife.DESA_CODE;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.escalation.RunningEscalation.Answer;
import id.satupintu.escalation.adapter.out.evidence.EvidenceVault;
import id.satupintu.escalation.adapter.out.evidence.TestPhotos.Camera;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestTokens;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Evidence from the upload to the event, on the real store and broker. The photos show places that do not exist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceComponentTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T01:00:00Z");
    private static final GeoPoint PLACE = new GeoPoint(0.5661, 117.4821);
    private static final UnitRef OTHER_RT = new UnitRef(new UnitCode("64.08.04.2002-RT004"), "RT 004 Desa Swarga Bara");
    private static final UnitRef INSPEKTORAT = new UnitRef(new UnitCode("64.08-INSPEKTORAT"), "Inspektorat");
    private static final String AT_WORK = "2026:11:20 10:00:00";
    private static RunningEscalation service;
    private static int used = 310_000_000;

    @BeforeAll
    static void start() {
        service = RunningEscalation.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get("", "/actuator/health/readiness").status() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void itIsFridayNoon() {
        service.clock().set(FRIDAY.plus(Duration.ofHours(3)));
    }

    @Test
    void a_photo_of_the_work_is_kept_told_and_not_flagged() {
        ComplaintId id = opened(RT);
        byte[] photo = with(Camera.at(AT_WORK, PLACE.latitude() + 0.001, PLACE.longitude()), photo(1));

        JsonNode evidence = one(upload(RT, id, "AFTER", photo));

        assertThat(evidence.at("/flags").size()).isZero();
        assertThat(evidence.at("/notes").size()).isZero();
        assertThat(evidence.at("/takenAt").asString()).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(evidence.at("/receivedAt").asString()).isEqualTo("2026-11-20T04:00:00Z");
        assertThat(evidence.at("/distanceMetres").asInt()).isBetween(100, 120);
        await().untilAsserted(() -> assertThat(RunningEscalation.said("escalation.case.v1", id.value()))
                .containsExactly("case-opened", "case-accepted", "evidence-added"));
        String told = new String(
                TestBroker.get()
                        .read("escalation.case.v1", id.value())
                        .getLast()
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(told)
                .contains(evidence.at("/sha256").asString())
                .contains("\"phase\":\"AFTER\"")
                .doesNotContain("117.48");
    }

    @Test
    void the_same_photo_uploaded_to_two_cases_is_flagged_with_the_other_case() {
        ComplaintId first = opened(RT);
        ComplaintId second = opened(RT);
        upload(RT, first, "AFTER", photo(2));

        JsonNode flag = one(upload(RT, second, "AFTER", photo(2))).at("/flags/0");

        assertThat(flag.at("/code").asString()).isEqualTo("RECYCLED_FILE");
        assertThat(flag.at("/otherComplaintId").asString()).isEqualTo(first.value());
        assertThat(flag.at("/text/id").asString())
                .isEqualTo("Berkas ini sama persis dengan bukti pada laporan " + first + ".");
    }

    @Test
    void the_same_photo_sent_on_by_a_messenger_is_flagged_too_and_a_stranger_is_not_told_whose_it_is() {
        ComplaintId first = opened(RT);
        ComplaintId second = opened(OTHER_RT);
        BufferedImage street = street(3);
        upload(RT, first, "AFTER", jpeg(street, 0.9f));

        JsonNode flag = one(upload(OTHER_RT, second, "AFTER", jpeg(resized(street, 0.5), 0.4f)))
                .at("/flags/0");

        assertThat(flag.at("/code").asString()).isEqualTo("RECYCLED_PHOTO");
        assertThat(flag.at("/otherComplaintId").isNull()).isTrue();
        assertThat(flag.at("/text/id").asString()).isEqualTo("Foto ini tampak sama dengan bukti pada laporan lain.");
        String admin = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
        assertThat(service.get(admin, "/api/v1/cases/" + second)
                        .json()
                        .at("/evidence/0/flags/0/otherComplaintId")
                        .asString())
                .isEqualTo(first.value());
    }

    @Test
    void a_photo_that_was_mirrored_for_another_case_is_flagged_and_said_to_be() {
        ComplaintId first = opened(RT);
        ComplaintId second = opened(RT);
        BufferedImage street = street(31);
        upload(RT, first, "AFTER", jpeg(street, 0.9f));

        JsonNode flag = one(upload(RT, second, "AFTER", jpeg(held(street, 0, true), 0.6f)))
                .at("/flags/0");

        assertThat(flag.at("/code").asString()).isEqualTo("RECYCLED_PHOTO");
        assertThat(flag.at("/text/id").asString())
                .isEqualTo("Foto ini tampak sama dengan bukti pada laporan " + first + ". Foto itu dicerminkan.");
    }

    @Test
    void a_photo_older_than_the_case_is_flagged_with_how_much_older() {
        ComplaintId id = opened(RT);
        byte[] old = with(Camera.at("2026:10:01 11:00:00", PLACE.latitude(), PLACE.longitude()), photo(4));

        JsonNode flag = one(upload(RT, id, "AFTER", old)).at("/flags/0");

        assertThat(flag.at("/code").asString()).isEqualTo("OLDER_THAN_CASE");
        assertThat(flag.at("/text/id").asString())
                .isEqualTo("Menurut kamera, foto ini diambil 49 hari sebelum laporan diterima.");
    }

    @Test
    void a_photo_taken_40_km_away_is_flagged_with_the_distance() {
        ComplaintId id = opened(RT);
        byte[] far = with(Camera.at(AT_WORK, PLACE.latitude() + 40 / 111.195, PLACE.longitude()), photo(5));

        JsonNode flag = one(upload(RT, id, "AFTER", far)).at("/flags/0");

        assertThat(flag.at("/code").asString()).isEqualTo("FAR_AWAY");
        assertThat(flag.at("/text/id").asString())
                .isEqualTo("Menurut kamera, foto ini diambil sekitar 40 km dari tempat kasus.");
    }

    @Test
    void a_photo_that_says_nothing_is_no_reproach() {
        ComplaintId id = opened(RT);

        JsonNode evidence = one(upload(RT, id, "AFTER", photo(6)));

        assertThat(evidence.at("/flags").size()).isZero();
        assertThat(evidence.at("/notes/0/id").asString()).startsWith("Tidak ada data waktu");
        assertThat(evidence.at("/notes").size()).isEqualTo(2);
    }

    @Test
    void of_two_uploads_of_one_photo_at_the_same_moment_at_least_one_is_flagged() {
        ComplaintId first = opened(RT);
        ComplaintId second = opened(RT);
        byte[] photo = photo(7);

        List<Answer> answers = Stream.of(first, second)
                .map(id -> CompletableFuture.supplyAsync(() -> upload(RT, id, "OTHER", photo)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().mapToInt(answer -> one(answer).at("/flags").size()))
                .anyMatch(flags -> flags > 0);
    }

    @Test
    void officers_see_the_pixels_and_only_the_inspektorat_the_sealed_original_which_is_written_down() {
        ComplaintId id = opened(INSPEKTORAT);
        byte[] photo = with(Camera.at(AT_WORK, PLACE.latitude(), PLACE.longitude()), jpeg(street(8), 0.85f));
        String inspector = officer(INSPEKTORAT);
        String evidence =
                one(upload(INSPEKTORAT, id, "OTHER", photo)).at("/evidenceId").asString();
        String address = "/api/v1/cases/" + id + "/evidence/" + evidence;

        HttpResponse<byte[]> copy = service.file(inspector, address);
        HttpResponse<byte[]> small = service.file(inspector, address + "?size=small");
        HttpResponse<byte[]> original = service.file(inspector, address + "/original");

        assertThat(copy.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(copy.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(copy.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(new String(copy.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(small.body().length).isLessThan(copy.body().length);
        assertThat(original.body()).isEqualTo(photo);
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(service.bean(MongoTemplate.class)
                        .getCollection("evidenceAccess")
                        .countDocuments(Filters.eq("evidenceId", evidence)))
                .isEqualTo(1);
        assertThat(service.file(officer(RT), address).statusCode()).isEqualTo(404);
        assertThat(service.file(officer(RT), address + "/original").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_request_that_is_repeated_adds_nothing_twice() {
        ComplaintId id = opened(RT);
        byte[] photo = photo(9);
        FilesForm form = new FilesForm().text("phase", "AFTER").file("file", "foto.jpg", photo);
        String address = "/api/v1/cases/" + id + "/evidence";

        Answer first = service.send(officer(RT), address, form, "Idempotency-Key", "sekali-saja");
        Answer again = service.send(officer(RT), address, form, "Idempotency-Key", "sekali-saja");

        assertThat(one(again)).isEqualTo(one(first));
        assertThat(one(upload(RT, opened(RT), "AFTER", photo)).at("/flags").size())
                .isEqualTo(1);
    }

    @Test
    void progress_names_evidence_of_this_case_and_no_other() {
        ComplaintId id = opened(RT);
        ComplaintId other = opened(RT);
        String own = one(upload(RT, id, "OTHER", photo(10))).at("/evidenceId").asString();
        String foreign =
                one(upload(RT, other, "OTHER", photo(11))).at("/evidenceId").asString();

        Answer refused = progress(id, foreign);
        Answer taken = progress(id, own);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asString()).isEqualTo("case.evidence-unknown");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(one(taken).at("/named").asBoolean()).isTrue();
    }

    @Test
    void a_berita_acara_is_served_as_it_came_and_as_a_download() {
        ComplaintId id = opened(RT);
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        String evidence = one(upload(RT, id, "OTHER", pdf)).at("/evidenceId").asString();

        HttpResponse<byte[]> served = service.file(officer(RT), "/api/v1/cases/" + id + "/evidence/" + evidence);

        assertThat(served.body()).isEqualTo(pdf);
        assertThat(served.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void a_program_a_page_and_a_file_without_content_are_refused_by_what_they_hold() {
        ComplaintId id = opened(RT);

        Answer page = upload(RT, id, "OTHER", "<html></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.json().at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(upload(RT, id, "OTHER", new byte[0]).status()).isEqualTo(400);
        assertThat(service.send(
                                officer(RT),
                                "/api/v1/cases/" + id + "/evidence",
                                new FilesForm().text("phase", "AFTER"))
                        .status())
                .isEqualTo(400);
        assertThat(upload(OTHER_RT, id, "OTHER", photo(12)).status()).isEqualTo(404);
        assertThat(index().countDocuments(Filters.eq("complaintId", id.value())))
                .isZero();
    }

    @Test
    void an_upload_that_no_case_took_is_swept_and_one_that_was_taken_stays() {
        ComplaintId id = opened(RT);
        String taken = one(upload(RT, id, "OTHER", photo(13))).at("/evidenceId").asString();
        Date longAgo = Date.from(Instant.now().minus(Duration.ofHours(2)));
        index().updateOne(Filters.eq("_id", taken), new Document("$set", new Document("pendingSince", longAgo)));
        index().insertOne(new Document("_id", "putus-di-tengah")
                .append("complaintId", id.value())
                .append("sha256", "-")
                .append("pendingSince", longAgo));

        int removed = service.bean(EvidenceVault.class).sweep((_, evidence) -> evidence.equals(taken));

        assertThat(removed).isEqualTo(1);
        assertThat(index().countDocuments(Filters.eq("_id", "putus-di-tengah"))).isZero();
        assertThat(index().find(Filters.eq("_id", taken)).first()).doesNotContainKey("pendingSince");
    }

    private static com.mongodb.client.MongoCollection<Document> index() {
        return service.bean(MongoTemplate.class).getCollection("evidenceIndex");
    }

    private static byte[] photo(long seed) {
        return jpeg(resized(street(seed), 0.4), 0.85f);
    }

    private static Answer progress(ComplaintId id, String evidence) {
        return service.post(
                officer(RT),
                "/api/v1/cases/" + id + "/progress",
                "{\"kind\": \"WORK_DONE\", \"note\": \"Saluran sudah dibersihkan hari ini.\", \"evidence\": [\""
                        + evidence + "\"]}");
    }

    private static Answer upload(UnitRef unit, ComplaintId id, String phase, byte[] content) {
        return service.send(
                officer(unit),
                "/api/v1/cases/" + id + "/evidence",
                new FilesForm().text("phase", phase).file("file", "IMG_20261120.jpg", content));
    }

    private static JsonNode one(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        assertThat(answer.json().at("/evidence").size()).isEqualTo(1);
        return answer.json().at("/evidence/0");
    }

    private static String officer(UnitRef unit) {
        return TestTokens.officer(
                unit.code().value(), "64.08", unit.equals(INSPEKTORAT) ? "INSPEKTORAT" : "TIER_OFFICER");
    }

    /** A case of its own, at {@code holder}. */
    private static synchronized ComplaintId opened(UnitRef holder) {
        ComplaintId id = ComplaintId.of("KTM", 2026, ++used);
        Tier tier = holder.equals(INSPEKTORAT) ? Tier.INSPEKTORAT : Tier.RT;
        RunningEscalation.publish(
                new ComplaintRouted(
                        id,
                        ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
                        new Location(DESA_CODE, new RtNumber(3), PLACE),
                        FRIDAY,
                        new Route(tier, List.of(new Rung(tier, holder)), List.of(), List.of()),
                        new Decision(DecidedBy.CATALOGUE, 0.9, List.of("saluran"), List.of(), "uji-1", null, null)),
                FRIDAY,
                1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.get(officer(holder), "/api/v1/cases/" + id).status() == 200);
        return id;
    }
}
