package id.satupintu.contracts.escalation;

import id.satupintu.contracts.Required;
import org.jspecify.annotations.Nullable;

/**
 * Something about a piece of evidence that a person should look at.
 *
 * @param otherEvidenceId RECYCLED_FILE, RECYCLED_PHOTO: the evidence that was there before
 * @param bitsApart RECYCLED_PHOTO: in how many of 64 bits the two pictures differ
 * @param seconds OLDER_THAN_CASE: before receipt of the report; TAKEN_IN_FUTURE: after the server had it
 * @param metres FAR_AWAY: from the place of the case
 * @param turn RECYCLED_PHOTO: how it was turned; absent when it was not, and in events from before this was looked for
 */
public record EvidenceFlag(
        FlagCode code,
        @Nullable String otherEvidenceId,
        @Nullable Integer bitsApart,
        @Nullable Long seconds,
        @Nullable Integer metres,
        @Nullable PictureTurn turn) {
    public EvidenceFlag {
        Required.fields("code", code);
    }
}
