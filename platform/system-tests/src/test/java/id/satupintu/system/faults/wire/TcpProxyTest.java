package id.satupintu.system.faults.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TcpProxyTest {
    private ServerSocket echo;
    private TcpProxy proxy;
    private int port;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        proxy = TcpProxy.open(port, echo.getLocalPort());
    }

    private void answer() {
        while (!echo.isClosed()) {
            try {
                Socket one = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (one) {
                        one.getInputStream().transferTo(one.getOutputStream());
                    } catch (IOException gone) {
                        // The test has hung up.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(300);
        return client;
    }

    private static int say(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        return client.getInputStream().read();
    }

    @Test
    void passes_everything_on() throws IOException {
        try (Socket client = client()) {
            assertThat(say(client, 42)).isEqualTo(42);
        }
    }

    @Test
    void holds_back_and_delivers_late() throws IOException {
        try (Socket client = client()) {
            say(client, 1);
            proxy.cut(Cut.HOLD);
            assertThatThrownBy(() -> say(client, 42)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(5_000);
            proxy.heal(true);
            assertThat(client.getInputStream().read()).isEqualTo(42);
        }
    }

    @Test
    void holds_back_and_never_delivers() throws IOException {
        try (Socket client = client()) {
            say(client, 1);
            proxy.cut(Cut.HOLD_ANSWERS);
            assertThatThrownBy(() -> say(client, 42)).isInstanceOf(SocketTimeoutException.class);
            proxy.heal(false);
            assertThatThrownBy(() -> say(client, 43)).isInstanceOf(IOException.class);
        }
        try (Socket client = client()) {
            assertThat(say(client, 44)).isEqualTo(44);
        }
    }

    @Test
    void resets() throws IOException {
        try (Socket client = client()) {
            say(client, 1);
            proxy.cut(Cut.RESET);
            assertThatThrownBy(() -> {
                        say(client, 42);
                        say(client, 43);
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
