package id.satupintu.routing.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.contracts.routing.RoutingEvent.SkipReason;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.Jurisdiction;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an admin koordinator sees of a report: its redacted words, where it stands and why. The reporter is not in it.
 *
 * @param anonymous the reporter demands not to be known
 * @param reading what was read in its words
 * @param objection why the reporter objected to its archiving; null when there was none
 * @param refusedBy units that gave it back and cannot get it again
 * @param complaintClass the legal class it was told to have; null while none was
 * @param sealed the Inspektorat examines it
 */
record ReviewView(
        ComplaintId complaintId,
        ComplaintKind kind,
        String title,
        String body,
        Location location,
        Instant receivedAt,
        boolean anonymous,
        StandingView standing,
        @Nullable ReadingView reading,
        @Nullable String objection,
        List<UnitRef> refusedBy,
        @Nullable ComplaintClass complaintClass,
        boolean sealed) {

    static ReviewView of(Disposition disposition, Report report, ReviewTexts texts) {
        return new ReviewView(
                report.complaintId(),
                report.kind(),
                report.title(),
                report.body(),
                report.location(),
                report.receivedAt(),
                report.anonymous(),
                StandingView.of(disposition.standing(), texts),
                ReadingView.of(disposition.appraisal()),
                disposition.objection() == null ? null : disposition.objection().reason(),
                disposition.refusals().stream().map(Disposition.Refusal::by).toList(),
                disposition.toldClass(),
                disposition.sealed());
    }

    /**
     * What was read in the words of the report, and by what.
     *
     * @param modelVersion of the classifier; absent when there was none
     * @param category the SP4N category; absent when there is none
     * @param rule the rule of jurisdiction that fits; absent when none does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadingView(
            String catalogueVersion,
            @Nullable String modelVersion,
            @Nullable String category,
            @Nullable RuleView rule) {

        static @Nullable ReadingView of(@Nullable Appraisal appraisal) {
            if (appraisal == null) {
                return null;
            }
            Jurisdiction rule = appraisal.jurisdiction();
            return new ReadingView(
                    appraisal.catalogueVersion(),
                    appraisal.modelVersion(),
                    appraisal.category(),
                    rule == null
                            ? null
                            : new RuleView(rule.rule(), rule.office().unit(), rule.supporting()));
        }
    }

    /** A rule of jurisdiction, whose matter it says it is, and who helps. */
    record RuleView(String name, UnitRef office, List<UnitRef> supporting) {}

    /** Where it stands; only what belongs to {@code status} is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingView(
            Status status,
            @Nullable HoldView hold,
            @Nullable RouteView route,
            @Nullable QuestionView question,
            @Nullable ArchiveReason archiveReason,
            @Nullable ComplaintId mergedInto,
            @Nullable UnitRef agency,
            @Nullable String externalNumber,
            @Nullable ExternalStatus externalStatus) {

        private static StandingView bare(Status status) {
            return new StandingView(status, null, null, null, null, null, null, null, null);
        }

        static StandingView of(Standing standing, ReviewTexts texts) {
            return switch (standing) {
                case Standing.Undecided _ -> bare(Status.UNDECIDED);
                case Standing.Withdrawn _ -> bare(Status.WITHDRAWN);
                case Standing.Held(var reason, var suggestions) ->
                    new StandingView(
                            Status.HELD,
                            new HoldView(reason, texts.of(reason), suggestions),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case Standing.Incomplete(var question, var answerBy) ->
                    new StandingView(
                            Status.INCOMPLETE,
                            null,
                            null,
                            new QuestionView(question, answerBy),
                            null,
                            null,
                            null,
                            null,
                            null);
                case Standing.Routed(var route, var decision) ->
                    new StandingView(
                            Status.ROUTED,
                            null,
                            RouteView.of(
                                    route,
                                    decision.decidedBy(),
                                    decision.confidence(),
                                    decision.terms(),
                                    decision.runnersUp(),
                                    texts),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case Standing.Archived(var reason) ->
                    new StandingView(Status.ARCHIVED, null, null, null, reason, null, null, null, null);
                case Standing.Merged(var into) ->
                    new StandingView(Status.MERGED, null, null, null, null, into, null, null, null);
                case Standing.Forwarded(var agency, var number, var status) ->
                    new StandingView(Status.FORWARDED, null, null, null, null, null, agency, number, status);
            };
        }
    }

    /** What {@link StandingView} is about. */
    enum Status {
        UNDECIDED,
        HELD,
        INCOMPLETE,
        ROUTED,
        ARCHIVED,
        MERGED,
        FORWARDED,
        WITHDRAWN
    }

    /** Why a person has to look, and who may be the right unit, best first. */
    record HoldView(HoldReason reason, BothLanguages text, List<Suggestion> suggestions) {}

    /** What the reporter was asked, and until when. */
    record QuestionView(String text, Instant answerBy) {}

    /** The way it goes, and why. */
    record RouteView(
            Tier startTier,
            List<Rung> ladder,
            List<SkippedView> skipped,
            List<UnitRef> supporting,
            DecidedBy decidedBy,
            double confidence,
            List<String> terms,
            List<Suggestion> runnersUp) {

        static RouteView of(
                Route route,
                DecidedBy decidedBy,
                double confidence,
                List<String> terms,
                List<Suggestion> runnersUp,
                ReviewTexts texts) {
            return new RouteView(
                    route.startTier(),
                    route.ladder(),
                    route.skipped().stream()
                            .map(skipped ->
                                    new SkippedView(skipped.tier(), skipped.reason(), texts.of(skipped.reason())))
                            .toList(),
                    route.supporting(),
                    decidedBy,
                    confidence,
                    terms,
                    runnersUp);
        }
    }

    /** A tier that is passed over. */
    record SkippedView(Tier tier, SkipReason reason, BothLanguages text) {}
}
