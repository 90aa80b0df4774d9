package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.escalation.EvidencePhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that is stored and not yet part of a case.
 *
 * @param sha256 of the file as it came, 64 hexadecimal digits
 * @param contentType as its bytes say
 * @param bytes its length
 * @param receivedAt by the server's clock
 * @param takenAt by the camera's clock, if it says
 * @param distanceMetres from the case, if both places are known
 */
public record EvidenceRecord(
        String evidenceId,
        String sha256,
        String contentType,
        long bytes,
        EvidencePhase phase,
        Instant receivedAt,
        @Nullable Instant takenAt,
        @Nullable Integer distanceMetres,
        List<Flag> flags) {
    public EvidenceRecord {
        flags = List.copyOf(flags);
    }
}
