package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.system.browser.Citizen.Receipt;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk with many reports: several at once, texts that ask for facts, a colleague who goes on, and who oversees it all. */
@ExtendWith(OnStage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BusyDeskPagesIT {
    private final Stage stage;

    BusyDeskPagesIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void two_reports_are_accepted_at_once_one_is_handed_over_and_progress_is_told_with_facts() throws Exception {
        try (Visit citizen = stage.visit(Device.PHONE);
                Visit officer = stage.visit(Device.DESK)) {
            Citizen reporter = new Citizen(citizen, _ -> {});
            Receipt first = reporter.report(Citizen.ASKED);
            Receipt second =
                    reporter.report("Kandang ayam tetangga bau sekali setiap sore, mohon ditegur.", "Kandang ayam");
            Desk rt = new Desk(officer);
            rt.logIn("rt");
            for (Receipt receipt : List.of(first, second)) {
                rt.awaitRow("/meja", receipt.number());
            }
            officer.one("pilih-" + first.number()).check();
            officer.one("pilih-" + second.number()).check();
            officer.press("together-open");
            officer.shot("meja-sekaligus");
            Accessibility.holdsOn(officer.page);
            officer.press("together");
            officer.page.waitForURL("**jadi=2*");
            assertThat(officer.one("flash").innerText()).contains("2");

            rt.openCase(first.number());
            assertThat(officer.one("accept").count()).isZero();
            officer.press("handover-open");
            officer.fill("serahkan-office", "Seksi ketertiban");
            officer.fill("serahkan-note", "Pemiliknya hanya ada di rumah pada sore hari.");
            officer.press("handover");
            officer.page.waitForURL("**?sudah=serahkan");
            assertThat(officer.one("assigned").innerText()).contains("Seksi ketertiban");

            rt.openProgress();
            officer.page.getByText("Sudah dilihat di tempat").first().click();
            officer.page.waitForURL("**?templat=dilihat**");
            officer.fill("kemajuan-fakta-temuan", "lima ekor ayam di samping sumur");
            officer.fill("kemajuan-fakta-langkah", "kandang dipindah oleh pemiliknya");
            officer.press("progress");
            officer.one("kemajuan-fakta-tanggal").waitFor();
            assertThat(officer.page.content()).contains("kemajuan-fakta-tanggal-salah");
            officer.shot("meja-templat");
            Accessibility.holdsOn(officer.page);
            officer.fill("kemajuan-fakta-tanggal", "Jumat depan");
            officer.press("progress");
            officer.page.waitForURL("**?sudah=kemajuan");
            reporter.awaitWords(
                    first, "Langkah berikutnya: kandang dipindah oleh pemiliknya, paling lambat Jumat depan.");
            assertThat(citizen.one("waiting").innerText()).contains("RT 003");
            citizen.fitsTheScreen();
            citizen.shot("hp-lacak-lama");
            citizen.nothingWentWrong();
        }
        try (Visit superior = stage.visit(Device.DESK)) {
            Desk desk = new Desk(superior);
            desk.logIn("sekda");
            superior.press("workload-link");
            superior.page.waitForURL("**/meja/beban");
            assertThat(superior.one("workload").innerText()).contains("RT 003");
            superior.shot("meja-beban");
            Accessibility.holdsOn(superior.page);
            superior.nothingWentWrong();
        }
    }
}
