package id.satupintu.system.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request and says what came of it; trying again is the caller's business. */
public final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Duration patience;

    /** @param patience how long an answer is waited for */
    public Caller(Duration patience) {
        this.patience = patience;
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing came
     */
    public record Answer(int status, String body) {
        private static final Answer NONE = new Answer(0, "");

        public boolean done() {
            return status >= 200 && status < 300;
        }

        /** Somebody decided about it, one way or the other. */
        public boolean decided() {
            return status >= 200 && status < 500 && status != 429;
        }

        public JsonNode json() {
            try {
                return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
            } catch (JacksonException noJson) {
                return JSON.createObjectNode();
            }
        }
    }

    public Answer get(String url, Map<String, String> headers) throws InterruptedException {
        return send(request(url, headers).GET());
    }

    public Answer post(String url, Map<String, String> headers, @Nullable Object body) throws InterruptedException {
        String text = body == null ? "{}" : JSON.writeValueAsString(body);
        return send(request(url, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(patience);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException noAnswer) {
            return Answer.NONE;
        }
    }
}
