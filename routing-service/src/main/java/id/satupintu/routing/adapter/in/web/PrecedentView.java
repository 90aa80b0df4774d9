package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitRef;
import id.satupintu.routing.domain.precedent.Precedent;
import id.satupintu.routing.domain.precedent.Similar;
import java.time.Instant;
import java.util.List;

/**
 * What was decided before about a report like this one; the words of that report are not in it.
 *
 * @param likeness 0 to 1
 * @param shared stems that both reports bear
 */
record PrecedentView(
        ComplaintId complaintId,
        UnitRef unit,
        String reason,
        Instant decidedAt,
        boolean binding,
        double likeness,
        List<String> shared) {

    static PrecedentView of(Similar similar) {
        Precedent precedent = similar.precedent();
        return new PrecedentView(
                precedent.complaintId(),
                precedent.unit(),
                precedent.reason(),
                precedent.decidedAt(),
                precedent.binding(),
                Math.round(similar.likeness() * 1000) / 1000.0,
                similar.shared());
    }
}
