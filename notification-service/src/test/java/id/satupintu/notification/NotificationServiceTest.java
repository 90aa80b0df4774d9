package id.satupintu.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
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
import id.satupintu.contracts.intake.ContactEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.notification.adapter.out.contact.Sealing;
import id.satupintu.notification.domain.Contact.SealedAddress;
import id.satupintu.platform.messaging.EventCodec;
import id.satupintu.platform.messaging.OutgoingEvent;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.platform.testkit.TestTokens;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a real broker, the embedded store and a mail server: events in, notices out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final UnitRef PUPR = new UnitRef(new UnitCode("64.08-PUPR"), "Dinas PUPR");
    private static final TestBroker broker = TestBroker.get();
    private static final HttpClient http = HttpClient.newHttpClient();

    private static ServerSetup smtp;
    private static GreenMail mails;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            smtp = new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        }
        openMailServer();
        service = SpringApplication.run(
                NotificationApplication.class,
                "--SATUPINTU_KAFKA=" + broker.bootstrapServers(),
                "--SATUPINTU_MONGODB=" + TestStore.freshDatabase(),
                "--SATUPINTU_JWT_PUBLIC_KEY=" + TestTokens.publicKeyLocation(),
                "--SATUPINTU_CONTACT_KEY=" + KEY,
                "--SATUPINTU_SMTP_HOST=127.0.0.1",
                "--SATUPINTU_SMTP_PORT=" + smtp.getPort(),
                "--SATUPINTU_MAIL_BREAK=1s",
                "--SATUPINTU_MAIL_PAUSES=500ms",
                "--SATUPINTU_PORT=0",
                "--SATUPINTU_LOG_FORMAT=text");
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.stop();
    }

    private static void openMailServer() {
        mails = new GreenMail(smtp);
        mails.start();
    }

    @Test
    void tells_the_reporter_and_the_unit_once_however_often_the_events_come() throws Exception {
        Life life = new Life(1);
        for (int times = 0; times < 2; times++) {
            life.says(opened(life.id()), "0197-opened", 1);
            life.says(submitted(life.id()), "0197-submitted", 1);
            life.contact("satu@contoh.example", "0197-contact");
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailsTo("satu@contoh.example")).hasSize(2));
        String token = TestTokens.officer("64.08-PUPR", "64.08", "PEJABAT_PENGHUBUNG");
        JsonNode notice = await().atMost(PATIENCE).until(() -> noticeAbout(life.id(), token), found -> found != null);
        assertThat(notice.path("template").asString()).isEqualTo("case-opened");
        assertThat(notice.path("text").path("id").asString())
                .contains(life.id().value())
                .contains("Dinas PUPR")
                .contains("27 November 2026");

        // Once more, and time for a third letter to arrive if there were one.
        life.says(opened(life.id()), "0197-opened", 1);
        Life marker = new Life(2);
        marker.says(submitted(marker.id()), "0197-marker", 1);
        marker.contact("dua@contoh.example", "0197-marker-contact");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailsTo("dua@contoh.example")).hasSize(1));

        List<MimeMessage> letters = mailsTo("satu@contoh.example");
        assertThat(letters).hasSize(2);
        List<String> sentIds = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> event : told(life.id())) {
            assertThat(type(event)).isEqualTo("id.satupintu.notification.notice-sent.v1");
            sentIds.add(json(event).path("notice").path("noticeId").asString());
        }
        assertThat(sentIds).hasSize(3).doesNotHaveDuplicates();
        for (MimeMessage letter : letters) {
            assertThat(sentIds).contains(letter.getMessageID().replaceAll("^<|@satupintu>$", ""));
            assertThat(letter.getSubject()).isEqualTo("Laporan " + life.id());
        }
    }

    @Test
    void lets_an_officer_read_the_notices_of_the_own_unit_only() throws Exception {
        Life life = new Life(3);
        life.says(opened(life.id()), "0197-read", 1);
        String own = TestTokens.officer("64.08-PUPR", "64.08", "PEJABAT_PENGHUBUNG");
        String other = TestTokens.officer("64.08-DLH", "64.08", "PEJABAT_PENGHUBUNG");
        JsonNode notice = await().atMost(PATIENCE).until(() -> noticeAbout(life.id(), own), found -> found != null);
        assertThat(notice.path("readAt").isMissingNode()
                        || notice.path("readAt").isNull())
                .isTrue();

        String read = "/api/v1/notices/" + notice.path("noticeId").asString() + "/read";
        assertThat(answer("POST", read, other).statusCode()).isEqualTo(404);
        HttpResponse<String> first = answer("POST", read, own);
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> second = answer("POST", read, own);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(noticeAbout(life.id(), other)).isNull();
        assertThat(answer("GET", "/api/v1/notices", null).statusCode()).isEqualTo(401);
        assertThat(answer("GET", "/api/v1/notices?limit=0", own).statusCode()).isEqualTo(400);
        assertThat(answer("GET", "/api/v1/notices?limit=x", own).statusCode()).isEqualTo(400);
        assertThat(answer("GET", "/actuator/health/readiness", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keeps_letters_while_the_gateway_is_away_and_holds_up_nothing_else() throws Exception {
        mails.stop();
        Life life = new Life(4);
        life.contact("empat@contoh.example", "0197-away-contact");
        life.says(submitted(life.id()), "0197-away", 1);
        life.says(opened(life.id()), "0197-away-opened", 1);

        String token = TestTokens.officer("64.08-PUPR", "64.08", "PEJABAT_PENGHUBUNG");
        await().atMost(PATIENCE).until(() -> noticeAbout(life.id(), token) != null);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(attempts(life.id())).isPositive());
        openMailServer();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailsTo("empat@contoh.example")).hasSize(2));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(life.id())).hasSize(3));
    }

    @Test
    void forgets_the_reporter_on_a_tombstone_and_never_writes_the_address_down() throws Exception {
        Life life = new Life(5);
        life.contact("lima@contoh.example", "0197-erase-contact");
        life.says(submitted(life.id()), "0197-erase", 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailsTo("lima@contoh.example")).hasSize(1));
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        assertThat(document(mongo, life.id())).contains("contact-1").doesNotContain("lima@");

        life.erase();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(document(mongo, life.id())).doesNotContain("contact-1"));
        life.says(opened(life.id()), "0197-erased-opened", 1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(life.id())).anySatisfy(event -> {
            assertThat(type(event)).isEqualTo("id.satupintu.notification.notice-suppressed.v1");
            assertThat(json(event).path("reason").asString()).isEqualTo("CONTACT_ERASED");
        }));
    }

    @Test
    void a_reporter_without_an_address_has_the_receipt_page_and_the_notice_is_suppressed() {
        Life life = new Life(6);
        life.contact(null, "0197-none-contact");
        life.says(submitted(life.id()), "0197-none", 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(life.id())).singleElement().satisfies(event -> {
                    assertThat(type(event)).isEqualTo("id.satupintu.notification.notice-suppressed.v1");
                    assertThat(json(event).path("reason").asString()).isEqualTo("NO_CONTACT");
                }));
    }

    @Test
    void an_address_that_is_none_is_a_failure_at_once() {
        Life life = new Life(7);
        life.contact("bukan alamat", "0197-bad-contact");
        life.says(submitted(life.id()), "0197-bad", 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(life.id())).singleElement().satisfies(event -> {
                    assertThat(type(event)).isEqualTo("id.satupintu.notification.notice-failed.v1");
                    assertThat(json(event).path("reason").asString()).isEqualTo("REJECTED_BY_GATEWAY");
                }));
    }

    private static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(message -> {
                    try {
                        return GreenMailUtil.getAddressList(message.getAllRecipients())
                                .equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> told(ComplaintId id) {
        return broker.read("notification.notice.v1", id.value());
    }

    private static String type(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> event) {
        return JsonMapper.shared().readTree(event.value());
    }

    private static @Nullable String document(MongoTemplate mongo, ComplaintId id) {
        var book = mongo.findById(id.value(), org.bson.Document.class, "books");
        return book == null ? null : book.toJson();
    }

    private static int attempts(ComplaintId id) {
        var book = service.getBean(MongoTemplate.class).findById(id.value(), org.bson.Document.class, "books");
        return book == null
                ? 0
                : JsonMapper.shared().readTree(book.getString("state")).path("letters").findValues("attempts").stream()
                        .mapToInt(JsonNode::asInt)
                        .max()
                        .orElse(0);
    }

    private static @Nullable JsonNode noticeAbout(ComplaintId id, String token) throws Exception {
        HttpResponse<String> answer = answer("GET", "/api/v1/notices?limit=200", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (JsonNode notice : JsonMapper.shared().readTree(answer.body())) {
            if (notice.path("complaintId").asString().equals(id.value())) {
                return notice;
            }
        }
        return null;
    }

    private static HttpResponse<String> answer(String method, String path, @Nullable String token)
            throws IOException, InterruptedException {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static IntakeEvent submitted(ComplaintId id) {
        return new IntakeEvent.ComplaintSubmitted(
                id,
                Channel.WEB,
                ComplaintKind.COMPLAINT,
                "Lampu jalan padam",
                "Sudah tiga malam padam semua.",
                new Location(new RegionCode("64.08.04.2002"), null, null),
                null,
                new Confidentiality(false, false),
                List.of(),
                false,
                Instant.parse("2026-11-20T01:00:00Z"));
    }

    private static EscalationEvent opened(ComplaintId id) {
        Instant now = Instant.parse("2026-11-20T02:00:00Z");
        Instant due = Instant.parse("2026-11-27T09:00:00Z");
        return new EscalationEvent.CaseOpened(
                id,
                new Holder(Tier.OPD, PUPR, now),
                List.of(new EscalationEvent.CaseClock(EscalationEvent.ClockName.FIRST_RESPONSE, now, due, null, null)));
    }

    /** Publishes events of one complaint as their owners would. */
    private record Life(ComplaintId id) {

        Life(int number) {
            this(ComplaintId.of("KTM", 2026, 900_000 + number));
        }

        void contact(@Nullable String email, String eventId) {
            String plain = email == null ? "{\"name\":\"Bu Contoh\"}" : "{\"email\":\"" + email + "\"}";
            SealedAddress sealed = Sealing.seal(KEY, id, plain);
            says(
                    new ContactEvent.ContactRecorded(
                            id,
                            new ContactEvent.SealedContact(
                                    sealed.keyId(), sealed.wrappedKey(), sealed.nonce(), sealed.ciphertext())),
                    eventId,
                    1);
        }

        void erase() {
            broker.write(new ProducerRecord<>("intake.contact.v1", id.value().getBytes(StandardCharsets.UTF_8), null));
        }

        void says(ComplaintEvent event, String eventId, long sequence) {
            EventStream stream =
                    EventCatalogue.stream(event.getClass().getInterfaces()[0].asSubclass(ComplaintEvent.class));
            byte[] data = EventCodec.writeData(event);
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(stream.topic(), id.value().getBytes(StandardCharsets.UTF_8), data);
            EventCodec.writeHeaders(
                    message.headers(),
                    new OutgoingEvent(
                            stream.topic(),
                            eventId,
                            EventCatalogue.wireType(event.getClass()),
                            stream.source(),
                            id.value(),
                            Instant.now(),
                            "64.08",
                            sequence,
                            null,
                            null,
                            null,
                            new String(data, StandardCharsets.UTF_8)));
            broker.write(message);
        }
    }
}
