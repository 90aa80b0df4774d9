package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@code ./satupintu fuzz} has found once; written byte for byte, as no client library would. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private final int port = TinyService.http().port();

    /** The first line of the answer and its body. */
    private String send(String head, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head.replace("\n", "\r\n") + "Host: 127.0.0.1\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_content_type_that_is_a_pattern_is_refused() throws IOException {
        assertThat(send("POST /api/v1/complaints HTTP/1.1\nContent-Type: */*\nContent-Length: 2\n", "{}"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    @Test
    void a_form_without_its_boundary_is_refused() throws IOException {
        assertThat(send(
                        "POST /api/v1/complaints HTTP/1.1\nContent-Type: multipart/form-data\nContent-Length: 2\n",
                        "{}"))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json");
    }

    @Test
    void a_body_that_ends_too_soon_is_the_senders_fault() throws IOException {
        assertThat(send(
                        "POST /api/v1/complaints HTTP/1.1\nContent-Type: application/json\nContent-Length: 50\n",
                        "{\"a\""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void a_broken_chunk_is_the_senders_fault() throws IOException {
        assertThat(send(
                        "POST /api/v1/complaints HTTP/1.1\nContent-Type: application/json\nTransfer-Encoding: chunked\n",
                        "zz\r\nx\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void a_header_with_what_nobody_can_type_is_refused() throws IOException {
        assertThat(send(
                        "POST /api/v1/complaints HTTP/1.1\nContent-Type: application/json\nContent-Length: 2\nIdempotency-Key: a\u0085\uFFFFb\n",
                        "{}"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }
}
