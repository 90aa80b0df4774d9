package id.satupintu.system.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are: an HTTP client that would correct them is no use here. One connection, kept while it lasts. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param status 0 when the connection was closed without an answer
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static final Answer NONE = new Answer(0, Map.of(), new byte[0]);

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param head true for HEAD: the answer has no body, whatever it says
     * @param last nothing follows on this connection, for requests whose end cannot be told
     */
    Answer send(byte[] request, boolean head, boolean last) throws IOException {
        try {
            return sendOnce(request, head, last);
        } catch (EOFException | java.net.SocketException kept) {
            close(); // the server had closed a kept connection; a new one tells whether it is this request's fault
        }
        try {
            return sendOnce(request, head, last);
        } catch (EOFException | java.net.SocketException refused) {
            close();
            return Answer.NONE;
        }
    }

    private Answer sendOnce(byte[] request, boolean head, boolean last) throws IOException {
        Socket open = socket;
        InputStream answers = in;
        if (open == null || answers == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            answers = new BufferedInputStream(open.getInputStream());
            socket = open;
            in = answers;
        }
        open.getOutputStream().write(request);
        open.getOutputStream().flush();
        if (last) {
            open.shutdownOutput();
        }
        Answer answer = read(answers, head);
        if (last || answer.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private static Answer read(InputStream in, boolean head) throws IOException {
        String line = line(in);
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/")) {
            throw new EOFException(line);
        }
        int status = Integer.parseInt(parts[1]);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read(in, head);
        }
        return new Answer(status, headers, head || status == 204 || status == 304 ? new byte[0] : body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                all.write(in.readNBytes(size));
                line(in);
            }
            line(in);
            return all.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // nothing to close
        }
        socket = null;
        in = null;
    }
}
