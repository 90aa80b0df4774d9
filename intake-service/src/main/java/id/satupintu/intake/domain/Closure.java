package id.satupintu.intake.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitRef;
import id.satupintu.intake.domain.RoutingFact.ArchiveReason;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param onTime whether it was resolved within its class limit; null when that is not known or does not apply
 * @param explanation what the citizen is told, in the words of the officer
 * @param objectionUntil until when an archived report may be objected to
 * @param externalNumber the number it has at {@code agency}, once known
 */
@RecordBuilder
public record Closure(
        CaseFact.ClosureKind how,
        Instant at,
        @Nullable Boolean onTime,
        @Nullable String explanation,
        @Nullable ArchiveReason archiveReason,
        @Nullable Instant objectionUntil,
        @Nullable ComplaintId mergedInto,
        @Nullable UnitRef agency,
        @Nullable String externalNumber) {

    Closure(CaseFact.ClosureKind how, Instant at) {
        this(how, at, null, null, null, null, null, null, null);
    }

    Closure explainedBy(@Nullable RoutingFact fact) {
        if (fact instanceof RoutingFact.Archived archived && how == CaseFact.ClosureKind.ARCHIVED) {
            return new Closure(
                    how,
                    at,
                    onTime,
                    archived.explanation(),
                    archived.reason(),
                    archived.objectionUntil(),
                    null,
                    null,
                    null);
        }
        if (fact instanceof RoutingFact.Merged merged && how == CaseFact.ClosureKind.MERGED) {
            return new Closure(how, at, onTime, merged.reason(), null, null, merged.into(), null, null);
        }
        if (fact instanceof RoutingFact.ForwardedExternally forwarded
                && how == CaseFact.ClosureKind.FORWARDED_EXTERNALLY) {
            return new Closure(
                    how,
                    at,
                    onTime,
                    forwarded.explanation(),
                    null,
                    null,
                    null,
                    forwarded.agency(),
                    forwarded.externalNumber());
        }
        if (fact instanceof RoutingFact.ToldFromOutside told && how == CaseFact.ClosureKind.FORWARDED_EXTERNALLY) {
            return new Closure(how, at, onTime, told.note(), null, null, null, told.agency(), told.externalNumber());
        }
        return this;
    }

    /** Escalation's word on when it ended, and whether in time. */
    Closure toldBy(Heard<CaseFact> closed) {
        return ClosureBuilder.builder(this)
                .at(closed.at())
                .onTime(closed.fact() instanceof CaseFact.Closed said ? said.onTime() : null)
                .build();
    }
}
