package id.satupintu.notification.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.testkit.TestTokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of notices over real HTTP with real tokens: each officer sees the own mailboxes and no other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticePagesTest {
    private static final String PUPR = "64.08-PUPR";
    private final HttpClient http = HttpClient.newHttpClient();
    private RunningNotices notices;

    @BeforeEach
    void start() {
        notices = new RunningNotices();
    }

    @AfterEach
    void stop() {
        notices.close();
        http.close();
    }

    @Test
    void shows_the_notices_of_the_own_unit_newest_first_with_how_many_are_unread() {
        notices.lay(PUPR, 1, "Dinas PUPR");
        notices.lay(PUPR, 2, "Dinas PUPR");
        notices.lay("64.08-DLH", 3, "Dinas Lingkungan Hidup");

        HttpResponse<String> page = get("/pemberitahuan", officer(PUPR));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("2 belum dibaca.")
                .contains("href=\"/meja/" + number(2) + "\"")
                .contains("masuk untuk Dinas PUPR. Tenggat: 27 November 2026")
                .contains("Jumat 20 November 2026 09.00 WITA")
                .doesNotContain(number(3))
                .doesNotContain("halaman.");
        assertThat(page.body().indexOf(number(2))).isLessThan(page.body().indexOf(number(1)));
    }

    @Test
    void an_empty_mailbox_says_what_will_be_there() {
        assertThat(get("/pemberitahuan", officer(PUPR)).body())
                .contains("Semuanya sudah dibaca.")
                .contains("Tidak ada pemberitahuan");
    }

    @Test
    void speaks_english_to_who_chose_it() throws IOException, InterruptedException {
        notices.lay(PUPR, 1, "Dinas PUPR");

        String page = http.send(
                        notices.request("/pemberitahuan", officer(PUPR))
                                .header("X-Satu-Language", "en")
                                .build(),
                        BodyHandlers.ofString())
                .body();

        assertThat(page).contains("1 unread.").contains("Mark as read").contains("until ");
    }

    @Test
    void a_name_that_looks_like_markup_is_shown_as_it_is_written() {
        notices.lay(PUPR, 1, "Dinas <img src=x onerror=alert(1)> & \"Rekan\"");

        assertThat(get("/pemberitahuan", officer(PUPR)).body())
                .contains("Dinas &lt;img src=x onerror=alert(1)&gt; &amp; &quot;Rekan&quot;")
                .doesNotContain("<img");
    }

    @Test
    void what_lies_with_a_duty_is_shown_to_those_of_the_kabupaten_who_hold_it() {
        notices.layForCoordinators(1);

        assertThat(get("/pemberitahuan", TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR"))
                        .body())
                .contains("href=\"/tinjau/" + number(1) + "\"");
        assertThat(get("/pemberitahuan", TestTokens.officer("64.08-DISKOMINFO", "64.08", "OPS"))
                        .body())
                .doesNotContain(number(1));
        assertThat(get("/pemberitahuan", TestTokens.officer("64.09-DISKOMINFO", "64.09", "ADMIN_KOORDINATOR"))
                        .body())
                .doesNotContain(number(1));
    }

    @Test
    void marking_one_as_read_leads_back_to_the_same_page_and_lowers_the_number() {
        String id = notices.lay(PUPR, 1, "Dinas PUPR");
        notices.lay(PUPR, 2, "Dinas PUPR");

        HttpResponse<String> done = post("/pemberitahuan/" + id + "/dibaca", "halaman=3", officer(PUPR));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/pemberitahuan?halaman=3");
        assertThat(get("/pemberitahuan", officer(PUPR)).body()).contains("1 belum dibaca.");
        assertThat(post("/pemberitahuan/" + id + "/dibaca", "", officer(PUPR)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_notice_of_another_unit_does_not_exist() {
        String id = notices.lay(PUPR, 1, "Dinas PUPR");

        assertThat(post("/pemberitahuan/" + id + "/dibaca", "", officer("64.08-DLH"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/pemberitahuan/no-such-notice/dibaca", "", officer(PUPR))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/pemberitahuan", officer(PUPR)).body()).contains("1 belum dibaca.");
    }

    @Test
    void a_long_list_has_pages_and_the_nearest_one_is_shown_beyond_its_ends() {
        for (int number = 1; number <= 60; number++) {
            notices.lay(PUPR, number, "Dinas PUPR");
        }

        String first = get("/pemberitahuan", officer(PUPR)).body();
        assertThat(first).contains(number(60), number(36)).doesNotContain(number(35));
        assertThat(first).contains("href=\"/pemberitahuan?halaman=2\"").doesNotContain("rel=\"prev\"");
        String last = get("/pemberitahuan?halaman=3", officer(PUPR)).body();
        assertThat(last).contains(number(10), number(1)).doesNotContain(number(11));
        assertThat(last).contains("href=\"/pemberitahuan?halaman=2\"").doesNotContain("rel=\"next\"");
        assertThat(get("/pemberitahuan?halaman=0", officer(PUPR)).body()).contains(number(60));
        assertThat(get("/pemberitahuan?halaman=-7", officer(PUPR)).body()).contains(number(60));
        assertThat(get("/pemberitahuan?halaman=2147483647", officer(PUPR)).body())
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void beyond_99_the_number_is_not_counted_any_further() {
        for (int number = 1; number <= 101; number++) {
            notices.lay(PUPR, number, "Dinas PUPR");
        }

        assertThat(get("/pemberitahuan", officer(PUPR)).body()).contains("Lebih dari 99 belum dibaca.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dua", "1.5", "99999999999", "1;drop"})
    void a_page_that_is_no_number_is_refused_on_a_page(String typed) {
        HttpResponse<String> refused = get("/pemberitahuan?halaman=" + typed, officer(PUPR));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void nobody_gets_in_without_a_token() {
        assertThat(get("/pemberitahuan", "").statusCode()).isEqualTo(401);
        assertThat(post("/pemberitahuan/x/dibaca", "", "").statusCode()).isEqualTo(401);
    }

    private static String number(int number) {
        return ComplaintId.of("KTM", 2026, number).value();
    }

    private static String officer(String unit) {
        return TestTokens.officer(unit, "64.08", "PEJABAT_PENGHUBUNG");
    }

    private HttpResponse<String> get(String path, String token) {
        try {
            return http.send(notices.request(path, token).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("No answer", e);
        }
    }

    private HttpResponse<String> post(String path, String form, String token) {
        try {
            return http.send(
                    notices.request(path, token)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("No answer", e);
        }
    }
}
