package id.satupintu.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks a person for the services: the same in all their positions, so that nobody checks their own work in another of them,
 * and without the key nobody can tell whose it is (R18).
 */
final class PersonMark {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** @param secret only the door knows it */
    PersonMark(byte[] secret) {
        // Its own key for its own purpose: what signs tokens never signs anything else.
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(secret, HMAC), "satupintu person"), HMAC);
    }

    /** @param account as the provider knows the person */
    String of(String account) {
        return HexFormat.of().formatHex(hmac(key, account), 0, BYTES);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
