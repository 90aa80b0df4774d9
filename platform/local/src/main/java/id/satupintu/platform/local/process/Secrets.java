package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The secrets of one system: made at its first start, readable by their owner alone, never printed. */
public final class Secrets {
    private static final String PRIVATE_KEY = "jwt-private.pem";
    private static final String PUBLIC_KEY = "jwt-public.pem";
    private static final String PIN = "pin-secret";
    private static final String VAULT = "vault-key";
    private static final String CONTACT = "contact-key";

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secrets in {@code folder}; what is missing is made. */
    public static Secrets in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Secrets secrets = new Secrets(folder);
        for (String name : new String[] {PIN, VAULT, CONTACT}) {
            if (!Files.exists(folder.resolve(name))) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                write(folder.resolve(name), Base64.getEncoder().encodeToString(random));
            }
        }
        if (!Files.exists(folder.resolve(PRIVATE_KEY)) || !Files.exists(folder.resolve(PUBLIC_KEY))) {
            secrets.makeKeyPair();
        }
        return secrets;
    }

    public Path publicKeyFile() {
        return folder.resolve(PUBLIC_KEY).toAbsolutePath();
    }

    /** For the gateway, which signs what it tells the services about who is logged in. */
    Path privateKeyFile() {
        return folder.resolve(PRIVATE_KEY).toAbsolutePath();
    }

    /** What signs the tokens of demo officers. */
    public RSAPrivateKey tokenKey() throws IOException {
        String pem = Files.readString(folder.resolve(PRIVATE_KEY)).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return (RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("The token key in " + folder + " cannot be read", unreadable);
        }
    }

    /** The secrets {@code service} needs, and no other. */
    Map<String, String> environmentOf(String service) {
        return switch (service) {
            case "intake-service" ->
                Map.of(
                        "SATUPINTU_PIN_SECRET", read(PIN),
                        "SATUPINTU_VAULT_KEY", read(VAULT),
                        "SATUPINTU_CONTACT_KEY", read(CONTACT));
            case "notification-service" -> Map.of("SATUPINTU_CONTACT_KEY", read(CONTACT));
            default -> Map.of();
        };
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private void makeKeyPair() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            write(
                    folder.resolve(PRIVATE_KEY),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(folder.resolve(PUBLIC_KEY), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException noRsa) {
            throw new IOException(noRsa);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
