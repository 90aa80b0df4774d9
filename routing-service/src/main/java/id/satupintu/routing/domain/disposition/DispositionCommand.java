package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the disposition of a complaint can be told. */
public sealed interface DispositionCommand {

    /** What another service told. These are never refused: they happened. */
    sealed interface Fact extends DispositionCommand {
        RegionCode kabupaten();
    }

    /** A report came in. */
    record ConsiderReport(RegionCode kabupaten, Report report, Appraisal appraisal) implements Fact {}

    /**
     * The reporter supplied what was missing.
     *
     * @param appraisal over all words there are now; null when the report itself is not known yet
     */
    record SupplyCompletion(
            RegionCode kabupaten,
            String text,
            @Nullable Location location,
            @Nullable Appraisal appraisal) implements Fact {}

    /** The reporter took the report back. */
    record TakeBack(RegionCode kabupaten) implements Fact {}

    /**
     * A unit says it is not its matter.
     *
     * @param owner the unit it names; null when no case can be given to that unit
     * @param number how often it has been returned, this time included
     */
    record ReturnCase(
            RegionCode kabupaten, UnitRef refuser, @Nullable Addressee owner, String reason, int number)
            implements Fact {}

    /**
     * The reporter objects to the archiving.
     *
     * @param reason in the reporter's redacted words
     */
    record HearObjection(RegionCode kabupaten, String reason) implements Fact {}

    /** The case went up a tier by itself. */
    record ClimbTo(RegionCode kabupaten, UnitRef holder) implements Fact {}

    /** The case came to its end. */
    record EndCase(RegionCode kabupaten) implements Fact {}

    /** The reporter says it is not settled after all: the unit may give it back again. */
    record ReopenCase(RegionCode kabupaten) implements Fact {}

    /** What an admin koordinator does. */
    sealed interface OfficerAct extends DispositionCommand {}

    /**
     * Names the unit.
     *
     * @param startAt null for the tier of the unit
     * @param supporting units that help the one that is named
     * @param reason in words for the citizen
     * @param by who answers for it
     */
    record DecideByOfficer(
            Addressee to, @Nullable Tier startAt, List<Addressee> supporting, String reason, Instant at, Office by)
            implements OfficerAct {
        public DecideByOfficer {
            supporting = List.copyOf(supporting);
        }
    }

    /** @param explanation one sentence for the citizen */
    record Archive(ArchiveReason reason, String explanation, Instant at) implements OfficerAct {}

    /** The same matter as {@code into}. */
    record Merge(ComplaintId into, String reason) implements OfficerAct {}

    /** Parts it again from the one it was merged into. */
    record Unmerge(String reason, Office by) implements OfficerAct {}

    /**
     * Gives it another legal class.
     *
     * @param reason in words for everybody: 20 to 2000 characters that name nobody
     * @param by who answers for it
     */
    record Reclassify(ComplaintClass to, String reason, Office by) implements OfficerAct {}

    /** @param externalNumber the number it has there, once known */
    record ForwardExternally(UnitRef agency, @Nullable String externalNumber, String explanation)
            implements OfficerAct {}

    /**
     * Enters what the agency outside says of it.
     *
     * @param externalNumber null to leave it as it is known
     * @param note one sentence for the citizen
     */
    record MirrorExternalStatus(@Nullable String externalNumber, ExternalStatus status, String note)
            implements OfficerAct {}

    /** Asks the reporter. */
    record RequestCompletion(String question, Instant at) implements OfficerAct {}

    /**
     * Time has passed: a report that was not completed in time is archived.
     *
     * @param explanation one sentence for the citizen
     */
    record LookAtTheClock(Instant at, String explanation) implements DispositionCommand {}
}
