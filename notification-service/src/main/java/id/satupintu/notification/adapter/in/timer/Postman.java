package id.satupintu.notification.adapter.in.timer;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.notification.domain.Contact;
import id.satupintu.notification.domain.Notice;
import id.satupintu.notification.domain.NoticeCommand.Obstacle;
import java.util.Optional;

/** Carries letters out of the house. */
public interface Postman {

    /** How many letters it makes sense to hand over now; 0 while the gateway is known to be away. */
    int capacity();

    /** Carries one letter; what stood in the way, or empty when it was taken. Does not throw. */
    Optional<Obstacle> carry(Errand errand);

    /** A letter and all it needs. */
    record Errand(ComplaintId complaintId, RegionCode kabupaten, Contact contact, Notice notice) {}
}
