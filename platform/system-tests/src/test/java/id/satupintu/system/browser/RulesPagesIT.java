package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of time: tried out and published by the coordinator, looked up by anybody. */
@ExtendWith(OnStage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesPagesIT {
    private final Stage stage;

    RulesPagesIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void the_coordinator_sees_what_a_change_does_before_it_is_published() {
        try (Visit visit = stage.visit(Device.DESK)) {
            new Desk(visit).logInTo("/aturan", "admin");
            visit.fill("class-ASPIRASI", "nol");
            visit.press("try");
            visit.one("error-summary").waitFor();
            assertThat(visit.one("class-ASPIRASI").getAttribute("aria-invalid")).isEqualTo("true");

            visit.fill("class-ASPIRASI", "7");
            visit.press("try");
            visit.one("impact").waitFor();
            visit.shot("meja-aturan-akibat");
            Accessibility.holdsOn(visit.page);
            visit.fitsTheScreen();

            visit.fill("reason", "Keputusan Bupati 12/2026 tentang aspirasi.");
            visit.press("publish");
            visit.page.waitForURL("**?sudah=terbit");
            assertThat(visit.page.content()).contains("Keputusan Bupati 12/2026 tentang aspirasi.", "64.08-DISKOMINFO");
            visit.nothingWentWrong();
        }
    }

    @Test
    void anybody_can_ask_when_a_report_must_be_answered() {
        try (Visit visit = stage.visit(Device.PHONE)) {
            visit.open("/batas-waktu?receivedAt=2026-03-16T10:00:00%2B08:00&kabupaten=64.08");
            assertThat(visit.words("dates")).contains("26 Maret 2026", "13 April 2026", "15 April 2026");
            visit.shot("hp-batas-waktu");
            visit.nothingWentWrong();
        }
    }
}
