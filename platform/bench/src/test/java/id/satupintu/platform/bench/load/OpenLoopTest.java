package id.satupintu.platform.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenLoopTest {
    private final AtomicInteger asked = new AtomicInteger();
    private ExecutorService threads;
    private HttpServer server;
    /** A call whose number this is waits until all others have been sent, and so do those that queue behind it. */
    private volatile int stallsAt = -1;

    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newSingleThreadExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (asked.getAndIncrement() == stallsAt) {
                try {
                    goOn.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] answer = "{\"trackingId\":\"A\"}".getBytes(StandardCharsets.UTF_8);
            boolean refused = exchange.getRequestURI().getPath().equals("/refused");
            exchange.sendResponseHeaders(refused ? 503 : 201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_server_that_stalls_shows_in_every_call_it_kept_waiting() {
        stallsAt = 10;
        ArrivalSchedule schedule = ArrivalSchedule.of(Duration.ofMillis(500), 200);
        AtomicInteger sent = new AtomicInteger();

        LoadResult result = new OpenLoop(port()).run(schedule, (connection, _) -> {
            if (sent.incrementAndGet() == schedule.calls()) {
                goOn.countDown();
            }
            return connection.send("POST", "/", "", new byte[0]).isGood();
        });

        // The stall lasts from the 11th of 100 calls to the sending of the last: nine of ten calls wait, the first
        // longest.
        assertThat(result.good()).isEqualTo(100);
        assertThat(result.latency().p50Ms()).isGreaterThan(100);
        assertThat(result.latency().maxMs()).isGreaterThan(300);
    }

    @Test
    void what_is_refused_or_not_answered_is_an_error_and_no_latency() {
        LoadResult refused = new OpenLoop(port())
                .run(ArrivalSchedule.of(Duration.ofMillis(100), 100), (connection, _) -> connection
                        .send("GET", "/refused", "", null)
                        .isGood());
        server.stop(0);
        LoadResult away = new OpenLoop(port())
                .run(
                        ArrivalSchedule.of(Duration.ofMillis(100), 100),
                        (connection, _) -> connection.send("GET", "/", "", null).isGood());

        assertThat(refused.errors()).isEqualTo(10);
        assertThat(refused.latency().count()).isZero();
        assertThat(away.errors()).isEqualTo(10);
    }

    @Test
    void a_closed_loop_makes_as_many_calls_as_it_was_told() throws InterruptedException {
        LoadResult result = new ClosedLoop(port(), 3).run(50, (connection, _) -> connection
                .send("POST", "/", "", new byte[10])
                .field("trackingId")
                .equals("A"));

        assertThat(result.good()).isEqualTo(50);
        assertThat(asked).hasValue(50);
        assertThat(result.latency().count()).isEqualTo(50);
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
