package id.satupintu.platform.embeddedmongo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** {@code GET /health}: 200 while writes are accepted, 503 with the reason while they are not. */
final class HealthEndpoint implements AutoCloseable {

    private final HttpServer server;

    HealthEndpoint(int port, Supplier<Health> health) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
        server.createContext("/health", exchange -> answer(exchange, health.get()));
        server.start();
    }

    private static void answer(HttpExchange exchange, Health health) throws IOException {
        try (exchange) {
            byte[] body = health.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(health.isUp() ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
