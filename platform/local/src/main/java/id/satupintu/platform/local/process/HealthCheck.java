package id.satupintu.platform.local.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How one knows that a process does its work. */
public sealed interface HealthCheck {

    /** True when it answers now. Never takes longer than two seconds. */
    boolean passes(long pid);

    /** Its port takes connections. */
    record TakesConnections(int port) implements HealthCheck {
        @Override
        public boolean passes(long pid) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** It has written its process id into a file once it was ready, and its port takes connections. */
    record SaidReady(Path file, int port) implements HealthCheck {
        @Override
        public boolean passes(long pid) {
            try {
                return Files.exists(file)
                        && Files.readString(file).strip().equals(String.valueOf(pid))
                        && new TakesConnections(port).passes(pid);
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** Its readiness page says 200. */
    record ReadinessPage(int port) implements HealthCheck {
        private static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofMillis(500))
                .build();

        @Override
        public boolean passes(long pid) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            try {
                return HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
