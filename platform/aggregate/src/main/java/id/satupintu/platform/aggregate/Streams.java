package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;

/** Which stream an event belongs to; looked up once per record type. */
final class Streams {
    private static final ClassValue<EventStream> BY_RECORD = new ClassValue<>() {
        @Override
        protected EventStream computeValue(Class<?> record) {
            for (Class<?> family : record.getInterfaces()) {
                if (ContractEvent.class.isAssignableFrom(family)) {
                    return EventCatalogue.stream(family.asSubclass(ContractEvent.class));
                }
            }
            throw new IllegalArgumentException(record + " belongs to no family of events");
        }
    };

    private Streams() {}

    static EventStream of(ContractEvent event) {
        return BY_RECORD.get(event.getClass());
    }
}
