package id.satupintu.system.rolling;

import id.satupintu.platform.local.verify.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Citizens who hand reports in without a pause. One whose instance is away turns to another with the same
 * {@code Idempotency-Key}, as a gateway would for them.
 */
final class Load implements AutoCloseable {
    private static final int CITIZENS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String REPORT = """
            {"kind":"COMPLAINT","title":"Kandang ayam bau %d","body":"Kandang ayam tetangga di RT %d baunya sampai ke dapur setiap pagi.",
             "location":{"region":"64.08.04.2001","rt":%d}}""";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Supplier<List<Integer>> doors;
    private final Ledger ledger;
    private final Journeys journeys;
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile long pauseMillis;
    private volatile boolean goOn = true;
    private final List<Thread> citizens;

    /**
     * @param doors ports of the intake instances that should take reports now
     * @param perSecond how many reports in all, at most; 0 for as many as are taken
     */
    Load(Supplier<List<Integer>> doors, Ledger ledger, Journeys journeys, double perSecond) {
        this.doors = doors;
        this.ledger = ledger;
        this.journeys = journeys;
        pace(perSecond);
        this.citizens = java.util.stream.IntStream.range(0, CITIZENS)
                .mapToObj(_ -> Thread.ofVirtual().start(this::live))
                .toList();
    }

    void pace(double perSecond) {
        pauseMillis = perSecond <= 0 ? 0 : Math.round(1_000 * CITIZENS / perSecond);
    }

    private void live() {
        try {
            while (goOn) {
                long began = System.nanoTime();
                submit(numbers.incrementAndGet(), began);
                long left = pauseMillis - (System.nanoTime() - began) / 1_000_000;
                if (left > 0) {
                    TimeUnit.MILLISECONDS.sleep(left);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException ledgerAway) {
            throw new java.io.UncheckedIOException(ledgerAway);
        }
    }

    private void submit(int number, long began) throws InterruptedException, IOException {
        String key = UUID.randomUUID().toString();
        int rt = 1 + number % 9;
        byte[] body = REPORT.formatted(number, rt, rt).getBytes(StandardCharsets.UTF_8);
        for (int attempt = 0; System.nanoTime() - began < PATIENCE.toNanos(); attempt++) {
            List<Integer> ports = doors.get();
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + ports.get((number + attempt) % ports.size()) + "/api/v1/complaints"))
                                .timeout(Duration.ofSeconds(30))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    JsonNode receipt = JsonMapper.shared().readTree(answer.body());
                    String id = receipt.path("trackingId").asString();
                    ledger.accepted(
                            id,
                            OffsetDateTime.parse(receipt.path("receivedAt").asString())
                                    .toInstant());
                    journeys.accepted(id, began);
                    return;
                }
            } catch (IOException away) {
                // the next attempt goes to another instance, where there is one
            }
            journeys.askedAgain();
            TimeUnit.MILLISECONDS.sleep(Math.min(500, 50L << Math.min(attempt, 4)));
        }
        journeys.gaveUp();
    }

    /** Every report under way is finished or given up; no new one begins. */
    @Override
    public void close() throws InterruptedException {
        goOn = false;
        for (Thread citizen : citizens) {
            citizen.join();
        }
        http.close();
    }
}
