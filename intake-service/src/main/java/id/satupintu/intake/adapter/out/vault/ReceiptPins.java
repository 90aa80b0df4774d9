package id.satupintu.intake.adapter.out.vault;

import id.satupintu.contracts.ComplaintId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

/**
 * The PIN on a receipt: eight digits, derived from the complaint's number, so that it is stored nowhere and a repeated
 * submission gets the same receipt.
 */
public final class ReceiptPins {
    private static final long COMBINATIONS = 100_000_000;

    private final int currentVersion;
    private final Map<Integer, KeyedHash> secrets = new HashMap<>();

    /**
     * @param currentVersion which secret new receipts are made with
     * @param secrets every secret that receipts in circulation were made with, by version
     * @throws IllegalArgumentException when the current one is missing or one is shorter than 16 bytes
     */
    public ReceiptPins(int currentVersion, Map<Integer, String> secrets) {
        secrets.forEach((version, secret) -> this.secrets.put(version, new KeyedHash(secret)));
        if (!this.secrets.containsKey(currentVersion)) {
            throw new IllegalArgumentException("There is no PIN secret of version " + currentVersion);
        }
        this.currentVersion = currentVersion;
    }

    public int currentVersion() {
        return currentVersion;
    }

    /**
     * The PIN of {@code id}.
     *
     * @throws IllegalStateException when the secret of that version is not configured any more
     */
    public String pin(ComplaintId id, int version) {
        KeyedHash secret = secrets.get(version);
        if (secret == null) {
            throw new IllegalStateException("There is no PIN secret of version " + version);
        }
        long number = ByteBuffer.wrap(secret.of("pin " + version, id.value())).getLong();
        return "%08d".formatted(Long.remainderUnsigned(number, COMBINATIONS));
    }

    /** Compares in a time that does not depend on where the digits differ. */
    public boolean matches(ComplaintId id, int version, String typed) {
        return MessageDigest.isEqual(
                pin(id, version).getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
