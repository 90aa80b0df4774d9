package id.satupintu.platform.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept. As little as a client can be: on a machine it shares with what it measures, every
 * millisecond the generator takes is one the system does not have.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int ANSWER_WITHIN_MILLIS = 30_000;
    /** Below the keep-alive of the services, so that none is used while it is being closed. */
    private static final long LONGEST_IDLE_NANOS = 15_000_000_000L;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private long usedNanos;

    /** @param port on loopback */
    public HttpConnection(int port) {
        this.port = port;
    }

    /**
     * Sends and waits for the answer.
     *
     * @param headers whole lines, each ended by CRLF; empty for none
     * @param body null for a GET
     */
    public Answer send(String method, String path, String headers, byte @Nullable [] body) throws IOException {
        StringBuilder head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n")
                .append(headers);
        if (body != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        byte[] headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] message = new byte[headBytes.length + (body == null ? 0 : body.length)];
        System.arraycopy(headBytes, 0, message, 0, headBytes.length);
        if (body != null) {
            System.arraycopy(body, 0, message, headBytes.length, body.length);
        }
        try {
            Socket open = open();
            open.getOutputStream().write(message);
            return read();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private Socket open() throws IOException {
        long now = System.nanoTime();
        if (now - usedNanos > LONGEST_IDLE_NANOS) {
            close();
        }
        usedNanos = now;
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), 8192);
        }
        return open;
    }

    private Answer read() throws IOException {
        String status = line();
        int code = Integer.parseInt(status.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                last = true;
            }
        }
        byte[] body = chunked ? chunks() : exactly(length);
        if (last) {
            close();
        }
        return new Answer(code, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] read = input().readNBytes(length);
        if (read.length < length) {
            throw new EOFException("The answer broke off");
        }
        return read;
    }

    private String line() throws IOException {
        InputStream from = input();
        StringBuilder line = new StringBuilder(64);
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("The answer broke off");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private InputStream input() throws IOException {
        InputStream open = in;
        if (open == null) {
            throw new IOException("Not connected");
        }
        return open;
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // Closed is what it should be.
            }
        }
    }
}
