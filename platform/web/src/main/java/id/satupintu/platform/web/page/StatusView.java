package id.satupintu.platform.web.page;

/**
 * A state in words.
 *
 * @param code stable, for programs
 */
public record StatusView(String code, String words, Tone tone) {

    /** What it asks of the one who reads it. */
    public enum Tone {
        CALM,
        /** Somebody has to act. */
        HAND,
        WAIT,
        LATE,
        DONE,
        OFF
    }
}
