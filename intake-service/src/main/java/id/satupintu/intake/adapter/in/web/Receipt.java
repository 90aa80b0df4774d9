package id.satupintu.intake.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.intake.domain.ComplaintStatus;
import java.time.Instant;

/**
 * Tanda terima: what the citizen keeps.
 *
 * @param pin eight digits; with it and {@code trackingId} anybody can read and act on the report
 * @param status as at receipt, so that a repeated submission gets the same answer
 * @param replayed true when this is the receipt of an earlier submission with the same key
 */
record Receipt(
        ComplaintId trackingId,
        String pin,
        ComplaintStatus status,
        Instant receivedAt,
        Kabupaten kabupaten,
        @JsonIgnore boolean replayed) {

    /** The tenant that received it. */
    record Kabupaten(RegionCode code, String name) {}

    /** Says nothing of the PIN, so that no log can. */
    @Override
    public String toString() {
        return "Receipt[" + trackingId + "]";
    }
}
