package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** What an officer does at the desk. */
final class Desk {
    private final Visit visit;

    Desk(Visit visit) {
        this.visit = visit;
    }

    /** Opens the desk, is asked to log in, and does so as one of the demo's officers. */
    void logIn(String officer) {
        visit.open("/meja");
        visit.press("person-" + officer);
        visit.one("viewer").first().waitFor();
        assertThat(visit.page.url()).contains("/meja");
    }

    /** Logs in as whoever answers for a unit. */
    void logInAs(String unit) {
        visit.open("/meja");
        visit.fill("unit", unit);
        visit.one("login-unit").locator("button").click();
        visit.one("viewer").first().waitFor();
    }

    /** Opens a case from the inbox once it is there. */
    void openCase(String number) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    visit.open("/meja");
                    return visit.one("row-" + number).count() == 1;
                });
        visit.one("row-" + number).locator("a.title").click();
        visit.one("path").waitFor();
    }

    void accept() {
        visit.press("accept");
        visit.one("flash").waitFor();
        assertThat(visit.one("accept").count()).isZero();
    }

    void escalate(String note) {
        open("escalate-open", "escalate");
        visit.fill("naikkan-note", note);
        visit.press("escalate");
        visit.one("flash").waitFor();
    }

    void resolve(String what, String who) {
        open("resolve-open", "resolve");
        visit.fill("selesaikan-what", what);
        visit.fill("selesaikan-who", who);
        visit.fill(
                "selesaikan-doneOn", LocalDate.now(ZoneId.of("Asia/Makassar")).toString());
        visit.press("resolve");
        visit.one("flash").waitFor();
    }

    /** The next step is open already. */
    private void open(String summary, String button) {
        if (!visit.one(button).isVisible()) {
            visit.press(summary);
        }
    }
}
