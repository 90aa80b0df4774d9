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
        logInTo("/meja", officer);
    }

    /** Is led back to the page that was asked for. */
    void logInTo(String path, String officer) {
        visit.open(path);
        visit.press("person-" + officer);
        visit.one("viewer").first().waitFor();
        assertThat(visit.page.url()).endsWith(path);
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
        openCase("/meja", number);
    }

    /** Opens what stands in the list at {@code path} once it is there. */
    void openCase(String path, String number) {
        awaitRow(path, number);
        visit.one("row-" + number).locator("a.title").click();
        visit.one("tracking-id").first().waitFor();
    }

    /** Waits until it stands in the list at {@code path}, which stays open. */
    void awaitRow(String path, String number) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    visit.open(path);
                    return visit.one("row-" + number).count() == 1;
                });
    }

    void accept() {
        visit.press("accept");
        visit.page.waitForURL("**?sudah=*");
        assertThat(visit.one("accept").count()).isZero();
    }

    void escalate(String note) {
        open("escalate-open", "escalate");
        visit.fill("naikkan-note", note);
        visit.press("escalate");
        visit.page.waitForURL("**?sudah=*");
    }

    void ask(String question) {
        open("clarify-open", "clarify");
        visit.fill("tanya-question", question);
        visit.press("clarify");
        visit.page.waitForURL("**?sudah=*");
    }

    /** The form in which progress is told. */
    void openProgress() {
        open("progress-open", "progress");
    }

    void resolve(String what, String who) {
        open("resolve-open", "resolve");
        visit.fill("selesaikan-what", what);
        visit.fill("selesaikan-who", who);
        visit.fill(
                "selesaikan-doneOn", LocalDate.now(ZoneId.of("Asia/Makassar")).toString());
        visit.press("resolve");
        visit.page.waitForURL("**?sudah=*");
    }

    /** The next step is open already. */
    private void open(String summary, String button) {
        if (!visit.one(button).isVisible()) {
            visit.press(summary);
        }
    }
}
