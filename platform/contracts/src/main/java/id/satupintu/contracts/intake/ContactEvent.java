package id.satupintu.contracts.intake;

import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.WireType;

/**
 * How notification-service, and nobody else, can reach the reporter. The topic is restricted and compacted; a tombstone
 * (a record without value) means that the reporter's data is erased (UU 27/2022).
 */
@EventStream(topic = "intake.contact.v1", source = "/intake-service/contact", compacted = true)
public sealed interface ContactEvent extends ComplaintEvent {

    /** The reporter's reach-me record, encrypted. */
    @WireType("id.satupintu.intake.contact-recorded.v1")
    record ContactRecorded(ComplaintId complaintId, SealedContact contact) implements ContactEvent {
        public ContactRecorded {
            Required.fields("complaintId", complaintId, "contact", contact);
        }
    }

    /**
     * AES-256-GCM under a data key of this reporter alone, which itself is wrapped by the contact master key.
     *
     * @param keyId which master key wrapped the data key
     * @param wrappedKey Base64
     * @param nonce Base64, 12 bytes
     * @param ciphertext Base64; the plain text is JSON
     */
    record SealedContact(String keyId, String wrappedKey, String nonce, String ciphertext) {
        public SealedContact {
            Required.fields("keyId", keyId, "wrappedKey", wrappedKey, "nonce", nonce, "ciphertext", ciphertext);
        }
    }
}
