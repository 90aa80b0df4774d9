package id.satupintu.escalation.domain.policy;

import id.satupintu.escalation.domain.evidence.EvidenceLimits;
import id.satupintu.escalation.domain.evidence.PerceptualHash;
import java.time.Duration;

/**
 * What evidence has to look like, and when there must be some.
 *
 * @param cameraClockMinutes how wrong a camera's clock may be before a person should look, 0 to a day
 * @param farMetres how far from the place of the case a photo may be taken before a person should look
 * @param progressNeedsEvidence whether progress stops the clock of 30 days only with evidence; off in the standard profile,
 *     because an RT without a camera works too (dossier 1.2)
 */
public record Proofs(int cameraClockMinutes, int farMetres, boolean progressNeedsEvidence) {
    static final Proofs STANDARD = new Proofs(
            (int) EvidenceLimits.STANDARD.clockSkew().toMinutes(), EvidenceLimits.STANDARD.farMetres(), false);

    /** The most minutes a camera may be wrong. */
    public static final int MOST_MINUTES = 24 * 60;

    /** Wider than any kabupaten of the province. */
    public static final int MOST_METRES = 500_000;

    /** @throws IllegalArgumentException when one lies outside its range */
    public Proofs {
        if (cameraClockMinutes < 0 || cameraClockMinutes > MOST_MINUTES || farMetres < 1 || farMetres > MOST_METRES) {
            throw new IllegalArgumentException("No such limit of evidence");
        }
    }

    /** How alike two pictures may be is a property of the search, not a rule of an office. */
    public EvidenceLimits limits() {
        return new EvidenceLimits(Duration.ofMinutes(cameraClockMinutes), farMetres, PerceptualHash.FOUND_FOR_SURE);
    }
}
