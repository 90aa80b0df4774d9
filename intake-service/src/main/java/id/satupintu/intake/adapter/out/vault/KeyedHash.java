package id.satupintu.intake.adapter.out.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256: a hash that nobody without the secret can make or guess backwards. */
public final class KeyedHash {
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException when the secret is shorter than 16 bytes */
    public KeyedHash(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("A secret has at least 16 characters");
        }
        this.secret = new SecretKeySpec(bytes, "HmacSHA256");
    }

    byte[] of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }

    /** In hexadecimal, 64 characters; {@code purpose} keeps hashes of different things apart. */
    public String hex(String purpose, String text) {
        return HexFormat.of().formatHex(of(purpose, text));
    }
}
