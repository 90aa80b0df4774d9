package id.satupintu.notification.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.notification.domain.Contact.SealedAddress;
import java.time.Instant;

/** What a book of notices can be told. */
public sealed interface NoticeCommand {

    /** Something happened. */
    record Hear(ComplaintId complaintId, RegionCode kabupaten, Occasion occasion) implements NoticeCommand {}

    /** How to reach the reporter. */
    record LearnContact(ComplaintId complaintId, RegionCode kabupaten, SealedAddress address)
            implements NoticeCommand {}

    /** The reporter's data is erased. */
    record ForgetContact(ComplaintId complaintId) implements NoticeCommand {}

    /** Time has passed. */
    record Look(Instant now) implements NoticeCommand {}

    /** Somebody sets out to send every letter that is due; {@code now} is the machine's time. */
    record TakeLetters(Letter.Lease lease, Instant now) implements NoticeCommand {}

    /** The gateway took it. */
    record Delivered(String noticeId) implements NoticeCommand {}

    /**
     * It did not arrive.
     *
     * @param sender who tried
     * @param now the machine's time
     */
    record Undelivered(String noticeId, String sender, Obstacle obstacle, Instant now) implements NoticeCommand {}

    /** What stood in the way. */
    enum Obstacle {
        /** Nobody can be reached just now; later it may go. */
        GATEWAY_AWAY,
        /** The gateway will never take it. */
        REJECTED,
        /** The reporter left no address for this channel. */
        NO_ADDRESS
    }
}
