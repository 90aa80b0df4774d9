package id.satupintu.intake.adapter.out.vault;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.ContactEvent.SealedContact;
import id.satupintu.intake.domain.SealedIdentity;
import id.satupintu.platform.messaging.EventJson;
import java.util.Optional;

/**
 * Brankas identitas. Two locks: one for intake's own copy at rest, one shared with notification-service, so that whoever
 * holds the second can reach reporters and still not read what intake keeps.
 */
public final class Vault {
    private final MasterKey atRest;
    private final MasterKey shared;

    /**
     * @param vaultKey Base64 of 32 bytes, intake's alone
     * @param contactKey Base64 of 32 bytes, shared with notification-service
     * @throws IllegalArgumentException when one of them is not that
     */
    public Vault(String vaultKey, String contactKey) {
        this.atRest = new MasterKey("vault", vaultKey);
        this.shared = new MasterKey("contact", contactKey);
    }

    /** Seals the words and the reporter of {@code id} for intake's own document. */
    public SealedIdentity seal(ComplaintId id, SealedWords words) {
        MasterKey.Sealed sealed = atRest.seal(EventJson.mapper().writeValueAsBytes(words), id.value());
        return new SealedIdentity(sealed.keyId(), sealed.wrappedKey(), sealed.nonce(), sealed.ciphertext());
    }

    /**
     * Opens what {@link #seal} closed. Every look must be logged and be visible to the reporter: that is the caller's
     * duty.
     *
     * @return empty when the reporter was erased
     */
    public Optional<SealedWords> open(ComplaintId id, SealedIdentity identity) {
        String wrappedKey = identity.wrappedKey();
        if (wrappedKey == null) {
            return Optional.empty();
        }
        byte[] text = atRest.open(
                new MasterKey.Sealed(identity.keyId(), wrappedKey, identity.nonce(), identity.ciphertext()),
                id.value());
        return Optional.of(EventJson.mapper().readValue(text, SealedWords.class));
    }

    /** The reach-me record for notification-service: JSON with name, email and phone, each left out when not given. */
    public SealedContact sealContact(ComplaintId id, Reporter reporter) {
        MasterKey.Sealed sealed = shared.seal(EventJson.mapper().writeValueAsBytes(reporter), id.value());
        return new SealedContact(sealed.keyId(), sealed.wrappedKey(), sealed.nonce(), sealed.ciphertext());
    }
}
