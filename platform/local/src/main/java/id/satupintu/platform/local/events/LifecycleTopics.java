package id.satupintu.platform.local.events;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.intake.ContactEvent;
import java.util.List;

/** The topics anyone may read. */
public final class LifecycleTopics {

    /** The reporters' sealed contact records: notification-service alone reads it. */
    public static final String RESTRICTED =
            EventCatalogue.stream(ContactEvent.class).topic();

    private LifecycleTopics() {}

    /** Every topic of the catalogue but the restricted one. */
    public static List<String> all() {
        return EventCatalogue.FAMILIES.stream()
                .map(EventCatalogue::stream)
                .map(EventStream::topic)
                .filter(topic -> !topic.equals(RESTRICTED))
                .toList();
    }
}
