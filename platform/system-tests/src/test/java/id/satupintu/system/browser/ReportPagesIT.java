package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.system.browser.Citizen.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen hands in a report, whatever they have in their hands. */
@ExtendWith(OnStage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPagesIT {
    private final Stage stage;

    ReportPagesIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void everything_a_citizen_needs_works_without_scripts() {
        try (Visit visit = stage.visit(Device.PHONE.withoutScripts())) {
            Citizen citizen = new Citizen(visit, step -> visit.shot("tanpa-skrip-" + step));
            Receipt receipt = citizen.report(Citizen.ASKED);
            citizen.track(receipt);
            assertThat(visit.words("tracking-id")).isEqualTo(receipt.number());
            visit.shot("tanpa-skrip-lacak-laporan");
        }
    }

    @Test
    void a_report_is_handed_in_with_the_keyboard_alone() {
        try (Visit visit = stage.visit(Device.DESK)) {
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
    void what_was_typed_is_kept_and_the_wrong_field_is_named_when_a_step_is_not_complete() {
        try (Visit visit = stage.visit(Device.PHONE)) {
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
    void a_report_that_is_sent_twice_is_one_report() {
        try (Visit visit = stage.visit(Device.PHONE)) {
            new Citizen(visit, _ -> {}).write(Citizen.ASKED, "Kandang ayam dekat rumah");
            visit.page.waitForFunction("document.querySelector('#isian').action.endsWith('/lapor/kirim')");
            Object first = visit.page.evaluate("""
                    async () => { const form = document.querySelector('#isian');
                                  const sent = await fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
                                  return (await sent.text()).match(/KTM-\\d{4}-\\d{9}-[0-9A-Z]/)?.[0] ?? sent.status }
                    """);
            visit.press("submit");
            visit.one("receipt").waitFor();
            assertThat(visit.words("tracking-id")).isEqualTo(first);
        }
    }
}
