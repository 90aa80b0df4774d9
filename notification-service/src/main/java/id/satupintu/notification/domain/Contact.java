package id.satupintu.notification.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is known of how to reach the reporter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Contact.Unheard.class, name = "unheard"),
    @JsonSubTypes.Type(value = Contact.None.class, name = "none"),
    @JsonSubTypes.Type(value = Contact.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Contact.Erased.class, name = "erased")
})
public sealed interface Contact {

    /** It may still be on its way: it travels on a topic of its own. */
    record Unheard() implements Contact {}

    /** It has not come for so long that there is none. */
    record None() implements Contact {}

    /** Sealed here; whoever sends opens it, and forgets it at once. */
    record Known(SealedAddress address) implements Contact {}

    /** The reporter's data is erased (UU 27/2022). For ever: a late copy of the address does not bring it back. */
    record Erased() implements Contact {}

    /**
     * The reporter's reach-me record, encrypted.
     *
     * @param keyId which key wrapped the data key
     * @param wrappedKey Base64
     * @param nonce Base64
     * @param ciphertext Base64
     */
    record SealedAddress(String keyId, String wrappedKey, String nonce, String ciphertext) {}
}
