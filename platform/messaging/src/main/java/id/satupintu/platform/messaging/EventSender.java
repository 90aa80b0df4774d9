package id.satupintu.platform.messaging;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands events to the broker. */
public interface EventSender {

    /**
     * Hands {@code event} over. Events handed over by one thread for one subject reach the broker in that order.
     *
     * @param done told once: null when the broker has it for good, otherwise why it does not
     */
    void send(OutgoingEvent event, Consumer<@Nullable Exception> done);
}
