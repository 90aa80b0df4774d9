package id.satupintu.escalation.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.contracts.escalation.FlagCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as officers see it.
 *
 * @param unit that added it
 * @param bytes length of the file as it came
 * @param sha256 of the file as it came
 * @param receivedAt by the server's clock
 * @param takenAt by the camera's clock, if it says
 * @param distanceMetres from the place of the case, if the file says where it was taken
 * @param picture whether it can be looked at in the browser
 * @param named whether progress or a resolution has named it
 * @param flags for a person to look at; they accuse nobody
 * @param notes what is not known of it, and why that is no reproach
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record EvidenceView(
        String evidenceId,
        EvidencePhase phase,
        UnitRef unit,
        String contentType,
        long bytes,
        String sha256,
        Instant receivedAt,
        @Nullable Instant takenAt,
        @Nullable Integer distanceMetres,
        boolean picture,
        boolean named,
        List<FlagView> flags,
        List<BothLanguages> notes) {

    /**
     * What a person should look at.
     *
     * @param otherComplaintId where the same was evidence before; null when that is nothing for this officer
     */
    record FlagView(
            FlagCode code, BothLanguages text, @Nullable ComplaintId otherComplaintId) {}
}
