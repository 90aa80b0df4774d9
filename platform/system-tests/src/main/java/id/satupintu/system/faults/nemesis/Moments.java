package id.satupintu.system.faults.nemesis;

import java.time.Duration;

/** Moments of the load at which a kill hurts most. */
public interface Moments {

    /**
     * Returns when people are served: what breaks a system in which nothing works any more proves nothing. Also returns
     * after {@code atMost}.
     */
    void breath(Duration atMost) throws InterruptedException;

    /**
     * Hands in many reports at once and returns as soon as one of them is answered: then others are being written, and
     * events of those that are written may not be on Kafka.
     */
    void burst(Duration atMost) throws InterruptedException;

    /** Returns at the end of a working day of the business clock, when deadlines fall due together. */
    void deadlinesFallDue(Duration atMost) throws InterruptedException;
}
