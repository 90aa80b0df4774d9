package id.satupintu.platform.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as a patient person's program does: a service that is away or busy is asked again, with the same words. */
final class PatientHttp {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final long giveUpAtNanos;
    private final Map<String, Integer> retries = new ConcurrentSkipListMap<>();

    /** @param patience how long, from now, anything is tried again */
    PatientHttp(Duration patience) {
        this.giveUpAtNanos = System.nanoTime() + patience.toNanos();
    }

    /** The answer; empty when none came before patience ended. */
    Optional<Answer> post(URI where, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(where)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body == null ? "{}" : JSON.writeValueAsString(body), StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return send(request.build());
    }

    Optional<Answer> get(URI where, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(where).timeout(ANSWER_WITHIN).GET();
        headers.forEach(request::header);
        return send(request.build());
    }

    /** How often something had to be asked again, by the status or the failure that was the reason. */
    Map<String, Integer> retries() {
        return Map.copyOf(retries);
    }

    private Optional<Answer> send(HttpRequest request) {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (System.nanoTime() < giveUpAtNanos) {
                try {
                    HttpResponse<String> response =
                            http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                    if (!worthAsking(response.statusCode())) {
                        return Optional.of(new Answer(response.statusCode(), response.body()));
                    }
                    retries.merge(String.valueOf(response.statusCode()), 1, Integer::sum);
                } catch (IOException awayForNow) {
                    // A killed service comes back; the same request is safe to repeat.
                    retries.merge(awayForNow.getClass().getSimpleName(), 1, Integer::sum);
                }
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static boolean worthAsking(int status) {
        return status >= 500 || status == 429;
    }

    /** What came back. */
    record Answer(int status, String body) {

        boolean accepted() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        }
    }
}
