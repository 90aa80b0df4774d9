package id.satupintu.platform.local.demo;

import java.time.Duration;

/**
 * What a demo is asked to do.
 *
 * @param reports how many reports are handed in
 * @param speed business seconds per second
 * @param patience real time after which what is still open stays open
 */
public record DemoOrder(int reports, double speed, long seed, Duration patience) {
    private static final Duration ARRIVING = Duration.ofDays(2);

    /** The business time over which the reports arrive: two days, or less when patience would not last. */
    Duration arriving() {
        Duration bound = Duration.ofMillis((long) (patience.toMillis() * 0.3 * speed));
        return bound.compareTo(ARRIVING) < 0 ? bound : ARRIVING;
    }
}
