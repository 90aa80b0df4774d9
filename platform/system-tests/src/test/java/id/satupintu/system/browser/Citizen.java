package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Consumer;

/** What a citizen does at the door, step by step. */
final class Citizen {
    /** An RT matter of RT 003 Desa Sangatta Utara. */
    static final String ASKED =
            "Kandang ayam di sebelah rumah kami berbau setiap pagi dan ayamnya berkeliaran sampai ke teras.";

    static final String VILLAGE = "64.08.04.2001";

    private final Visit visit;
    private final Consumer<String> at;

    /** @param at told the name of every step that is shown */
    Citizen(Visit visit, Consumer<String> at) {
        this.visit = visit;
        this.at = at;
    }

    /** What the receipt says. */
    record Receipt(String number, String pin) {}

    /** Hands in a report and stands before its receipt. */
    Receipt report(String matter) {
        return report(matter, "Kandang ayam dekat rumah");
    }

    Receipt report(String matter, String title) {
        write(matter, title);
        visit.press("submit");
        at.accept("lapor-tanda-terima");
        assertThat(visit.words("receipt")).contains("Kutai Timur");
        return new Receipt(visit.words("tracking-id"), visit.words("pin"));
    }

    /** Fills in everything and stands before the last button. */
    void write(String matter, String title) {
        visit.open("/");
        at.accept("beranda");
        visit.press("report");
        at.accept("lapor-apa");
        visit.fill("body", matter);
        visit.fill("title", title);
        visit.press("next");
        at.accept("lapor-di-mana");
        visit.one("region").selectOption(VILLAGE);
        visit.fill("rt", "3");
        visit.press("next");
        at.accept("lapor-siapa");
        visit.one("anonymous-false").check();
        visit.fill("phone", "0812 0000 1234");
        visit.fill("name", "Warga Contoh");
        visit.press("next");
        at.accept("lapor-ringkasan");
    }

    /** Looks a report up with number and PIN. */
    void track(Receipt receipt) {
        visit.open("/lacak");
        at.accept("lacak");
        visit.fill("nomor", receipt.number());
        visit.fill("pin", receipt.pin());
        visit.one("track-form").locator("button[type=submit]").click();
        visit.one("path").waitFor();
    }

    /** Looks again until that is said on the page. */
    void awaitWords(Receipt receipt, String words) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    track(receipt);
                    return visit.page.content().contains(words);
                });
    }

    /** Looks again until the report's status is that. */
    void awaitStatus(Receipt receipt, String code) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    track(receipt);
                    return code.equals(visit.one("status").first().getAttribute("data-status"));
                });
    }
}
