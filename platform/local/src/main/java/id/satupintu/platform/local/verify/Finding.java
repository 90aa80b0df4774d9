package id.satupintu.platform.local.verify;

/**
 * Something that must not be.
 *
 * @param subject the complaint, or whatever the event is about
 * @param detail in plain words, without personal data
 */
public record Finding(Kind kind, String subject, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** An accepted report without the facts that must follow. */
        LOST,
        /** The same business fact twice. */
        DUPLICATED,
        /** A number missing in a sequence. */
        HOLE,
        /** A value with a pattern of personal data. */
        PERSONAL_DATA
    }
}
