package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about how it was taken. It is what the camera wrote or somebody later wrote over it: a hint, no proof.
 *
 * @param takenAt null when it does not say
 * @param point where; null when it does not say
 */
public record Capture(@Nullable Instant takenAt, @Nullable GeoPoint point) {
    /** It says nothing, as after a messenger has sent it on. */
    public static final Capture UNKNOWN = new Capture(null, null);
}
