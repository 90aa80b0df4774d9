package id.satupintu.intake.adapter.in.web;

import id.satupintu.intake.InMemoryComplaints;
import id.satupintu.intake.Samples;
import id.satupintu.intake.adapter.out.regions.KaltimGazetteer;
import id.satupintu.intake.adapter.out.vault.KeyedHash;
import id.satupintu.intake.adapter.out.vault.ReceiptPins;
import id.satupintu.intake.adapter.out.vault.Vault;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web side on a port of its own, over the in-memory store, with a clock and numbers a test can set. */
final class WebSlice implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final int WRONG_PINS = 3;

    final InMemoryComplaints complaints = new InMemoryComplaints();
    final SettableClock clock = new SettableClock(Samples.RECEIVED);
    final SettableClock machineTime = new SettableClock(Samples.RECEIVED);
    final Deque<Integer> numbers = new ArrayDeque<>();
    private final AtomicInteger next = new AtomicInteger(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    WebSlice() {
        context = new SpringApplicationBuilder(SliceConfiguration.class)
                .initializers(fresh -> ((org.springframework.context.support.GenericApplicationContext) fresh)
                        .registerBean(WebSlice.class, () -> this))
                .run(
                        "--server.port=0",
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation(),
                        "--spring.cloud.function.definition=",
                        "--spring.main.lazy-initialization=true",
                        "--logging.structured.format.console=",
                        "--management.endpoint.health.validate-group-membership=false",
                        "--logging.level.root=WARN");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WebConfiguration.class)
    static class SliceConfiguration {
        private static final String COMPLAINTS = "/api/v1/complaints";

        @Bean
        AccessRules accessRules() {
            return CitizenAccess.forPrograms();
        }

        @Bean
        KaltimGazetteer gazetteer() {
            return new KaltimGazetteer();
        }

        @Bean
        ReceiptPins pins() {
            return new ReceiptPins(1, Map.of(1, "a secret for tests only"));
        }

        @Bean
        CitizenDesk desk(KaltimGazetteer gazetteer) {
            return new CitizenDesk(gazetteer, new CitizenWords());
        }

        @Bean
        ReporterDoor door(WebSlice slice, ReceiptPins pins) {
            return new ReporterDoor(
                    slice.complaints,
                    pins,
                    new PinThrottle(WRONG_PINS, Duration.ofMinutes(15), 100, slice.machineTime));
        }

        @Bean
        ComplaintsController complaintsController(
                WebSlice slice,
                KaltimGazetteer gazetteer,
                ReceiptPins pins,
                ReporterDoor door,
                CitizenDesk desk,
                JsonMapper json) {
            return new ComplaintsController(
                    new ReportReader(new PlaceReader(gazetteer), slice.clock),
                    new ReportDesk(
                            slice.complaints,
                            new Vault(
                                    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                                    "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA="),
                            pins,
                            new KeyedHash("a secret for tests only"),
                            gazetteer,
                            slice.clock,
                            slice::number),
                    door,
                    desk,
                    json);
        }

        @Bean
        ReporterActsController actsController(
                WebSlice slice, KaltimGazetteer gazetteer, ReporterDoor door, CitizenDesk desk) {
            return new ReporterActsController(
                    new ReporterActs(slice.complaints, door, slice.clock), desk, new PlaceReader(gazetteer));
        }

        @Bean
        SupportController supportController(WebSlice slice) {
            return new SupportController(slice.complaints, new KeyedHash("a secret for tests only"), slice.clock);
        }
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    HttpResponse<String> submit(String body, String... headers) {
        return post("/api/v1/complaints", body, headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private int number() {
        Integer given = numbers.poll();
        return given == null ? next.getAndIncrement() : given;
    }

    HttpRequest.Builder request(String path, String... headers) {
        String port = context.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
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
