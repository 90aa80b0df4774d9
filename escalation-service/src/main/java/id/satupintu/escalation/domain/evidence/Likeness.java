package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.escalation.PictureTurn;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that was there before and is like what comes now.
 *
 * @param evidenceId of what was there
 * @param sameFile byte for byte
 * @param bitsApart of the two perceptual hashes; 0 for the same file
 * @param turn how one has to be held to look like the other; null as it is
 */
public record Likeness(
        String evidenceId,
        boolean sameFile,
        int bitsApart,
        @Nullable PictureTurn turn) {

    /** The same bytes. */
    public static Likeness ofFile(String evidenceId) {
        return new Likeness(evidenceId, true, 0, null);
    }
}
