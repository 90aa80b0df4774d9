package id.satupintu.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * One idempotent producer per process, acks=all.
 *
 * <p>It never gives an event up by itself: what was handed over waits in its buffer until the broker is back, so that
 * events of one subject cannot overtake each other. When the buffer is full, handing over fails and the event stays in
 * its outbox.
 */
public final class KafkaEventSender implements EventSender, AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final KafkaClientMetrics metrics;

    public KafkaEventSender(String bootstrapServers, String clientId, MeterRegistry registry) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.metrics = new KafkaClientMetrics(producer);
        metrics.bindTo(registry);
    }

    @Override
    public void send(OutgoingEvent event, Consumer<@Nullable Exception> done) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                event.topic(),
                event.subject().getBytes(StandardCharsets.UTF_8),
                event.data().getBytes(StandardCharsets.UTF_8));
        EventCodec.writeHeaders(message.headers(), event);
        producer.send(message, (_, failure) -> done.accept(failure));
    }

    /**
     * Copies a record to {@code topic} as it is, with more headers, and returns once the broker has it.
     *
     * @throws RecordTooLargeException when it never will
     */
    void copy(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        try {
            producer.send(new ProducerRecord<>(topic, null, null, key, value, headers))
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to " + topic, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IllegalStateException("Could not write to " + topic, e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Could not write to " + topic, e);
        }
    }

    @Override
    public void close() {
        metrics.close();
        producer.close(Duration.ofSeconds(2));
    }
}
