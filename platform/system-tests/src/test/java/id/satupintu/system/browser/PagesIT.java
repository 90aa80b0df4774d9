package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.satupintu.system.RunningSystem;
import id.satupintu.system.browser.Citizen.Receipt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as people use them: the whole system behind the door, a real browser before it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {
    /** Of everything the first visit to the report page fetches. */
    private static final int BUDGET_BYTES = 100_000;

    private static RunningSystem system;
    private static Chromium chromium;
    private static String door;

    @BeforeAll
    static void start() throws Exception {
        system = new RunningSystem();
        system.up();
        door = "http://127.0.0.1:" + system.port("gateway");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        system.close();
    }

    @Test
    void a_citizen_reports_an_RT_head_passes_it_up_a_penghubung_settles_it_and_the_citizen_confirms() {
        try (Visit citizen = chromium.visit(door, Device.PHONE);
                Visit officer = chromium.visit(door, Device.DESK)) {
            Citizen reporter = new Citizen(citizen, step -> {
                citizen.fitsTheScreen();
                citizen.shot("hp-" + step);
            });
            Receipt receipt = reporter.report(Citizen.ASKED);
            Desk rt = new Desk(officer);
            rt.logIn("rt");
            rt.openCase(receipt.number());
            officer.shot("meja-rt");
            rt.accept();
            rt.escalate("Sudah dua kali ditegur, pemilik kandang tinggal di RT lain.");
            officer.shot("meja-rt-setelah");

            passUp(receipt, "64.08.04.2001", "Melewati batas desa.");
            passUp(receipt, "64.08.04", "Perlu penertiban.");
            String opd = holder(receipt);
            try (Visit penghubung = chromium.visit(door, Device.DESK)) {
                Desk desk = new Desk(penghubung);
                desk.logInAs(opd);
                penghubung.shot("meja-masuk");
                desk.openCase(receipt.number());
                desk.accept();
                desk.resolve("Kandang dipindah ke belakang rumah dan dibersihkan setiap pagi.", "Seksi penertiban");
                penghubung.shot("meja-selesai");
                penghubung.nothingWentWrong();
            }
            reporter.awaitStatus(receipt, "AWAITING_CONFIRMATION");
            citizen.shot("hp-lacak-jawaban");
            citizen.press("confirm");
            citizen.one("flash").waitFor();
            reporter.awaitStatus(receipt, "CLOSED");
            citizen.fitsTheScreen();
            citizen.shot("hp-lacak-selesai");
            citizen.nothingWentWrong();
            officer.nothingWentWrong();
        }
    }

    private static void passUp(Receipt receipt, String unit, String note) {
        try (Visit visit = chromium.visit(door, Device.DESK)) {
            Desk desk = new Desk(visit);
            desk.logInAs(unit);
            desk.openCase(receipt.number());
            desk.accept();
            desk.escalate(note);
            visit.nothingWentWrong();
        }
    }

    private static String holder(Receipt receipt) {
        try {
            return RunningSystem.JSON
                    .readTree(system.get(
                                    system.port("gateway"),
                                    "/api/v1/complaints/" + receipt.number(),
                                    "X-Pin",
                                    receipt.pin().replace(" ", ""))
                            .body())
                    .at("/responsible/unit/code")
                    .asString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everything_a_citizen_needs_works_without_scripts() {
        try (Visit visit = chromium.visit(door, Device.PHONE.withoutScripts())) {
            Citizen citizen = new Citizen(visit, step -> visit.shot("tanpa-skrip-" + step));
            Receipt receipt = citizen.report(Citizen.ASKED);
            citizen.track(receipt);
            assertThat(visit.words("tracking-id")).isEqualTo(receipt.number());
            visit.shot("tanpa-skrip-lacak-laporan");
        }
    }

    @Test
    void a_report_is_handed_in_with_the_keyboard_alone() {
        try (Visit visit = chromium.visit(door, Device.DESK)) {
            Keyboard keys = new Keyboard(visit);
            visit.open("/lapor");
            keys.tabTo("#body").type("Lampu jalan di gang kami mati sejak hujan deras kemarin malam.");
            keys.tabTo("#title").type("Lampu jalan mati");
            keys.tabTo("[data-testid=next]").press("Enter");
            visit.one("step-di-mana").waitFor();
            keys.tabTo("#region").type("Desa Sangatta Utara");
            assertThat(visit.one("region").inputValue()).isEqualTo(Citizen.VILLAGE);
            keys.tabTo("[data-testid=next]").press("Enter");
            visit.one("step-siapa").waitFor();
            keys.tabTo("[data-testid=anonymous-true]").press("Space");
            keys.tabTo("[data-testid=next]").press("Enter");
            visit.one("step-ringkasan").waitFor();
            keys.tabTo("[data-testid=submit]").press("Enter");
            visit.one("receipt").waitFor();
            keys.tabTo("[data-testid=track]").press("Enter");
            visit.one("path").waitFor();
            assertThat(visit.words("sentence")).isNotBlank();
            visit.nothingWentWrong();
        }
    }

    @Test
    void what_was_typed_is_kept_and_the_first_wrong_field_is_named_when_a_step_is_not_complete() {
        try (Visit visit = chromium.visit(door, Device.PHONE)) {
            visit.open("/lapor");
            visit.fill("body", "bau");
            visit.press("next");
            visit.one("error-summary").waitFor();
            assertThat(visit.one("body").inputValue()).isEqualTo("bau");
            assertThat(visit.one("body").getAttribute("aria-invalid")).isEqualTo("true");
            visit.shot("hp-lapor-salah");
            Accessibility.holdsOn(visit.page);
        }
    }

    @Test
    void the_first_visit_to_the_report_page_stays_below_100_kB_and_within_the_origin() {
        try (Visit visit = chromium.visit(door, Device.PHONE)) {
            visit.open("/lapor");
            long bytes = visit.transferred();
            System.out.println("report page, first visit: " + bytes + " bytes");
            assertThat(bytes).isPositive().isLessThan(BUDGET_BYTES);
            visit.nothingWentWrong();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lapor", "/lacak", "/masuk", "/tidak-ada"})
    void pages_for_everybody_are_accessible_fit_a_phone_and_speak_two_languages(String path) {
        for (Device device : List.of(Device.PHONE, Device.PHONE.inTheDark(), Device.DESK)) {
            try (Visit visit = chromium.visit(door, device)) {
                visit.open(path);
                visit.fitsTheScreen();
                Accessibility.holdsOn(visit.page);
                visit.shot("umum" + path.replace('/', '-') + "-" + device.width() + (device.dark() ? "-gelap" : ""));
                visit.nothingWentWrong();
            }
        }
        try (Visit visit = chromium.visit(door, Device.PHONE)) {
            visit.open(path);
            String indonesian = visit.page.locator("h1").first().innerText();
            visit.press("language");
            visit.page.locator("html[lang=en]").waitFor();
            assertThat(visit.page.locator("h1").first().innerText()).isNotEqualTo(indonesian);
            visit.fitsTheScreen();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rt, /meja",
        "admin, /tinjau",
        "pupr, /pemberitahuan",
        "sekda, /dasbor",
    })
    void pages_of_officers_are_accessible_and_fit_a_phone(String officer, String path) {
        for (Device device : List.of(Device.PHONE, Device.DESK.inTheDark(), Device.DESK)) {
            try (Visit visit = chromium.visit(door, device)) {
                visit.open(path);
                visit.press("person-" + officer);
                visit.one("viewer").first().waitFor();
                visit.fitsTheScreen();
                Accessibility.holdsOn(visit.page);
                visit.shot("petugas" + path.replace('/', '-') + "-" + device.width() + (device.dark() ? "-gelap" : ""));
                visit.nothingWentWrong();
            }
        }
    }

    @Test
    void an_officer_works_a_case_by_letters_and_leaves_through_the_door() {
        Receipt receipt;
        try (Visit visit = chromium.visit(door, Device.PHONE)) {
            receipt = new Citizen(visit, step -> {}).report(Citizen.ASKED);
        }
        try (Visit visit = chromium.visit(door, Device.DESK)) {
            Desk desk = new Desk(visit);
            desk.logIn("rt");
            desk.openCase(receipt.number());
            visit.page.keyboard().press("t");
            visit.one("flash").waitFor();
            visit.page.keyboard().press("s");
            Locator what = visit.one("selesaikan-what");
            what.waitFor();
            assertThat(what.isVisible()).isTrue();
            Accessibility.holdsOn(visit.page);
            visit.press("logout");
            visit.open("/meja");
            assertThat(visit.page.getByTestId("person-rt").count()).isEqualTo(1);
        }
    }

    @Test
    void an_RT_head_never_sees_who_reported_not_even_in_the_source_of_a_page() {
        Receipt receipt;
        try (Visit visit = chromium.visit(door, Device.PHONE)) {
            receipt = new Citizen(visit, step -> {}).report(Citizen.ASKED);
        }
        try (Visit visit = chromium.visit(door, Device.DESK)) {
            List<String> bodies = new ArrayList<>();
            visit.page.onResponse(answer -> {
                if (answer.request().resourceType().equals("document") && answer.status() == 200) {
                    bodies.add(answer.text());
                }
            });
            Desk desk = new Desk(visit);
            desk.logIn("rt");
            desk.openCase(receipt.number());
            assertThat(bodies).hasSizeGreaterThan(2).allSatisfy(body -> assertThat(body)
                    .doesNotContain("Warga Contoh")
                    .doesNotContain("0000 1234")
                    .doesNotContain("00001234"));
        }
    }
}
