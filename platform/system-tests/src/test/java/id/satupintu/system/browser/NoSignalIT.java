package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import id.satupintu.system.RunningSystem;
import id.satupintu.system.browser.Citizen.Receipt;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The desk of a village while there is no signal. */
@ExtendWith(OnStage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoSignalIT {
    private static final String RT = "64.08.04.2001-RT003";
    private static final String NOTE = "Sudah kami datangi bersama ketua RT, kandang diukur.";
    private static final String OTHERS = "Petugas lain sudah ke lokasi pagi ini.";

    private final Stage stage;

    NoSignalIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void what_is_done_without_signal_waits_and_is_done_exactly_once_when_there_is_one() throws Exception {
        Receipt receipt = reported();
        try (Visit visit = stage.visit(Device.PHONE)) {
            OfflineDesk desk = new OfflineDesk(visit);
            desk.logInAndKeep("rt", receipt.number());
            visit.shot("luring-nyala");
            visit.fitsTheScreen();
            Accessibility.holdsOn(visit.page);

            visit.signal(false);
            visit.open("/meja");
            assertThat(visit.one("offline-copy").innerText()).contains("Tanpa sinyal, keadaan per");
            visit.shot("luring-kotak-masuk");
            visit.one("row-" + receipt.number()).locator("a.title").click();
            visit.one("tracking-id").waitFor();
            visit.press("accept");
            desk.queued(1);
            desk.progress(NOTE);
            desk.queued(2);
            assertThat(visit.one("queue").innerText())
                    .containsIgnoringCase("menunggu sinyal")
                    .contains("Terima")
                    .contains(NOTE);
            visit.shot("luring-menunggu");
            visit.fitsTheScreen();
            Accessibility.holdsOn(visit.page);
            assertThat(kinds(receipt)).doesNotContain("ACCEPTED", "PROGRESS");

            visit.signal(true);
            desk.queued(0);
            assertThat(visit.words("sent")).contains("2 terkirim");
            assertThat(visit.one("accept").isVisible()).isFalse();
            visit.shot("luring-terkirim");
            assertThat(kinds(receipt)).containsOnlyOnce("ACCEPTED").containsOnlyOnce("PROGRESS");
            visit.open("/meja/" + receipt.number());
            assertThat(visit.page.content()).contains(NOTE);
            assertThat(visit.one("offline-copy").isVisible()).isFalse();
        }
    }

    @Test
    void where_another_officer_was_faster_nothing_is_done_and_both_are_shown_side_by_side() throws Exception {
        Receipt receipt = reported();
        try (Visit visit = stage.visit(Device.DESK)) {
            OfflineDesk desk = new OfflineDesk(visit);
            desk.logInAndKeep("rt", receipt.number());
            visit.signal(false);
            visit.open("/meja/" + receipt.number());
            desk.progress(NOTE);
            desk.queued(1);
            otherOfficerReports(receipt);

            visit.signal(true);
            visit.one("meanwhile").waitFor();
            assertThat(visit.one("queued").innerText()).contains(NOTE).contains(OTHERS);
            visit.shot("luring-konflik");
            Accessibility.holdsOn(visit.page);
            visit.page.setViewportSize(360, 740);
            visit.fitsTheScreen();
            visit.shot("luring-konflik-hp");
            assertThat(kinds(receipt)).containsOnlyOnce("PROGRESS");

            visit.press("send-anyway");
            desk.queued(0);
            assertThat(notes(receipt)).containsOnlyOnce(NOTE).containsOnlyOnce(OTHERS);
        }
    }

    @Test
    void an_act_is_taken_back_before_it_is_sent_and_nothing_is_left_on_the_device_after_logout() throws Exception {
        Receipt receipt = reported();
        try (Visit visit = stage.visit(Device.PHONE)) {
            OfflineDesk desk = new OfflineDesk(visit);
            desk.logIn("rt");
            desk.mustKeepNothing();
            desk.logInAndKeep("rt", receipt.number());
            visit.signal(false);
            visit.open("/meja/" + receipt.number());
            visit.press("accept");
            desk.queued(1);
            visit.press("drop");
            desk.queued(0);
            desk.progress(NOTE);
            desk.queued(1);

            visit.one("logout").click();
            visit.one("unsent").waitFor();
            Accessibility.holdsOn(visit.page);
            visit.shot("luring-keluar");
            visit.press("unsent-stay");
            desk.queued(1);

            visit.press("drop");
            visit.signal(true);
            visit.open("/meja");
            visit.press("logout");
            visit.page.waitForURL("**/");
            desk.mustKeepNothing();
            assertThat(kinds(receipt)).doesNotContain("ACCEPTED", "PROGRESS");
        }
    }

    @Test
    void a_photo_waits_too_and_who_was_logged_out_meanwhile_is_asked_to_log_in_and_loses_nothing() throws Exception {
        Receipt receipt = reported();
        try (Visit visit = stage.visit(Device.PHONE)) {
            OfflineDesk desk = new OfflineDesk(visit);
            desk.logInAndKeep("rt", receipt.number());
            visit.signal(false);
            visit.open("/meja/" + receipt.number());
            visit.page.setInputFiles("#kemajuan-berkas", new FilePayload("foto.jpg", "image/jpeg", photo()));
            desk.progress(NOTE);
            desk.queued(1);
            visit.forgetSession();

            visit.signal(true);
            visit.one("queue-login").waitFor();
            desk.queued(1);
            visit.shot("luring-masuk-lagi");
            assertThat(kinds(receipt)).doesNotContain("PROGRESS");

            desk.logIn("rt");
            desk.queued(0);
            assertThat(kinds(receipt)).containsOnlyOnce("PROGRESS");
            JsonNode evidence = known(receipt).get("evidence");
            assertThat(evidence).hasSize(1);
            assertThat(evidence.get(0).get("named").asBoolean()).isTrue();
        }
    }

    private static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 240; y++) {
                picture.setRGB(x, y, (x * 31 + y * 17) * (x / 40 + 1));
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    @Test
    void another_officer_on_the_same_device_finds_nothing_of_the_one_before() {
        Receipt receipt = reported();
        try (Visit visit = stage.visit(Device.DESK)) {
            OfflineDesk desk = new OfflineDesk(visit);
            desk.logInAndKeep("rt", receipt.number());
            // With signal the switch changes nothing of how a form goes out.
            visit.open("/meja/" + receipt.number());
            new Desk(visit).accept();
            visit.forgetSession();
            desk.logIn("desa");
            await().until(desk::keepsNothing);
            assertThat(visit.one("offline-switch").isChecked()).isFalse();
        }
    }

    private void otherOfficerReports(Receipt receipt) throws Exception {
        HttpResponse<String> answer = stage.system.post(
                stage.system.port("gateway"),
                "/api/v1/cases/" + receipt.number() + "/progress",
                RunningSystem.JSON.writeValueAsString(Map.of("kind", "FIELD_CHECK", "note", OTHERS)),
                "Authorization",
                "Bearer " + stage.system.token("TIER_OFFICER", RT));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<String> kinds(Receipt receipt) throws Exception {
        return told(receipt, "type");
    }

    private List<String> notes(Receipt receipt) throws Exception {
        return told(receipt, "note");
    }

    private List<String> told(Receipt receipt, String field) throws Exception {
        return known(receipt).get("history").findValuesAsString(field);
    }

    private JsonNode known(Receipt receipt) throws Exception {
        return RunningSystem.JSON.readTree(stage.system
                .get(
                        stage.system.port("gateway"),
                        "/api/v1/cases/" + receipt.number(),
                        "Authorization",
                        "Bearer " + stage.system.token("TIER_OFFICER", RT))
                .body());
    }

    private Receipt reported() {
        try (Visit visit = stage.visit(Device.PHONE)) {
            return new Citizen(visit, _ -> {}).report(Citizen.ASKED);
        }
    }

    /** What an officer does with the device. */
    private static final class OfflineDesk {
        private static final Duration PATIENCE = Duration.ofSeconds(60);
        private final Visit visit;

        OfflineDesk(Visit visit) {
            this.visit = visit;
        }

        void logIn(String officer) {
            new Desk(visit).logIn(officer);
            visit.page.waitForLoadState();
        }

        /** Waits for the case, and until it lies on the device. */
        void logInAndKeep(String officer, String number) {
            if (visit.page.url().endsWith("/meja")) {
                visit.open("/meja");
            } else {
                logIn(officer);
            }
            new Desk(visit).openCase(number);
            visit.open("/meja");
            visit.one("offline-switch").check();
            await().atMost(PATIENCE).until(() -> keeps("/meja/" + number));
            visit.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        }

        void progress(String note) {
            new Desk(visit).openProgress();
            visit.fill("kemajuan-note", note);
            visit.press("progress");
        }

        void queued(int acts) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(visit.one("queued").count()).isEqualTo(acts));
        }

        boolean keeps(String path) {
            return Boolean.TRUE.equals(visit.page.evaluate("path => caches.match(path).then(found => !!found)", path));
        }

        boolean keepsNothing() {
            return "[0,0,0,false]".equals(visit.page.evaluate("""
                    async () => JSON.stringify([(await caches.keys()).length, (await indexedDB.databases()).length,
                      (await navigator.serviceWorker.getRegistrations()).length, !!localStorage.getItem('satupintu.luring')])
                    """));
        }

        void mustKeepNothing() {
            await().atMost(PATIENCE).until(this::keepsNothing);
        }
    }
}
