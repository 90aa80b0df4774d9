package id.satupintu.platform.local.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of an event that is counted.
 *
 * @param name e.g. {@code case-closed}
 * @param tier of the holder, when the event names one
 * @param cause of an escalation, or the way a case was closed
 * @param onTime of a closed case
 * @param time when it happened
 */
record Fact(
        String name,
        @Nullable String tier,
        @Nullable String cause,
        @Nullable Boolean onTime,
        Instant time) {}
