package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known about where a complaint goes: facts, which may be heard in any order, and what was said about them.
 *
 * @param kabupaten the tenant; null before anything was heard
 * @param report null while only later facts were heard
 * @param appraisal what was found in the report's words and place
 * @param refusals who gave it back, in order of their number; a unit is in it once
 * @param ruling what an officer last decided
 * @param withdrawn the reporter took it back
 * @param caseClosed the case came to its end
 * @param climbedTo the unit the case last went up to by itself
 * @param said what was last said about it
 * @param objection that the reporter objected to its archiving; null when there was none
 * @param classified the class that was told of it; null when none was, or before it was kept
 */
@RecordBuilder
public record Disposition(
        @Nullable RegionCode kabupaten,
        @Nullable Report report,
        @Nullable Appraisal appraisal,
        List<Refusal> refusals,
        @Nullable Ruling ruling,
        boolean withdrawn,
        boolean caseClosed,
        @Nullable UnitRef climbedTo,
        Standing said,
        @Nullable Objection objection,
        @Nullable Classified classified) {

    /** Nothing was heard. */
    public static final Disposition UNHEARD = new Disposition(
            null, null, null, List.of(), null, false, false, null, new Standing.Undecided(), null, null);

    public Disposition {
        refusals = List.copyOf(refusals);
    }

    /** Where it stands. A withdrawal needs no word of ours: the reporter's own is on the record. */
    public Standing standing() {
        return withdrawn ? new Standing.Withdrawn() : said;
    }

    /** The units it must never be routed to again. */
    public Set<UnitCode> refusers() {
        return refusals.stream().map(refusal -> refusal.by().code()).collect(Collectors.toUnmodifiableSet());
    }

    /** How often it was returned. */
    public int returns() {
        int counted = refusals.stream().mapToInt(Refusal::number).max().orElse(0);
        return Math.max(counted, refusals.size());
    }

    /** Whether an objection has not brought it back into the review list yet. */
    boolean objectionWaits() {
        return objection != null && !objection.taken();
    }

    Disposition withKabupaten(RegionCode code) {
        return DispositionBuilder.builder(this).kabupaten(code).build();
    }

    Disposition withReport(@Nullable Report newReport, @Nullable Appraisal newAppraisal) {
        return DispositionBuilder.builder(this)
                .report(newReport)
                .appraisal(newAppraisal)
                .build();
    }

    Disposition withRefusals(List<Refusal> all) {
        return DispositionBuilder.builder(this).refusals(all).build();
    }

    Disposition withRuling(Ruling latest) {
        return DispositionBuilder.builder(this).ruling(latest).build();
    }

    Disposition taken(boolean back) {
        return DispositionBuilder.builder(this).withdrawn(back).build();
    }

    Disposition closed(boolean over) {
        return DispositionBuilder.builder(this).caseClosed(over).build();
    }

    Disposition climbed(@Nullable UnitRef to) {
        return DispositionBuilder.builder(this).climbedTo(to).build();
    }

    /** What was ordered before the archiving holds no longer: a person decides anew. */
    Disposition objectedTo(Objection raised) {
        return DispositionBuilder.builder(this).ruling(null).objection(raised).build();
    }

    Disposition objectionTaken() {
        return objection == null
                ? this
                : DispositionBuilder.builder(this)
                        .objection(new Objection(objection.reason(), true))
                        .build();
    }

    Disposition saying(Standing standing) {
        return DispositionBuilder.builder(this).said(standing).build();
    }

    Disposition classified(Classified told) {
        return DispositionBuilder.builder(this).classified(told).build();
    }

    /** Whether the Inspektorat examines it: nobody else may know of it then (dossier 3.3). */
    public boolean sealed() {
        return said instanceof Standing.Routed(var route, var _) && route.startTier() == Tier.INSPEKTORAT;
    }

    /** The class that was told: by its own event, or with the way it goes. */
    public @Nullable ComplaintClass toldClass() {
        if (classified != null) {
            return classified.as();
        }
        // What was routed before the class was kept had the one of its way.
        return report != null && said instanceof Standing.Routed(var route, var _)
                ? Classification.of(report.kind(), route)
                : null;
    }

    /**
     * The class that was told.
     *
     * @param lasting an officer said so: it is kept wherever the complaint goes
     */
    public record Classified(ComplaintClass as, boolean lasting) {}

    /**
     * A unit gave the case back.
     *
     * @param number how often it had been returned then, this time included
     * @param owner the unit it named; null when that unit is not one a case can be given to
     */
    public record Refusal(int number, UnitRef by, @Nullable Addressee owner, String reason) {}

    /**
     * The reporter objected to the archiving.
     *
     * @param reason in the reporter's redacted words
     * @param taken it brought the report back into the review list, which it does once
     */
    public record Objection(String reason, boolean taken) {}

    /**
     * An officer decided.
     *
     * @param startAt the tier the officer wants it to start at; null for the tier of the unit
     * @param binding made because it was returned as often as may be (dossier 1.9)
     * @param supporting units that help; null in what was kept before there could be any
     * @param at when; null in what was kept before that was noted
     */
    public record Ruling(
            Addressee to,
            @Nullable Tier startAt,
            String reason,
            boolean binding,
            @Nullable List<Addressee> supporting,
            @Nullable Instant at) {
        public Ruling {
            supporting = supporting == null ? null : List.copyOf(supporting);
        }

        /** Who helps. */
        public List<Addressee> helpers() {
            return supporting == null ? List.of() : supporting;
        }
    }
}
