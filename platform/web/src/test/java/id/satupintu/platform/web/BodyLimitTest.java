package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyLimitTest {
    private static final int LIMIT = 64 * 1024;
    private final Http http = TinyService.http();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/raw", "/api/v1/complaints"})
    void a_body_of_the_limit_is_read_and_one_byte_more_is_not(String path) {
        assertThat(http.post(path, padded(LIMIT)).status()).isNotEqualTo(413);
        assertTooLarge(http.post(path, padded(LIMIT + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/raw", "/api/v1/complaints"})
    void a_body_in_chunks_is_held_to_the_same_limit(String path) {
        assertThat(chunked(path, LIMIT).status()).isNotEqualTo(413);
        assertTooLarge(chunked(path, LIMIT + 1));
    }

    @Test
    void twenty_megabytes_in_chunks_are_refused_long_before_they_have_arrived() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /api/v1/raw HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "x".repeat(65536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            out.write(chunk);
            out.write(chunk);
            out.flush();

            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void twenty_megabytes_announced_are_refused_before_any_has_arrived() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /api/v1/raw HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void who_sends_twenty_megabytes_all_the_same_is_told() {
        String twentyMegabytes = "x".repeat(20_000_000);

        for (int i = 0; i < 3; i++) {
            assertTooLarge(http.post("/api/v1/raw", twentyMegabytes));
        }
    }

    @Test
    void a_form_is_no_way_around_the_limit() {
        Http.Answer answer = http.send(http.to("/api/v1/complaints")
                .headers("Content-Type", "application/x-www-form-urlencoded", "Idempotency-Key", "uji")
                .PUT(BodyPublishers.ofString("a=" + "x".repeat(LIMIT))));

        assertTooLarge(answer);
    }

    private static String firstLine(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = answer.read(); c >= 0 && c != '\n'; c = answer.read()) {
                line.append((char) c);
            }
        } catch (SocketException reset) {
            line.append("(reset)");
        }
        return line.toString();
    }

    private Http.Answer chunked(String path, int size) {
        byte[] body = padded(size).getBytes(StandardCharsets.US_ASCII);
        return http.send(http.to(path)
                .headers("Content-Type", "application/json", "Idempotency-Key", "uji")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
    }

    private static String padded(int size) {
        String start = "{\"title\":\"";
        return start + "x".repeat(size - start.length() - 2) + "\"}";
    }

    private static void assertTooLarge(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.json().path("code").asString()).isEqualTo("body-too-large");
        assertThat(answer.json().path("detail").asString()).isEqualTo("Kiriman Anda melebihi batas 64 KB.");
    }
}
