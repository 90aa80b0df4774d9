package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page: small, within the origin, on any screen, for everybody. */
@ExtendWith(OnStage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {
    /** Of everything the first visit to the report page fetches. */
    private static final int BUDGET_BYTES = 100_000;

    private final Stage stage;

    PagesIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void the_first_visit_to_the_report_page_stays_below_100_kB_and_within_the_origin() {
        try (Visit visit = stage.visit(Device.PHONE)) {
            visit.open("/lapor");
            long bytes = visit.transferred();
            System.out.println("report page, first visit: " + bytes + " bytes");
            assertThat(bytes).isPositive().isLessThan(BUDGET_BYTES);
            visit.nothingWentWrong();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lapor", "/lacak", "/batas-waktu", "/masuk", "/tidak-ada"})
    void pages_for_everybody_are_accessible_fit_a_phone_and_speak_two_languages(String path) {
        for (Device device : List.of(Device.PHONE, Device.PHONE.inTheDark(), Device.DESK)) {
            try (Visit visit = stage.visit(device)) {
                visit.open(path);
                good(visit, "umum", path, device);
            }
        }
        try (Visit visit = stage.visit(Device.PHONE)) {
            visit.open(path);
            String indonesian = visit.page.locator("h1").first().innerText();
            visit.press("language");
            visit.page.locator("html[lang=en]").waitFor();
            assertThat(visit.page.locator("h1").first().innerText()).isNotEqualTo(indonesian);
            visit.fitsTheScreen();
        }
    }

    @ParameterizedTest
    @CsvSource({"rt, /meja", "admin, /tinjau", "admin, /aturan", "pupr, /pemberitahuan", "sekda, /dasbor"})
    void pages_of_officers_are_accessible_and_fit_a_phone(String officer, String path) {
        for (Device device : List.of(Device.PHONE, Device.DESK.inTheDark(), Device.DESK)) {
            try (Visit visit = stage.visit(device)) {
                visit.open(path);
                visit.press("person-" + officer);
                visit.one("viewer").first().waitFor();
                assertThat(visit.page.url()).endsWith(path);
                good(visit, "petugas", path, device);
            }
        }
    }

    private static void good(Visit visit, String whose, String path, Device device) {
        visit.fitsTheScreen();
        Accessibility.holdsOn(visit.page);
        visit.shot(whose + path.replace('/', '-') + "-" + device.width() + (device.dark() ? "-gelap" : ""));
        visit.nothingWentWrong();
    }
}
