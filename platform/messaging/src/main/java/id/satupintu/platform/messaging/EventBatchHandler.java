package id.satupintu.platform.messaging;

import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.RegionCode;
import java.time.Instant;
import java.util.List;

/** What a service does with the events that have arrived together. */
@FunctionalInterface
public interface EventBatchHandler {

    /**
     * Handles every event, in order within a subject. Returning acknowledges all of them but the rejected ones, which
     * go to the dead-letter topic.
     *
     * @return those that can never be handled, with the reason
     * @throws RuntimeException when a store or broker is away: the whole batch comes again, for as long as it takes
     */
    List<Rejection> handle(List<Envelope<?>> events);

    /** A tombstone of a compacted topic: what was said about {@code subject} is to be forgotten. */
    default void forget(String topic, String subject) {}

    /**
     * Events of types that this build does not know: a publisher that is newer than we are may say new things. Whoever
     * keeps account of sequences counts them as heard; to everybody else they mean nothing.
     */
    default void passOver(List<Unfamiliar> events) {}

    /** What every event says about itself, whatever it tells. */
    record Unfamiliar(String subject, String source, Instant time, RegionCode kabupaten, long sequence) {}

    /**
     * An event that cannot be handled, however often it is tried.
     *
     * @param index its place in the batch
     */
    record Rejection(int index, RuntimeException reason) {}
}
