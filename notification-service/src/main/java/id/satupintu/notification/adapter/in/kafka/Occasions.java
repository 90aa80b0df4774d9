package id.satupintu.notification.adapter.in.kafka;

import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Envelope;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.Occasion;
import id.satupintu.platform.aggregate.Reaction;
import java.util.List;

/** An event as an occasion of its complaint's book. */
final class Occasions {

    private Occasions() {}

    static List<Reaction<NoticeCommand>> hear(Envelope<? extends ComplaintEvent> event, Occasion.What what) {
        ComplaintId complaintId = event.data().complaintId();
        Occasion occasion = new Occasion(event.id(), event.time(), what);
        return List.of(
                new Reaction<>(complaintId.value(), new NoticeCommand.Hear(complaintId, event.kabupaten(), occasion)));
    }
}
