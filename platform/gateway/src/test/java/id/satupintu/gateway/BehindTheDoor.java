package id.satupintu.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands in for a service: remembers what reaches it and answers 200. */
final class BehindTheDoor implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    BehindTheDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(
                new Heard(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        byte[] answer = "<p>ok</p>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What reached it next. */
    Heard next() throws InterruptedException {
        Heard next = heard.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing reached the service");
        }
        return next;
    }

    boolean heardNothing() {
        return heard.isEmpty();
    }

    void forget() {
        heard.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A request as it reached the service. */
    record Heard(String method, String address, Map<String, List<String>> headers, String body) {

        /** The one value of a header, or empty. */
        String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : String.join(",", values);
        }
    }
}
