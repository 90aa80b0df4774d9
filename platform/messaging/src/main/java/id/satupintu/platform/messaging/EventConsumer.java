package id.satupintu.platform.messaging;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.Envelope;
import id.satupintu.platform.messaging.EventBatchHandler.Rejection;
import id.satupintu.platform.messaging.EventBatchHandler.Unfamiliar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a service's Spring Cloud Stream binding is made of: reads a poll, lets the service handle it, buries what can
 * never be handled. Returning acknowledges the poll; throwing brings it again.
 */
public final class EventConsumer implements Consumer<RecordBatch> {
    private final EventCodec codec;
    private final EventBatchHandler handler;
    private final DeadLetters deadLetters;

    public EventConsumer(
            List<Class<? extends ContractEvent>> families, EventBatchHandler handler, DeadLetters deadLetters) {
        this.codec = new EventCodec(families);
        this.handler = handler;
        this.deadLetters = deadLetters;
    }

    @Override
    public void accept(RecordBatch batch) {
        List<Envelope<?>> events = new ArrayList<>(batch.records().size());
        List<ConsumerRecord<byte[], byte[]>> sources =
                new ArrayList<>(batch.records().size());
        List<Unfamiliar> unfamiliar = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : batch.records()) {
            if (deadLetters.repeatedForAnother(message)) {
                continue;
            }
            if (message.value() == null && message.key() != null && isTombstone(message)) {
                // A tombstone says "forget it", and must not overtake what came before it.
                handle(events, sources);
                handler.forget(message.topic(), new String(message.key(), StandardCharsets.UTF_8));
                continue;
            }
            try {
                Optional<Envelope<?>> event = codec.read(message);
                if (event.isPresent()) {
                    events.add(event.get());
                    sources.add(message);
                } else {
                    codec.readUnfamiliar(message).ifPresent(unfamiliar::add);
                }
            } catch (UnreadableEventException unreadable) {
                deadLetters.bury(message, unreadable);
            }
        }
        handle(events, sources);
        if (!unfamiliar.isEmpty()) {
            handler.passOver(List.copyOf(unfamiliar));
        }
    }

    private static boolean isTombstone(ConsumerRecord<byte[], byte[]> message) {
        return message.headers().lastHeader("ce_type") == null;
    }

    private void handle(List<Envelope<?>> events, List<ConsumerRecord<byte[], byte[]>> sources) {
        if (!events.isEmpty()) {
            for (Rejection rejection : handler.handle(List.copyOf(events))) {
                deadLetters.bury(sources.get(rejection.index()), rejection.reason());
            }
            events.clear();
            sources.clear();
        }
    }
}
