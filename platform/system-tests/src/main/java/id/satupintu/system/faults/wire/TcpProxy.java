package id.satupintu.system.faults.wire;

import id.satupintu.system.faults.wire.Cut.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes connections on to a port of this machine, until it is told to {@link Cut}. */
public final class TcpProxy implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    private static final int CONNECT_MILLIS = 2_000;
    /** Milliseconds a chunk is late under {@link Cut#DELAY}. */
    private static final long LATE_MILLIS = 250;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private volatile Cut cut = Cut.NONE;
    private volatile boolean closed;

    private TcpProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Listens on {@code port} of loopback for connections to {@code target}. */
    public static TcpProxy open(int port, int target) throws IOException {
        ServerSocket door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        TcpProxy proxy = new TcpProxy(door, target);
        Thread.ofPlatform().name("proxy-" + port).daemon().start(proxy::accept);
        return proxy;
    }

    /** From now on. */
    public void cut(Cut wanted) {
        synchronized (gate) {
            cut = wanted;
            gate.notifyAll();
        }
        if (wanted == Cut.RESET) {
            resetAll();
        }
    }

    /**
     * Everything passes again.
     *
     * @param late true when what was held back still arrives; false when its connections are gone
     */
    public void heal(boolean late) {
        if (!late) {
            resetAll();
        }
        cut(Cut.NONE);
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException ended) {
                if (!closed) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private void connect(Socket client) {
        if (cut == Cut.RESET) {
            reset(client);
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException away) {
            reset(client);
            reset(server);
            return;
        }
        sockets.add(client);
        sockets.add(server);
        Thread.ofVirtual().start(() -> pump(client, server, Direction.REQUEST));
        Thread.ofVirtual().start(() -> pump(server, client, Direction.ANSWER));
    }

    private void pump(Socket from, Socket to, Direction direction) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                waitAtTheGate(from, direction);
                out.write(chunk, 0, length);
            }
        } catch (IOException ended) {
            // One side is gone: so is the other.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
        }
    }

    private void waitAtTheGate(Socket from, Direction direction) throws InterruptedException, IOException {
        if (cut == Cut.DELAY) {
            Thread.sleep(LATE_MILLIS);
        }
        synchronized (gate) {
            while (cut.holds(direction) && !from.isClosed()) {
                gate.wait(500);
            }
        }
        if (from.isClosed()) {
            throw new IOException("Reset while held back");
        }
    }

    private void resetAll() {
        sockets.forEach(this::reset);
    }

    /** Closes with a reset, so that the other side knows at once and nothing that was held back arrives. */
    private void reset(Socket socket) {
        sockets.remove(socket);
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException alreadyGone) {
            // Then it is closed.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        resetAll();
    }
}
