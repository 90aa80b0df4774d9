package id.satupintu.contracts.routing;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.WireType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which unit must act, and why (disposisi). */
@EventStream(topic = "routing.disposition.v1", source = "/routing-service")
public sealed interface RoutingEvent extends ComplaintEvent {

    /** Not sure enough to decide alone: a person looks at it, with the suggestions beside it. */
    @WireType("id.satupintu.routing.complaint-held-for-review.v1")
    record ComplaintHeldForReview(ComplaintId complaintId, HoldReason reason, List<Suggestion> suggestions)
            implements RoutingEvent {
        public ComplaintHeldForReview {
            Required.fields("complaintId", complaintId, "reason", reason);
            suggestions = Required.list("suggestions", suggestions);
        }
    }

    /** The reporter is asked for something without which nobody can act (ditunda). */
    @WireType("id.satupintu.routing.completion-requested.v1")
    record CompletionRequested(ComplaintId complaintId, String question, Instant answerBy) implements RoutingEvent {
        public CompletionRequested {
            Required.fields("complaintId", complaintId, "question", question, "answerBy", answerBy);
        }
    }

    /**
     * A unit is named. Carries all that a case needs, so that nobody has to ask back.
     *
     * @param receivedAt when the citizen handed it in; the citizen's clocks count from here
     */
    @WireType("id.satupintu.routing.complaint-routed.v1")
    record ComplaintRouted(
            ComplaintId complaintId,
            ComplaintClass complaintClass,
            Location location,
            Instant receivedAt,
            Route route,
            Decision decision)
            implements RoutingEvent {
        public ComplaintRouted {
            Required.fields(
                    "complaintId",
                    complaintId,
                    "complaintClass",
                    complaintClass,
                    "location",
                    location,
                    "receivedAt",
                    receivedAt,
                    "route",
                    route,
                    "decision",
                    decision);
        }
    }

    /**
     * Another unit is named after the first one gave the case back or an officer ruled.
     *
     * @param from the unit that held it
     * @param reason why it moved, in words for the citizen
     */
    @WireType("id.satupintu.routing.complaint-rerouted.v1")
    record ComplaintRerouted(
            ComplaintId complaintId,
            ComplaintClass complaintClass,
            Location location,
            Instant receivedAt,
            UnitRef from,
            String reason,
            Route route,
            Decision decision)
            implements RoutingEvent {
        public ComplaintRerouted {
            Required.fields(
                    "complaintId",
                    complaintId,
                    "complaintClass",
                    complaintClass,
                    "location",
                    location,
                    "receivedAt",
                    receivedAt,
                    "from",
                    from,
                    "reason",
                    reason,
                    "route",
                    route,
                    "decision",
                    decision);
        }
    }

    /** The same matter as another complaint: it shares that one's case, and keeps its own number and notices. */
    @WireType("id.satupintu.routing.complaint-merged.v1")
    record ComplaintMerged(ComplaintId complaintId, ComplaintId into, String reason) implements RoutingEvent {
        public ComplaintMerged {
            Required.fields("complaintId", complaintId, "into", into, "reason", reason);
        }
    }

    /**
     * No longer the same matter as another complaint: it goes its own way again, which the next event names.
     *
     * @param from the complaint whose case it shared
     * @param reason why they are parted, in words for the citizen
     */
    @WireType("id.satupintu.routing.complaint-unmerged.v1")
    record ComplaintUnmerged(ComplaintId complaintId, ComplaintId from, String reason) implements RoutingEvent {
        public ComplaintUnmerged {
            Required.fields("complaintId", complaintId, "from", from, "reason", reason);
        }
    }

    /**
     * The legal class is another one from here on, and with it the limit of settlement: never without a reason, somebody
     * who answers for it, and the public being told (dossier 1.2).
     *
     * @param from the class as it was told before
     * @param to what it is now; what is named for it later keeps that, when an officer said so
     * @param by who answers for it, by office
     * @param reason why, in words for the citizen
     */
    @WireType("id.satupintu.routing.complaint-reclassified.v1")
    record ComplaintReclassified(
            ComplaintId complaintId,
            ComplaintClass from,
            ComplaintClass to,
            Office by,
            String reason,
            ReclassificationCause cause)
            implements RoutingEvent {
        public ComplaintReclassified {
            Required.fields(
                    "complaintId", complaintId, "from", from, "to", to, "by", by, "reason", reason, "cause", cause);
        }
    }

    /**
     * Put away without a case, for exactly one reason.
     *
     * @param explanation one sentence of its own for the citizen
     * @param objectionUntil until when the citizen may object
     */
    @WireType("id.satupintu.routing.complaint-archived.v1")
    record ComplaintArchived(ComplaintId complaintId, ArchiveReason reason, String explanation, Instant objectionUntil)
            implements RoutingEvent {
        public ComplaintArchived {
            Required.fields(
                    "complaintId",
                    complaintId,
                    "reason",
                    reason,
                    "explanation",
                    explanation,
                    "objectionUntil",
                    objectionUntil);
        }
    }

    /**
     * Outside the kabupaten's authority: handed to the province, the nation or a vertical agency, and followed there.
     *
     * @param externalNumber the number it has there, once known
     */
    @WireType("id.satupintu.routing.complaint-forwarded-externally.v1")
    record ComplaintForwardedExternally(
            ComplaintId complaintId,
            UnitRef agency,
            @Nullable String externalNumber,
            String explanation) implements RoutingEvent {
        public ComplaintForwardedExternally {
            Required.fields("complaintId", complaintId, "agency", agency, "explanation", explanation);
        }
    }

    /**
     * What an agency outside says of a complaint that was forwarded to it, as an officer read it there (dossier 1.9).
     *
     * @param externalNumber the number it has there, once known
     * @param note what the agency says, in words for the citizen
     */
    @WireType("id.satupintu.routing.external-status-mirrored.v1")
    record ExternalStatusMirrored(
            ComplaintId complaintId,
            UnitRef agency,
            @Nullable String externalNumber,
            ExternalStatus status,
            String note)
            implements RoutingEvent {
        public ExternalStatusMirrored {
            Required.fields("complaintId", complaintId, "agency", agency, "status", status, "note", note);
        }
    }

    /** How far an agency outside has come, in its own words reduced to four. */
    enum ExternalStatus {
        /** Diterima. */
        RECEIVED,
        /** Diproses. */
        IN_PROGRESS,
        /** Selesai, as the agency says. */
        COMPLETED,
        /** Ditolak. */
        REJECTED
    }

    /**
     * The way a case may go.
     *
     * @param startTier the tier it opens at
     * @param ladder one unit per tier from the lowest possible up to the unit whose tupoksi covers the matter
     * @param skipped tiers below {@code startTier} that are passed over, with the reason told to the citizen
     * @param supporting units that help the lead unit
     */
    record Route(Tier startTier, List<Rung> ladder, List<SkippedTier> skipped, List<UnitRef> supporting) {
        public Route {
            Required.fields("startTier", startTier);
            ladder = Required.list("ladder", ladder);
            skipped = Required.list("skipped", skipped);
            supporting = Required.list("supporting", supporting);
        }
    }

    /** One step of the ladder: who holds the case when it stands at {@code tier}. */
    record Rung(Tier tier, UnitRef unit) {
        public Rung {
            Required.fields("tier", tier, "unit", unit);
        }
    }

    /** A tier the case does not pass, and why. */
    record SkippedTier(Tier tier, SkipReason reason) {
        public SkippedTier {
            Required.fields("tier", tier, "reason", reason);
        }
    }

    /** Why a tier is skipped (dossier 2.3). */
    enum SkipReason {
        /** The matter is not one this tier can settle. */
        NOT_ITS_MATTER,
        /** The reporter already went there. */
        ALREADY_TRIED,
        /** The place is not known down to this tier. */
        PLACE_UNKNOWN,
        /** The accused belongs to this tier. */
        ACCUSED,
        /** The report is anonymous or sensitive, and a neighbour would know the reporter. */
        PROTECTS_REPORTER,
        /** Danger does not wait. */
        EMERGENCY,
        /** It gave the case back. */
        REFUSED
    }

    /**
     * Why this unit.
     *
     * @param confidence 0 to 1
     * @param terms the words of the report or the rules that decided; never personal data
     * @param runnersUp who else was near, best first
     * @param catalogueVersion version of the tupoksi catalogue that decided
     * @param modelVersion version of the classifier's model that was asked; absent when there was none
     * @param category the SP4N category the matter belongs to (dossier 1.7), e.g. {@code 1398}; absent when unknown
     */
    record Decision(
            DecidedBy decidedBy,
            double confidence,
            List<String> terms,
            List<Suggestion> runnersUp,
            String catalogueVersion,
            @Nullable String modelVersion,
            @Nullable String category) {
        public Decision {
            Required.fields("decidedBy", decidedBy, "catalogueVersion", catalogueVersion);
            terms = Required.list("terms", terms);
            runnersUp = Required.list("runnersUp", runnersUp);
        }
    }

    /** Who or what decided. */
    enum DecidedBy {
        CATALOGUE,
        RULE,
        CLASSIFIER,
        OFFICER,
        RULING
    }

    /**
     * A unit that may be the right one.
     *
     * @param confidence 0 to 1
     */
    record Suggestion(UnitRef unit, double confidence, List<String> terms) {
        public Suggestion {
            Required.fields("unit", unit);
            terms = Required.list("terms", terms);
        }
    }

    /** Why a person has to look. */
    enum HoldReason {
        /** No unit's tupoksi matched. */
        NO_MATCH,
        /** The best match was not good enough. */
        LOW_CONFIDENCE,
        /** Two units are too close to each other. */
        AMBIGUOUS,
        /** The catalogue of this kabupaten is not loaded. */
        NO_CATALOGUE,
        /** It was returned as often as may be: somebody has to rule. */
        RETURN_LIMIT,
        /** The reporter objects to its archiving. */
        OBJECTION
    }

    /** The single reason an archived complaint has (dossier 1.4, R8). */
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
