package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import java.time.Instant;

/**
 * One thing that was said about a complaint.
 *
 * @param kabupaten the tenant named by the event
 * @param sequence place among all that {@code origin} says about this complaint, from 1
 * @param at when it happened
 */
public record Fact(
        ComplaintId complaintId, RegionCode kabupaten, Origin origin, long sequence, Instant at, Telling telling) {

    /** @throws IllegalArgumentException when the sequence is below 1: such an event breaks the contract */
    public Fact {
        if (sequence < 1) {
            throw new IllegalArgumentException("A sequence counts from 1");
        }
    }
}
