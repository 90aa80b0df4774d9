package id.satupintu.platform.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clock that began at a chosen instant and runs {@code speed} times as fast as the system's. Every process of a
 * system is given the same text, so all of them see the same time: {@code 2026-11-21T01:00:00Z@1763686800000x20000}.
 */
public final class AcceleratedClock extends Clock {
    private static final Pattern SHAPE = Pattern.compile("(\\S+)@(\\d+)x(\\d+(?:\\.\\d+)?)");

    private final Instant virtualStart;
    private final long realStartMillis;
    private final double speed;
    private final Clock real;
    private final ZoneId zone;

    /**
     * @param virtualStart what it showed when the system clock stood at {@code realStartMillis}
     * @param realStartMillis milliseconds since the epoch
     * @param speed above 0; 1 is the pace of the system clock
     */
    public AcceleratedClock(Instant virtualStart, long realStartMillis, double speed) {
        this(virtualStart, realStartMillis, speed, Clock.systemUTC(), ZoneOffset.UTC);
    }

    AcceleratedClock(Instant virtualStart, long realStartMillis, double speed, Clock real, ZoneId zone) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("A clock runs forward");
        }
        this.virtualStart = virtualStart;
        this.realStartMillis = realStartMillis;
        this.speed = speed;
        this.real = real;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException when {@code text} is not {@code <instant>@<epoch millis>x<speed>} */
    public static AcceleratedClock parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A clock looks like 2026-11-21T01:00:00Z@1763686800000x20000");
        }
        return new AcceleratedClock(
                Instant.parse(parts.group(1)), Long.parseLong(parts.group(2)), Double.parseDouble(parts.group(3)));
    }

    @Override
    public Instant instant() {
        double elapsedMillis = (real.millis() - realStartMillis) * speed;
        return virtualStart.plusMillis((long) elapsedMillis);
    }

    public double speed() {
        return speed;
    }

    /** How long the system clock takes until this one shows {@code due}; zero when it already does. */
    public Duration realTimeUntil(Instant due) {
        long virtualMillis = Duration.between(instant(), due).toMillis();
        return virtualMillis <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(virtualMillis / speed));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new AcceleratedClock(virtualStart, realStartMillis, speed, real, other);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        String pace = speed == Math.rint(speed) ? String.valueOf((long) speed) : String.valueOf(speed);
        return virtualStart + "@" + realStartMillis + "x" + pace;
    }
}
