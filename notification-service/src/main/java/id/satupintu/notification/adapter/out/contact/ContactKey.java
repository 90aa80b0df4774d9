package id.satupintu.notification.adapter.out.contact;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.notification.domain.Contact.SealedAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens what intake sealed: a data key wrapped under the shared key (RFC 3394), and under the data key AES-256-GCM with
 * the complaint id as associated data, so that an address moved to another complaint does not open.
 */
public final class ContactKey {
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final JsonMapper json;

    private ContactKey(byte[] key, JsonMapper json) {
        this.key = new SecretKeySpec(key, "AES");
        this.json = json;
    }

    /** Empty when {@code base64} is not 32 bytes in Base64. */
    public static Optional<ContactKey> of(String base64, JsonMapper json) {
        byte[] bytes = decode(base64);
        return bytes.length == KEY_BYTES ? Optional.of(new ContactKey(bytes, json)) : Optional.empty();
    }

    /** @throws SealedShutException when this key does not fit, or somebody changed what was sealed */
    public Reachable open(ComplaintId complaintId, SealedAddress sealed) {
        byte[] text = new byte[0];
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            Cipher unwrapping = Cipher.getInstance("AESWrap");
            unwrapping.init(Cipher.UNWRAP_MODE, key);
            SecretKey dataKey =
                    (SecretKey) unwrapping.unwrap(decoder.decode(sealed.wrappedKey()), "AES", Cipher.SECRET_KEY);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, dataKey, new GCMParameterSpec(TAG_BITS, decoder.decode(sealed.nonce())));
            cipher.updateAAD(complaintId.value().getBytes(StandardCharsets.UTF_8));
            text = cipher.doFinal(decoder.decode(sealed.ciphertext()));
            return json.readValue(text, Reachable.class);
        } catch (GeneralSecurityException | IllegalArgumentException shut) {
            throw new SealedShutException(sealed.keyId(), shut.getClass());
        } catch (JacksonException unreadable) {
            // Its message may quote what was opened.
            throw new SealedShutException(sealed.keyId(), unreadable.getClass());
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** The address cannot be opened with the key this service was given. */
    public static final class SealedShutException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SealedShutException(String keyId, Class<?> why) {
            super("A contact sealed with " + keyId + " does not open: " + why.getSimpleName());
        }
    }
}
