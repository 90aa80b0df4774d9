package id.satupintu.intake;

import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real service in this JVM, against a real broker and the embedded store. */
final class RunningIntake implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String VAULT_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String CONTACT_KEY = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    private static final long STARTED = System.currentTimeMillis();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningIntake(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningIntake start(String mongodb) {
        return new RunningIntake(new SpringApplicationBuilder(IntakeApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + mongodb,
                        "--spring.cloud.stream.kafka.binder.brokers="
                                + TestBroker.get().bootstrapServers(),
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation(),
                        "--satupintu.intake.vault-key=" + VAULT_KEY,
                        "--satupintu.intake.contact-key=" + CONTACT_KEY,
                        "--satupintu.intake.pin.secret=a secret for tests only",
                        // The reports of these tests come in on a Monday in March 2026.
                        "--satupintu.clock=2026-03-16T02:00:00Z@" + STARTED + "x1",
                        "--logging.structured.format.console="));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        String port = context.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
