package id.satupintu.routing.domain.precedent;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.Disposition.Ruling;
import id.satupintu.routing.domain.disposition.Matter;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.Standing;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided about a report, to be found again for others like it (dossier 1.9, R5).
 *
 * @param reason in the officer's words
 * @param binding a ruling that ended a quarrel about whose matter it is
 * @param matter what that report was about
 */
public record Precedent(
        ComplaintId complaintId, UnitRef unit, String reason, Instant decidedAt, boolean binding, Matter matter) {

    /**
     * The precedent that {@code disposition} is; empty when no person decided, when the decision holds no longer, and when
     * the report's words are to be kept from others: confidential, sensitive, or about an officer.
     */
    public static Optional<Precedent> of(Disposition disposition) {
        Report report = disposition.report();
        Appraisal appraisal = disposition.appraisal();
        Ruling ruling = disposition.ruling();
        if (report == null || appraisal == null || ruling == null || ruling.at() == null) {
            return Optional.empty();
        }
        UnitRef unit = ruling.to().unit();
        boolean stands = disposition.standing() instanceof Standing.Routed(var route, var _)
                && route.startTier() != Tier.INSPEKTORAT
                && route.ladder().stream().anyMatch(rung -> rung.unit().equals(unit));
        if (!stands || !report.isOpen() || appraisal.signals().isDelicate()) {
            return Optional.empty();
        }
        return Optional.of(new Precedent(
                report.complaintId(), unit, ruling.reason(), ruling.at(), ruling.binding(), appraisal.matter()));
    }
}
