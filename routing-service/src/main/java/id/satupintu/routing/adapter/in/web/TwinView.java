package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.routing.domain.twin.Twin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another open report that may be about the same matter, and why; the words of that report are not in it.
 *
 * @param likeness 0 to 1
 * @param shared stems that both reports bear
 * @param metres between the two places; null when one of them was not marked, and then both are in one desa
 * @param days between the two receipts
 */
record TwinView(
        ComplaintId complaintId,
        double likeness,
        List<String> shared,
        @Nullable Integer metres,
        long days) {

    static TwinView of(Twin twin) {
        return new TwinView(
                twin.complaintId(),
                Math.round(twin.likeness() * 1000) / 1000.0,
                twin.shared(),
                twin.metres(),
                twin.apart().toDays());
    }
}
