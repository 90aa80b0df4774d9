package id.satupintu.intake.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What routing said about the report, as far as the citizen's view needs it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
public sealed interface RoutingFact extends Happening {

    /** A person decides which unit it is for. */
    @JsonTypeName("held-for-review")
    record HeldForReview() implements RoutingFact {}

    /** The reporter is asked for something. */
    @JsonTypeName("completion-requested")
    record CompletionRequested(String question, Instant answerBy) implements RoutingFact {}

    /** A unit is named. */
    @JsonTypeName("routed")
    record Routed(Tier tier, UnitRef unit, List<SkippedTier> skipped) implements RoutingFact {
        public Routed {
            skipped = List.copyOf(skipped);
        }
    }

    /** Another unit is named instead of {@code from}. */
    @JsonTypeName("rerouted")
    record Rerouted(UnitRef from, String reason, Tier tier, UnitRef unit, List<SkippedTier> skipped)
            implements RoutingFact {
        public Rerouted {
            skipped = List.copyOf(skipped);
        }
    }

    /** It shares the case of {@code into}. */
    @JsonTypeName("merged")
    record Merged(ComplaintId into, String reason) implements RoutingFact {}

    /** It goes its own way again, no longer with {@code from}. */
    @JsonTypeName("unmerged")
    record Unmerged(ComplaintId from, String reason) implements RoutingFact {}

    /** Put away without a case. */
    @JsonTypeName("archived")
    record Archived(ArchiveReason reason, String explanation, Instant objectionUntil) implements RoutingFact {}

    /** Handed to an authority outside the kabupaten. */
    @JsonTypeName("forwarded-externally")
    record ForwardedExternally(UnitRef agency, @Nullable String externalNumber, String explanation)
            implements RoutingFact {}

    /** The agency it was handed to says how far it has come. */
    @JsonTypeName("external-status-mirrored")
    record ToldFromOutside(UnitRef agency, @Nullable String externalNumber, OutsideStatus status, String note)
            implements RoutingFact {}

    /** How far the agency has come. */
    enum OutsideStatus {
        RECEIVED,
        IN_PROGRESS,
        COMPLETED,
        REJECTED
    }

    /** A tier the case does not pass, and why. */
    record SkippedTier(Tier tier, SkipReason reason) {}

    /** Why a tier is skipped (dossier 2.3). */
    enum SkipReason {
        NOT_ITS_MATTER,
        ALREADY_TRIED,
        PLACE_UNKNOWN,
        ACCUSED,
        PROTECTS_REPORTER,
        EMERGENCY,
        REFUSED
    }

    /** The single reason an archived report has (dossier 1.4). */
    enum ArchiveReason {
        NO_EVIDENCE,
        UNCLEAR,
        NOT_A_GOVERNMENT_MATTER,
        HATE_OR_HOAX,
        IN_COURT,
        SPAM,
        COMPLETION_EXPIRED
    }
}
