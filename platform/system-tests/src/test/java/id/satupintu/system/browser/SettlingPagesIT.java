package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.system.browser.Citizen.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report on its way through the desks until its reporter says that it is settled. */
@ExtendWith(OnStage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlingPagesIT {
    private final Stage stage;

    SettlingPagesIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void an_RT_head_passes_it_up_a_penghubung_settles_it_and_the_citizen_confirms() throws Exception {
        try (Visit citizen = stage.visit(Device.PHONE);
                Visit officer = stage.visit(Device.DESK)) {
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
            try (Visit penghubung = stage.visit(Device.DESK)) {
                Desk desk = new Desk(penghubung);
                desk.logInAs(stage.holder(receipt));
                penghubung.shot("meja-masuk");
                desk.openCase(receipt.number());
                desk.accept();
                desk.resolve("Kandang dipindah ke belakang rumah dan dibersihkan setiap pagi.", "Seksi penertiban");
                penghubung.shot("meja-selesai");
                penghubung.nothingWentWrong();
            }
            reporter.awaitStatus(receipt, "AWAITING_CONFIRMATION");
            citizen.shot("hp-lacak-jawaban");
            Accessibility.holdsOn(citizen.page);
            citizen.press("confirm");
            citizen.one("flash").waitFor();
            reporter.awaitStatus(receipt, "CLOSED");
            citizen.fitsTheScreen();
            citizen.shot("hp-lacak-selesai");
            citizen.nothingWentWrong();
            officer.nothingWentWrong();
        }
    }

    private void passUp(Receipt receipt, String unit, String note) {
        try (Visit visit = stage.visit(Device.DESK)) {
            Desk desk = new Desk(visit);
            desk.logInAs(unit);
            desk.openCase(receipt.number());
            desk.accept();
            desk.escalate(note);
            visit.nothingWentWrong();
        }
    }

    @Test
    void a_question_of_the_unit_is_answered_by_the_citizen_and_an_answer_that_settles_nothing_is_disputed() {
        try (Visit citizen = stage.visit(Device.PHONE);
                Visit officer = stage.visit(Device.DESK)) {
            Citizen reporter = new Citizen(citizen, _ -> {});
            Receipt receipt = reporter.report(Citizen.ASKED);
            Desk rt = new Desk(officer);
            rt.logIn("rt");
            rt.openCase(receipt.number());
            rt.accept();
            rt.ask("Kandang yang mana, yang di sebelah kiri atau kanan rumah?");
            reporter.awaitWords(receipt, "Kandang yang mana");
            citizen.shot("hp-lacak-tanya");
            citizen.fill("utama-text", "Yang di sebelah kiri, dekat sumur.");
            citizen.press("answer");
            citizen.one("flash").waitFor();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        rt.openCase(receipt.number());
                        return officer.page.content().contains("dekat sumur");
                    });
            rt.resolve("Pemilik kandang ditegur dan diberi waktu satu minggu.", "Pengurus RT");
            reporter.awaitStatus(receipt, "AWAITING_CONFIRMATION");
            citizen.press("dispute-open");
            citizen.fill("belum-beres-reason", "Baunya masih sama pagi ini.");
            citizen.press("dispute");
            citizen.one("flash").waitFor();
            reporter.awaitWords(receipt, "Baunya masih sama");
            citizen.shot("hp-lacak-dibuka-lagi");
            assertThat(citizen.one("confirm").count()).isZero();
            citizen.nothingWentWrong();
        }
    }

    @Test
    void a_report_nobody_can_place_is_decided_by_the_admin_with_one_key_and_reaches_the_unit() throws Exception {
        try (Visit citizen = stage.visit(Device.PHONE);
                Visit admin = stage.visit(Device.DESK)) {
            Citizen reporter = new Citizen(citizen, _ -> {});
            Receipt receipt = reporter.report(
                    "Mohon bantuannya ya bapak ibu, sudah lama begini terus di tempat kami.", "Mohon bantuan");
            Desk desk = new Desk(admin);
            desk.logInTo("/tinjau", "admin");
            desk.openCase("/tinjau", receipt.number());
            admin.shot("tinjau-laporan");
            Accessibility.holdsOn(admin.page);
            admin.page.keyboard().press("u");
            admin.one("putuskan-unit").selectOption("64.08-PUPR");
            admin.fill("putuskan-reason", "Pelapor menjelaskan lewat telepon: jalan kabupaten rusak.");
            admin.press("decide");
            admin.one("flash").waitFor();
            await().atMost(Duration.ofSeconds(30)).until(() -> "64.08-PUPR".equals(stage.holder(receipt)));
            admin.nothingWentWrong();
        }
    }

    @Test
    void an_officer_works_a_case_by_letters_and_leaves_through_the_door() {
        Receipt receipt = reported();
        try (Visit visit = stage.visit(Device.DESK)) {
            Desk desk = new Desk(visit);
            desk.logIn("rt");
            desk.openCase(receipt.number());
            visit.page.waitForLoadState(); // letters work once the script is there
            visit.page.keyboard().press("t");
            visit.one("flash").waitFor();
            visit.page.waitForLoadState();
            visit.page.keyboard().press("s");
            visit.one("selesaikan-what").waitFor();
            Accessibility.holdsOn(visit.page);
            visit.press("logout");
            visit.open("/meja");
            assertThat(visit.one("person-rt").count()).isEqualTo(1);
        }
    }

    @Test
    void an_RT_head_never_sees_who_reported_not_even_in_the_source_of_a_page() {
        Receipt receipt = reported();
        try (Visit visit = stage.visit(Device.DESK)) {
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

    private Receipt reported() {
        try (Visit visit = stage.visit(Device.PHONE)) {
            return new Citizen(visit, _ -> {}).report(Citizen.ASKED);
        }
    }
}
