package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact.ClosureKind;
import id.satupintu.intake.domain.ComplaintStatus;
import id.satupintu.intake.domain.Holder;
import id.satupintu.intake.domain.RoutingFact.ArchiveReason;
import id.satupintu.intake.domain.RoutingFact.SkipReason;
import id.satupintu.intake.domain.Stay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen sees of the report: where it stands, who must act and until when, and what happened.
 *
 * @param stays who had it from when to when, oldest first
 */
record ComplaintView(
        ComplaintId trackingId,
        ComplaintKind kind,
        String title,
        ComplaintStatus status,
        Bilingual statusText,
        Instant receivedAt,
        @Nullable Holder responsible,
        List<CaseClock> clocks,
        List<Skipped> skipped,
        int supporters,
        List<Line> timeline,
        List<Stay> stays,
        @Nullable Ending closure) {

    /** A tier that is passed over. */
    record Skipped(Tier tier, SkipReason reason, Bilingual text) {}

    /**
     * A line of the timeline.
     *
     * @param type stable, for programs
     */
    record Line(Instant at, String type, Bilingual text) {}

    /** How it ended; the parts that do not apply are null. */
    record Ending(
            ClosureKind how,
            Instant at,
            @Nullable Boolean onTime,
            Bilingual text,
            @Nullable ArchiveReason archiveReason,
            @Nullable Instant objectionUntil,
            @Nullable ComplaintId mergedInto,
            @Nullable UnitRef agency,
            @Nullable String externalNumber) {}
}
