package id.satupintu.notification.adapter.out.contact;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.notification.domain.Contact.SealedAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as intake-service does. */
public final class Sealing {

    private Sealing() {}

    public static SealedAddress seal(String contactKey, ComplaintId id, String json) {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(256);
            SecretKey dataKey = keys.generateKey();
            byte[] nonce = new byte[12];
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, dataKey, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(id.value().getBytes(StandardCharsets.UTF_8));
            byte[] ciphertext = cipher.doFinal(json.getBytes(StandardCharsets.UTF_8));
            Cipher wrapping = Cipher.getInstance("AESWrap");
            wrapping.init(
                    Cipher.WRAP_MODE, new SecretKeySpec(Base64.getDecoder().decode(contactKey), "AES"));
            return new SealedAddress("contact-1", base64(wrapping.wrap(dataKey)), base64(nonce), base64(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
