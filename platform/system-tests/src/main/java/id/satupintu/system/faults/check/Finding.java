package id.satupintu.system.faults.check;

/**
 * Something that must not be.
 *
 * @param subject the complaint, where it is about one
 * @param detail in plain words, without personal data
 */
public record Finding(Kind kind, String subject, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** Accepted or acknowledged, and not there. */
        LOST,
        /** There twice. */
        DOUBLED,
        /** A number missing in a sequence, or numbers out of order on the topic. */
        HOLE,
        /** A due date that nobody may move has moved, or time did something before its time. */
        CLOCK_MOVED,
        /** A view that does not say what the events say. */
        PROJECTION,
        /** An event that a service could not handle. */
        DEAD_LETTER,
        /** There, and was refused. */
        REFUSED_AND_DONE,
        PERSONAL_DATA
    }
}
