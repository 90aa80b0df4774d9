package id.satupintu.contracts.intake;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.WireType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter did. Every text has passed the redactor (NIK, phone, e-mail, plate, account number); the reporter's
 * identity is in no field.
 */
@EventStream(topic = "intake.complaint.v1", source = "/intake-service")
public sealed interface IntakeEvent extends ComplaintEvent {

    /**
     * A report came through the door and is stored.
     *
     * @param title at most 150 characters
     * @param body at most 5,000 characters
     * @param incidentDate when it happened, in the tenant's calendar
     * @param triedTiers tiers the reporter says they already went to ("sudah lapor ke RT"); they are skipped
     * @param rtMayKnowReporter the reporter allows the RT and desa to see who reports
     * @param receivedAt when it was received; the citizen's clocks count from here (for paper: the time on the paper)
     */
    @WireType("id.satupintu.intake.complaint-submitted.v1")
    record ComplaintSubmitted(
            ComplaintId complaintId,
            Channel channel,
            ComplaintKind kind,
            String title,
            String body,
            Location location,
            @Nullable LocalDate incidentDate,
            Confidentiality confidentiality,
            List<Tier> triedTiers,
            boolean rtMayKnowReporter,
            Instant receivedAt)
            implements IntakeEvent {
        public ComplaintSubmitted {
            Required.fields(
                    "complaintId",
                    complaintId,
                    "channel",
                    channel,
                    "kind",
                    kind,
                    "title",
                    title,
                    "body",
                    body,
                    "location",
                    location,
                    "confidentiality",
                    confidentiality,
                    "receivedAt",
                    receivedAt);
            triedTiers = Required.list("triedTiers", triedTiers);
        }
    }

    /** The reporter supplied what routing-service asked to be completed. */
    @WireType("id.satupintu.intake.completion-supplied.v1")
    record CompletionSupplied(
            ComplaintId complaintId, String text, @Nullable Location location) implements IntakeEvent {
        public CompletionSupplied {
            Required.fields("complaintId", complaintId, "text", text);
        }
    }

    /** The reporter wrote to the unit that holds the case; answers a clarification when one is open. */
    @WireType("id.satupintu.intake.reporter-replied.v1")
    record ReporterReplied(ComplaintId complaintId, String text) implements IntakeEvent {
        public ReporterReplied {
            Required.fields("complaintId", complaintId, "text", text);
        }
    }

    /** The reporter says it is settled. */
    @WireType("id.satupintu.intake.resolution-confirmed.v1")
    record ResolutionConfirmed(ComplaintId complaintId) implements IntakeEvent {
        public ResolutionConfirmed {
            Required.fields("complaintId", complaintId);
        }
    }

    /** The reporter says it is not settled ("belum beres"). */
    @WireType("id.satupintu.intake.resolution-disputed.v1")
    record ResolutionDisputed(ComplaintId complaintId, String reason) implements IntakeEvent {
        public ResolutionDisputed {
            Required.fields("complaintId", complaintId, "reason", reason);
        }
    }

    /**
     * The reporter objects to the archiving of the report, within the time there is for it and once (dossier 1.4, R8).
     *
     * @param reason why, in the reporter's words, redacted
     */
    @WireType("id.satupintu.intake.archive-objected.v1")
    record ArchiveObjected(ComplaintId complaintId, String reason) implements IntakeEvent {
        public ArchiveObjected {
            Required.fields("complaintId", complaintId, "reason", reason);
        }
    }

    /** The reporter took the report back. */
    @WireType("id.satupintu.intake.complaint-withdrawn.v1")
    record ComplaintWithdrawn(
            ComplaintId complaintId, @Nullable String reason) implements IntakeEvent {
        public ComplaintWithdrawn {
            Required.fields("complaintId", complaintId);
        }
    }

    /**
     * The reporter rated how it was handled.
     *
     * @param stars 1 to 5
     */
    @WireType("id.satupintu.intake.complaint-rated.v1")
    record ComplaintRated(
            ComplaintId complaintId, int stars, @Nullable String comment) implements IntakeEvent {
        public ComplaintRated {
            Required.fields("complaintId", complaintId);
        }
    }

    /**
     * Another citizen said "me too".
     *
     * @param supporters how many support it now, the reporter not counted
     */
    @WireType("id.satupintu.intake.complaint-supported.v1")
    record ComplaintSupported(ComplaintId complaintId, int supporters) implements IntakeEvent {
        public ComplaintSupported {
            Required.fields("complaintId", complaintId);
        }
    }
}
