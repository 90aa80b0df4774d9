package id.satupintu.intake.adapter.out.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a text under a data key made for it alone, and wraps that key: AES-256-GCM (12-byte nonce, 16-byte tag at the end
 * of the ciphertext, the complaint id as associated data) and AES key wrap (RFC 3394). Forgetting the wrapped key is
 * erasing the text.
 */
final class MasterKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final String id;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param name what the key is for; part of its id
     * @param base64 32 bytes
     * @throws IllegalArgumentException when it is not that
     */
    MasterKey(String name, String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A master key has 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = name + "-" + fingerprint(bytes);
    }

    /** Which key this is, without telling what it is. */
    String id() {
        return id;
    }

    Sealed seal(byte[] text, String associated) {
        byte[] dataKey = random(KEY_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(dataKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            byte[] ciphertext = cipher.doFinal(text);
            Cipher wrapping = Cipher.getInstance("AESWrap");
            wrapping.init(Cipher.WRAP_MODE, key);
            byte[] wrapped = wrapping.wrap(new SecretKeySpec(dataKey, "AES"));
            return new Sealed(id, base64(wrapped), base64(nonce), base64(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM or AES key wrap", e);
        }
    }

    /** @throws UnopenableException when the key or the associated data is another, or the text was changed */
    byte[] open(Sealed sealed, String associated) {
        Base64.Decoder decoder = Base64.getDecoder();
        try {
            Cipher wrapping = Cipher.getInstance("AESWrap");
            wrapping.init(Cipher.UNWRAP_MODE, key);
            SecretKey dataKey =
                    (SecretKey) wrapping.unwrap(decoder.decode(sealed.wrappedKey()), "AES", Cipher.SECRET_KEY);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, dataKey, new GCMParameterSpec(TAG_BITS, decoder.decode(sealed.nonce())));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(decoder.decode(sealed.ciphertext()));
        } catch (AEADBadTagException | InvalidKeyException e) {
            throw new UnopenableException("Sealed with " + sealed.keyId() + ", not to be opened with " + id, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM or AES key wrap", e);
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String fingerprint(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("satupintu key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** All parts Base64 but the key's id. */
    record Sealed(String keyId, String wrappedKey, String nonce, String ciphertext) {}

    /** The key does not fit, or somebody changed what was sealed. */
    static final class UnopenableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnopenableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
