package id.satupintu.intake;

import id.satupintu.intake.adapter.out.vault.KeyedHash;
import id.satupintu.intake.adapter.out.vault.ReceiptPins;
import id.satupintu.intake.adapter.out.vault.Vault;
import id.satupintu.platform.web.SettingException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What intake must be told before it may run.
 *
 * @param vaultKey Base64 of 32 bytes; seals what intake keeps
 * @param contactKey Base64 of 32 bytes; shared with notification-service
 */
@ConfigurationProperties("satupintu.intake")
record IntakeSettings(
        @Nullable String vaultKey,
        @Nullable String contactKey,
        @DefaultValue Pin pin) {
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_SECRET = 16;

    /**
     * The PIN of receipts.
     *
     * @param secret at least 16 characters
     * @param version counts up when the secret is changed
     * @param formerSecrets the secrets before, as {@code 1=first,2=second}: receipts made with them stay good
     * @param wrongPins after so many for one number it is closed
     * @param window for so long
     * @param watchedNumbers of how many numbers wrong PINs are remembered
     */
    record Pin(
            @Nullable String secret,
            @DefaultValue("1") int version,
            @DefaultValue("") String formerSecrets,
            @DefaultValue("10") int wrongPins,
            @DefaultValue("15m") Duration window,
            @DefaultValue("10000") int watchedNumbers) {}

    /** @throws SettingException when a key is missing or has another length */
    Vault vault() {
        return new Vault(key("SATUPINTU_VAULT_KEY", vaultKey), key("SATUPINTU_CONTACT_KEY", contactKey));
    }

    /** Recognises repeated submissions; by the key that never changes without sealing everything anew. */
    KeyedHash retries() {
        return new KeyedHash(key("SATUPINTU_VAULT_KEY", vaultKey));
    }

    /** @throws SettingException when a secret is missing or too short */
    ReceiptPins pins() {
        Map<Integer, String> secrets = new HashMap<>();
        for (String former : pin.formerSecrets().split(",")) {
            if (!former.isBlank()) {
                String[] parts = former.strip().split("=", 2);
                if (parts.length != 2 || !parts[0].matches("\\d{1,4}")) {
                    throw new SettingException("SATUPINTU_PIN_FORMER_SECRETS", "looks like 1=secret,2=secret");
                }
                secrets.put(Integer.valueOf(parts[0]), secret("SATUPINTU_PIN_FORMER_SECRETS", parts[1]));
            }
        }
        secrets.put(pin.version(), secret("SATUPINTU_PIN_SECRET", pin.secret()));
        return new ReceiptPins(pin.version(), secrets);
    }

    private static String key(String variable, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SettingException(variable, "is not set; it is 32 random bytes in Base64");
        }
        try {
            if (Base64.getDecoder().decode(value.strip()).length != KEY_BYTES) {
                throw new SettingException(variable, "does not hold 32 bytes");
            }
        } catch (IllegalArgumentException notBase64) {
            throw new SettingException(variable, "is not Base64; it is 32 random bytes in Base64");
        }
        return value.strip();
    }

    private static String secret(String variable, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SettingException(variable, "is not set; it is a random text of at least 16 characters");
        }
        if (value.strip().length() < SHORTEST_SECRET) {
            throw new SettingException(variable, "is shorter than 16 characters");
        }
        return value.strip();
    }

    /** Says nothing of the keys, so that no log can. */
    @Override
    public String toString() {
        return "IntakeSettings[…]";
    }
}
