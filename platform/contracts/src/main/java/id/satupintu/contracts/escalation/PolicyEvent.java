package id.satupintu.contracts.escalation;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.WireType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of time of a tenant ("regulation profile"); the newest event of a tenant is in force. */
@EventStream(topic = "escalation.policy.v1", source = "/escalation-service", compacted = true)
public sealed interface PolicyEvent extends ContractEvent {

    RegionCode kabupaten();

    @Override
    default String subject() {
        return kabupaten().value();
    }

    /**
     * The policy from {@code validFrom} on. What is absent in an event that was told before it existed is as in the
     * standard profile.
     *
     * @param version counts up by one per tenant
     * @param zone IANA zone of the tenant, e.g. {@code Asia/Makassar}
     * @param progressDays calendar days within which progress must be recorded
     * @param replyWorkingDays working days the reporter has to reply to a resolution
     * @param clarificationDays calendar days the reporter has to answer a question
     * @param nonWorkingDays holidays, cuti bersama and local days; weekends are not listed
     * @param verificationWorkingDays C1, working days until a report is verified and given to a unit
     * @param weekend the days of the week that never count; Saturday and Sunday when absent
     * @param change who changed the policy before, and why; absent in the first of a tenant
     * @param proofs what evidence has to look like, and when there must be some
     */
    @WireType("id.satupintu.escalation.policy-published.v1")
    record PolicyPublished(
            RegionCode kabupaten,
            int version,
            LocalDate validFrom,
            String zone,
            List<TierBox> tierBoxes,
            List<ClassLimit> classLimits,
            int firstResponseWorkingDays,
            int progressDays,
            int replyWorkingDays,
            int clarificationDays,
            List<LocalDate> nonWorkingDays,
            @Nullable Integer verificationWorkingDays,
            @Nullable List<DayOfWeek> weekend,
            @Nullable OfficeHours officeHours,
            @Nullable Warnings warnings,
            @Nullable Pauses pauses,
            @Nullable List<Rung> ladder,
            @Nullable Endings endings,
            @Nullable Change change,
            @Nullable Proofs proofs)
            implements PolicyEvent {
        public PolicyPublished {
            Required.fields("kabupaten", kabupaten, "validFrom", validFrom, "zone", zone);
            tierBoxes = Required.list("tierBoxes", tierBoxes);
            classLimits = Required.list("classLimits", classLimits);
            nonWorkingDays = Required.list("nonWorkingDays", nonWorkingDays);
            weekend = weekend == null ? null : List.copyOf(weekend);
            ladder = ladder == null ? null : List.copyOf(ladder);
        }
    }

    /** How long a tier has. */
    record TierBox(Tier tier, int workingDays) {
        public TierBox {
            Required.fields("tier", tier);
        }
    }

    /** How long a class has, from receipt. */
    record ClassLimit(ComplaintClass complaintClass, int workingDays) {
        public ClassLimit {
            Required.fields("complaintClass", complaintClass);
        }
    }

    /**
     * When offices are open; what comes outside of these hours counts for verification from the next working day.
     *
     * @param opens local time, {@code 07:30}
     * @param closes local time
     */
    record OfficeHours(String opens, String closes) {
        public OfficeHours {
            Required.fields("opens", opens, "closes", closes);
        }
    }

    /**
     * When a clock warns before it is late.
     *
     * @param percents after how much of its time, 1 to 99
     * @param daysBefore how many of its own days before, for clocks that have more than that
     */
    record Warnings(List<Integer> percents, List<Integer> daysBefore) {
        public Warnings {
            percents = Required.list("percents", percents);
            daysBefore = Required.list("daysBefore", daysBefore);
        }
    }

    /**
     * How far waiting for the reporter may stop the clocks.
     *
     * @param questions how many a unit may ask while it holds a case
     * @param mostDays calendar days in all that one case may wait for its reporter
     */
    record Pauses(int questions, int mostDays) {}

    /**
     * Who hears of a case that stays late.
     *
     * @param workingDaysLate after the limit
     */
    record Rung(OverdueLevel level, int workingDaysLate) {
        public Rung {
            Required.fields("level", level);
        }
    }

    /**
     * How a case may end and begin again.
     *
     * @param reopenings how often the reporter may send it back to one unit before it goes up
     * @param reopenWorkingDays how long after it was closed without the reporter's word they may still say it is not settled
     * @param noticesBeforeClosing how many notices must have reached the reporter before it may be closed without their word
     */
    record Endings(int reopenings, int reopenWorkingDays, int noticesBeforeClosing) {}

    /**
     * What evidence has to look like, and when there must be some.
     *
     * @param cameraClockMinutes how wrong a camera's clock may be before a person should look
     * @param farMetres how far from the place of the case a photo may be taken before a person should look
     * @param progressNeedsEvidence whether progress stops the clock of 30 days only with evidence
     */
    record Proofs(int cameraClockMinutes, int farMetres, boolean progressNeedsEvidence) {}

    /** A change of the rules: the unit that made it, and its reason. */
    record Change(UnitCode by, String reason) {
        public Change {
            Required.fields("by", by, "reason", reason);
        }
    }
}
