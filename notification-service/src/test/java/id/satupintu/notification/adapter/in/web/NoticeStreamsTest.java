package id.satupintu.notification.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.platform.testkit.TestTokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Server-sent events (HTML Living Standard 9.2) to the pages of officers, over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeStreamsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PUPR = "64.08-PUPR";
    private static final String DLH = "64.08-DLH";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Listening> listening = new ArrayList<>();
    private RunningNotices notices;

    @BeforeEach
    void start() {
        notices = new RunningNotices();
    }

    @AfterEach
    void stop() {
        notices.close();
        listening.forEach(Listening::hangUp);
        http.shutdownNow();
    }

    @Test
    void tells_how_many_are_unread_at_once_and_then_that_one_is_new() {
        notices.lay(PUPR, 1, "Dinas PUPR");
        Listening heard = listen(officer(PUPR));
        await().atMost(PATIENCE).until(() -> heard.events().equals(List.of("jumlah 1")));

        notices.lay(PUPR, 2, "Dinas PUPR");

        await().atMost(PATIENCE).until(() -> heard.events().equals(List.of("jumlah 1", "baru 2")));
    }

    @Test
    void tells_that_a_colleague_has_read_one() throws IOException, InterruptedException {
        String id = notices.lay(PUPR, 1, "Dinas PUPR");
        Listening heard = listen(officer(PUPR));
        await().atMost(PATIENCE).until(() -> heard.events().equals(List.of("jumlah 1")));

        http.send(
                notices.request("/pemberitahuan/" + id + "/dibaca", officer(PUPR))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());

        await().atMost(PATIENCE).until(() -> heard.events().equals(List.of("jumlah 1", "jumlah 0")));
    }

    @Test
    void says_nothing_of_other_units_and_nothing_of_what_is_in_a_notice() {
        Listening heard = listen(officer(PUPR));
        await().atMost(PATIENCE).until(() -> heard.events().equals(List.of("jumlah 0")));

        notices.lay(DLH, 1, "Dinas Lingkungan Hidup");
        notices.layForCoordinators(2);
        notices.lay(PUPR, 3, "Dinas PUPR");

        await().atMost(PATIENCE).until(() -> heard.events().size() == 2);
        assertThat(heard.events()).containsExactly("jumlah 0", "baru 1");
        assertThat(heard.lines())
                .allMatch(line -> line.matches("|event:(jumlah|baru)|data:\\d{1,3}|retry:\\d+|:hidup"));
    }

    @Test
    void gives_a_sign_of_life_while_there_is_no_news() {
        Listening heard = listen(officer(PUPR));

        await().atMost(PATIENCE).until(() -> heard.lines().contains(":hidup"));
    }

    @Test
    void ends_after_a_while_so_that_who_lost_the_duty_hears_no_more_and_frees_the_place() {
        notices.close();
        notices = new RunningNotices(Duration.ofSeconds(1));
        Listening heard = listen(officer(PUPR));

        await().atMost(PATIENCE).until(() -> heard.ended().isDone());
        assertThat(heard.ended()).isCompletedWithValue("ended");
        await().atMost(PATIENCE).until(() -> notices.streams().count() == 0);
    }

    @Test
    void of_too_many_windows_of_a_position_the_oldest_makes_way() {
        Listening oldest = listen(officer(PUPR));
        Listening second = listen(officer(PUPR));

        Listening newest = listen(officer(PUPR));

        assertThat(newest.status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> oldest.ended().isDone());
        await().atMost(PATIENCE).until(() -> !newest.events().isEmpty());
        assertThat(second.ended()).isNotDone();
        assertThat(notices.streams().count()).isEqualTo(2);
    }

    @Test
    void all_positions_together_have_so_many_windows_and_no_more() {
        for (String unit : List.of(PUPR, DLH, "64.08-PERKIM", "64.08-DISHUB")) {
            assertThat(listen(officer(unit)).status()).isEqualTo(200);
        }

        HttpResponse<Stream<String>> refused = ask("GET", officer("64.08-DPMPTSP"));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        listening.getFirst().hangUp();
        await().atMost(PATIENCE).until(() -> listen(officer("64.08-DPMPTSP")).status() == 200);
    }

    @Test
    void ends_cleanly_when_the_service_is_shut_down() {
        Listening heard = listen(officer(PUPR));
        await().atMost(PATIENCE).until(() -> !heard.events().isEmpty());

        notices.close();

        await().atMost(PATIENCE).until(() -> heard.ended().isDone());
        assertThat(heard.ended()).isCompletedWithValue("ended");
    }

    @Test
    void is_for_officers_only_and_a_mere_look_at_it_takes_no_place() {
        assertThat(ask("GET", "").statusCode()).isEqualTo(401);
        assertThat(ask("POST", officer(PUPR)).statusCode()).isNotEqualTo(200);

        HttpResponse<Stream<String>> head = ask("HEAD", officer(PUPR));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(head.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(notices.streams().count()).isZero();
    }

    /** What one window hears. */
    private record Listening(int status, Stream<String> body, List<String> lines, CompletableFuture<String> ended) {

        List<String> events() {
            List<String> events = new ArrayList<>();
            String name = "";
            for (String line : lines) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length());
                } else if (line.startsWith("data:")) {
                    events.add(name + " " + line.substring("data:".length()));
                }
            }
            return events;
        }

        void hangUp() {
            body.close();
        }
    }

    private Listening listen(String token) {
        HttpResponse<Stream<String>> answer = ask("GET", token);
        Listening heard = new Listening(
                answer.statusCode(), answer.body(), new CopyOnWriteArrayList<>(), new CompletableFuture<>());
        listening.add(heard);
        Thread.ofVirtual().start(() -> {
            try {
                heard.body().forEach(heard.lines()::add);
                heard.ended().complete("ended");
            } catch (RuntimeException torn) {
                heard.ended().complete("torn");
            }
        });
        return heard;
    }

    private HttpResponse<Stream<String>> ask(String method, String token) {
        try {
            return http.send(
                    notices.request("/pemberitahuan/arus", token)
                            .header("Accept", "text/event-stream")
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("No answer", e);
        }
    }

    private static String officer(String unit) {
        return TestTokens.officer(unit, "64.08", "PEJABAT_PENGHUBUNG");
    }
}
