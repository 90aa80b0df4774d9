package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.messaging.EventSender;
import id.satupintu.platform.messaging.OutgoingEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes events in the order they are sent, unless it is told to be away. */
final class Broker implements EventSender {
    final List<OutgoingEvent> log = Collections.synchronizedList(new ArrayList<>());
    final AtomicBoolean away = new AtomicBoolean();
    final AtomicInteger refusals = new AtomicInteger();

    @Override
    public void send(OutgoingEvent event, Consumer<@Nullable Exception> done) {
        if (away.get() || refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            done.accept(new IllegalStateException("away"));
        } else {
            log.add(event);
            done.accept(null);
        }
    }

    List<Long> sequences(ComplaintId id, String source) {
        return List.copyOf(log).stream()
                .filter(event ->
                        event.subject().equals(id.value()) && event.source().equals(source))
                .map(OutgoingEvent::sequence)
                .toList();
    }
}
