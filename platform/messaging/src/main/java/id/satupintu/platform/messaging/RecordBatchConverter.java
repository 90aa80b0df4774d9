package id.satupintu.platform.messaging;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * Hands a poll to the binding as it is. The default would make a map of headers per record, rename {@code ce_} to
 * {@code ce-}, and cost more than handling the event.
 */
public final class RecordBatchConverter implements BatchMessageConverter {

    @Override
    @SuppressWarnings("unchecked")
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            @Nullable Type payloadType) {
        List<ConsumerRecord<byte[], byte[]>> raw = (List<ConsumerRecord<byte[], byte[]>>) (List<?>) records;
        return new GenericMessage<>(new RecordBatch(raw));
    }

    @Override
    public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
        throw new UnsupportedOperationException("Events leave through the outbox");
    }
}
