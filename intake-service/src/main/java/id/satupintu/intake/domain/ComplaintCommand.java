package id.satupintu.intake.domain;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.intake.ContactEvent.SealedContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reporter asks for, and what others have said. */
public sealed interface ComplaintCommand {

    ComplaintId id();

    /**
     * Take this report in.
     *
     * @param kabupaten the tenant it belongs to
     * @param title as written; the decider redacts it before anybody else sees it
     * @param body as written; redacted likewise
     * @param identity contact and words as written, sealed for the vault
     * @param contact the reach-me record, sealed for notification-service; null when the reporter left none
     */
    record Submit(
            ComplaintId id,
            RegionCode kabupaten,
            Channel channel,
            ComplaintKind kind,
            String title,
            String body,
            Location location,
            @Nullable LocalDate incidentDate,
            Confidentiality confidentiality,
            List<Tier> triedTiers,
            boolean rtMayKnowReporter,
            Instant receivedAt,
            SealedIdentity identity,
            int pinKeyVersion,
            Submission.@Nullable RetryMark retry,
            @Nullable SealedContact contact)
            implements ComplaintCommand {
        public Submit {
            triedTiers = List.copyOf(triedTiers);
        }

        /** Says nothing of what was written, so that no log can. */
        @Override
        public String toString() {
            return "Submit[" + id + "]";
        }
    }

    /** Something the reporter does after handing in. */
    sealed interface ReporterCommand extends ComplaintCommand {

        /** When, UTC. */
        Instant at();
    }

    /** Write to the unit. */
    record Reply(ComplaintId id, String text, Instant at) implements ReporterCommand {}

    /** Supply what routing asked for. */
    record SupplyCompletion(
            ComplaintId id, String text, @Nullable Location location, Instant at) implements ReporterCommand {}

    /** It is settled. */
    record Confirm(ComplaintId id, Instant at) implements ReporterCommand {}

    /** It is not settled ("belum beres"). */
    record Dispute(ComplaintId id, String reason, Instant at) implements ReporterCommand {}

    /** It must not have been put away. */
    record ObjectToArchiving(ComplaintId id, String reason, Instant at) implements ReporterCommand {}

    /** Take it back. */
    record Withdraw(ComplaintId id, @Nullable String reason, Instant at) implements ReporterCommand {}

    /**
     * Rate the handling.
     *
     * @param stars 1 to 5
     */
    record Rate(ComplaintId id, int stars, @Nullable String comment, Instant at) implements ReporterCommand {}

    /**
     * Another citizen says "me too".
     *
     * @param mark keyed hash by which a second tap of the same citizen is recognised; null when not known
     */
    record Support(ComplaintId id, @Nullable String mark, Instant at) implements ReporterCommand {}

    /** Routing has said {@code news}. */
    record HearRouting(ComplaintId id, RegionCode kabupaten, Heard<RoutingFact> news) implements ComplaintCommand {}

    /**
     * Escalation has said {@code news}.
     *
     * @param clocks as this event left them; {@link CaseClock.Reading#NONE} when it says nothing of them
     */
    record HearCase(ComplaintId id, RegionCode kabupaten, Heard<CaseFact> news, CaseClock.Reading clocks)
            implements ComplaintCommand {}
}
