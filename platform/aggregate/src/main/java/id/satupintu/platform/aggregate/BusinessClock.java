package id.satupintu.platform.aggregate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clock that deadlines are measured on: the machine's, or one that runs faster so that a demo lives through 30 days
 * in minutes. Every process of a system is given the same setting, so all of them agree on the time.
 */
public final class BusinessClock extends Clock {
    private static final Pattern SETTING = Pattern.compile("(\\S+)@(\\d+)x(\\d+(?:\\.\\d+)?)");

    private final Instant start;
    private final Instant origin;
    private final double speed;
    private final Clock machine;

    private BusinessClock(Instant start, Instant origin, double speed, Clock machine) {
        this.start = start;
        this.origin = origin;
        this.speed = speed;
        this.machine = machine;
    }

    /**
     * Reads {@code <business instant>@<machine epoch millis>x<speed>}: at that moment of the machine's clock it was that
     * business instant, and since then {@code speed} business seconds pass in a second.
     *
     * @param setting null or blank for the machine's clock
     * @throws IllegalArgumentException when the setting cannot be read
     */
    public static Clock of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return Clock.systemUTC();
        }
        Matcher matcher = SETTING.matcher(setting.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "SATUPINTU_CLOCK must look like 2026-11-21T01:00:00Z@1795222800000x20000");
        }
        return new BusinessClock(
                Instant.parse(matcher.group(1)),
                Instant.ofEpochMilli(Long.parseLong(matcher.group(2))),
                Double.parseDouble(matcher.group(3)),
                Clock.systemUTC());
    }

    @Override
    public Instant instant() {
        double passed = Duration.between(origin, machine.instant()).toMillis() * speed;
        return start.plusMillis((long) passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants are UTC; zones belong to tenants");
    }
}
