package id.satupintu.platform.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A clock in words.
 *
 * @param words what remains, e.g. "3 hari kerja lagi"
 * @param date until when, e.g. "sampai Kamis 26 Maret"
 * @param percent of its time that is used up, 0 to 100; null draws no bar
 * @param note why it is paused
 */
public record ClockView(
        @Nullable String name,
        String words,
        @Nullable String date,
        State state,
        @Nullable Integer percent,
        @Nullable String note) {

    /** How it stands. */
    public enum State {
        RUNNING,
        NEAR,
        PAUSED,
        LATE,
        MET
    }
}
