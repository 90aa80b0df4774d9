package id.satupintu.routing.domain.learning;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.Disposition.Refusal;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.Standing;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report and the unit that people, not the machine, say it belongs to: a verifier's decision or ruling, a forwarding, or
 * the owner that the unit named when it gave the case back.
 *
 * <p>Reports about abuse of authority, violence or children teach nothing: their words stay where they are needed.
 *
 * @param text the redacted words of the report
 * @param unit whose it is
 */
public record Lesson(ComplaintId complaintId, RegionCode kabupaten, String text, UnitRef unit) {
    private static final int ONE_IN = 5;

    /** What a disposition teaches; empty when no person has said anything about it. */
    public static Optional<Lesson> of(Disposition disposition) {
        Report report = disposition.report();
        Appraisal appraisal = disposition.appraisal();
        RegionCode kabupaten = disposition.kabupaten();
        UnitRef unit = unit(disposition);
        if (report == null || appraisal == null || kabupaten == null || unit == null) {
            return Optional.empty();
        }
        Appraisal.Signals signals = appraisal.signals();
        if (signals.misconduct() || signals.sensitive() || disposition.withdrawn()) {
            return Optional.empty();
        }
        return Optional.of(new Lesson(report.complaintId(), kabupaten, report.title() + ".\n" + report.body(), unit));
    }

    private static @Nullable UnitRef unit(Disposition disposition) {
        return switch (disposition.said()) {
            case Standing.Forwarded(var agency, var _, var _) -> agency;
            case Standing.Archived _, Standing.Merged _, Standing.Withdrawn _ -> null;
            case Standing.Undecided _, Standing.Held _, Standing.Incomplete _, Standing.Routed _ -> named(disposition);
        };
    }

    private static @Nullable UnitRef named(Disposition disposition) {
        Disposition.Ruling ruling = disposition.ruling();
        if (ruling != null) {
            return stands(disposition, ruling.to().unit());
        }
        return disposition.refusals().stream()
                .max(Comparator.comparingInt(Refusal::number))
                .map(Refusal::owner)
                .map(owner -> stands(disposition, owner.unit()))
                .orElse(null);
    }

    /** What was named and given back again is no answer. */
    private static @Nullable UnitRef stands(Disposition disposition, UnitRef unit) {
        return disposition.refusers().contains(unit.code()) ? null : unit;
    }

    /** One in five is never learned from: it shows whether learning helped. Always the same ones. */
    public boolean isFrozen() {
        return Math.floorMod(complaintId.value().hashCode(), ONE_IN) == 0;
    }
}
