package id.satupintu.notification.adapter.in.kafka;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.intake.ContactEvent;
import id.satupintu.contracts.intake.ContactEvent.ContactRecorded;
import id.satupintu.contracts.intake.ContactEvent.SealedContact;
import id.satupintu.notification.domain.Contact.SealedAddress;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.platform.aggregate.Reaction;
import java.util.List;

/** How to reach the reporter, and that it is to be forgotten. */
public final class ContactReactions {
    private static final String TOPIC =
            EventCatalogue.stream(ContactEvent.class).topic();

    private ContactReactions() {}

    public static List<Reaction<NoticeCommand>> translate(Envelope<ContactEvent> event) {
        return switch (event.data()) {
            case ContactRecorded(ComplaintId complaintId, SealedContact contact) ->
                List.of(new Reaction<>(
                        complaintId.value(),
                        new NoticeCommand.LearnContact(
                                complaintId,
                                event.kabupaten(),
                                new SealedAddress(
                                        contact.keyId(),
                                        contact.wrappedKey(),
                                        contact.nonce(),
                                        contact.ciphertext()))));
        };
    }

    /** A tombstone of the contact topic erases; other tombstones, and keys that are no complaint, mean nothing here. */
    public static List<Reaction<NoticeCommand>> forget(String topic, String subject) {
        return ComplaintId.parse(subject).filter(_ -> topic.equals(TOPIC)).stream()
                .map(id -> new Reaction<NoticeCommand>(id.value(), new NoticeCommand.ForgetContact(id)))
                .toList();
    }
}
