package id.satupintu.escalation.domain.evidence;

/**
 * Evidence that was there before and is like what comes now.
 *
 * @param evidenceId of what was there
 * @param sameFile byte for byte
 * @param bitsApart of the two perceptual hashes; 0 for the same file
 */
public record Likeness(String evidenceId, boolean sameFile, int bitsApart) {}
