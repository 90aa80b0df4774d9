package id.satupintu.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * The vault entry of one reporter: who they are, how to reach them and the report as they wrote it, encrypted. The
 * domain carries it and cannot read it.
 *
 * @param keyId which master key wrapped the data key
 * @param wrappedKey Base64; null once forgotten, which makes the rest unreadable for good (UU 27/2022: erasure)
 * @param nonce Base64, 12 bytes
 * @param ciphertext Base64
 */
public record SealedIdentity(String keyId, @Nullable String wrappedKey, String nonce, String ciphertext) {

    /** Erased: without its key nobody can ever open it. */
    public SealedIdentity forgotten() {
        return new SealedIdentity(keyId, null, nonce, ciphertext);
    }
}
