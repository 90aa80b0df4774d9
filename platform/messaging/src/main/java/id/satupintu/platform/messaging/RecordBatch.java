package id.satupintu.platform.messaging;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of one poll, as Kafka gave them. */
public record RecordBatch(List<ConsumerRecord<byte[], byte[]>> records) {

    /** How many, and nothing of what is in them: error messages of the framework end up in logs. */
    @Override
    public String toString() {
        return "a batch of " + records.size() + " records";
    }
}
