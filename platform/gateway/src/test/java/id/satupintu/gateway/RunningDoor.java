package id.satupintu.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The gateway with its embedded login, for all tests of a class; every service behind it is the same stand-in. */
final class RunningDoor implements BeforeAllCallback, AfterAllCallback {
    final BehindTheDoor service = new BehindTheDoor();
    int port;
    private @Nullable ConfigurableApplicationContext gateway;
    private @Nullable Path folder;

    /** A new key of the login, in a file of this folder. */
    static Path key(Path folder) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        Path key = folder.resolve("jwt-private.pem");
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        return key;
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException, GeneralSecurityException {
        Path own = Files.createTempDirectory("door");
        folder = own;
        Path key = key(own);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--satupintu.login.embedded=true",
                "--satupintu.login.private-key=" + key.toUri(),
                "--satupintu.limit.submissions-per-minute=10000",
                "--satupintu.limit.pins-per-minute=10000"));
        for (String name : List.of("intake", "routing", "escalation", "notification", "reporting")) {
            settings.add("--spring.cloud.discovery.client.simple.instances." + name + "-service[0].uri="
                    + service.address());
        }
        gateway = SpringApplication.run(GatewayApplication.class, settings.toArray(String[]::new));
    }

    /**
     * Sends a request as it is written; an HTTP client would straighten it first.
     *
     * @param lines the request line and the headers, without those of the connection
     * @return the status of the answer
     */
    int raw(String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        if (gateway != null) {
            gateway.close();
        }
        service.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
