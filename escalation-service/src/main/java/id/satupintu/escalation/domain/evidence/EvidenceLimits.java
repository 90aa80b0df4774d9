package id.satupintu.escalation.domain.evidence;

import java.time.Duration;

/**
 * From when on a person should look.
 *
 * @param clockSkew how wrong a camera's clock may be
 * @param farMetres how far from the place of the case a photo may be taken
 * @param similarBits in how many of 64 bits two pictures may differ and still be called the same
 */
public record EvidenceLimits(Duration clockSkew, int farMetres, int similarBits) {
    /** Why these: see the service's rationale. */
    public static final EvidenceLimits STANDARD =
            new EvidenceLimits(Duration.ofMinutes(15), 5_000, PerceptualHash.FOUND_FOR_SURE);
}
