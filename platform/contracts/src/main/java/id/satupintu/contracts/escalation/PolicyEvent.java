package id.satupintu.contracts.escalation;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.WireType;
import java.time.LocalDate;
import java.util.List;

/** The rules of time of a tenant ("regulation profile"); the newest event of a tenant is in force. */
@EventStream(topic = "escalation.policy.v1", source = "/escalation-service", compacted = true)
public sealed interface PolicyEvent extends ContractEvent {

    RegionCode kabupaten();

    @Override
    default String subject() {
        return kabupaten().value();
    }

    /**
     * The policy from {@code validFrom} on.
     *
     * @param version counts up by one per tenant
     * @param zone IANA zone of the tenant, e.g. {@code Asia/Makassar}
     * @param progressDays calendar days within which progress must be recorded
     * @param replyWorkingDays working days the reporter has to reply to a resolution
     * @param clarificationDays calendar days the reporter has to answer a question
     * @param nonWorkingDays holidays, cuti bersama and local days; weekends are not listed
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
            List<LocalDate> nonWorkingDays)
            implements PolicyEvent {
        public PolicyPublished {
            Required.fields("kabupaten", kabupaten, "validFrom", validFrom, "zone", zone);
            tierBoxes = Required.list("tierBoxes", tierBoxes);
            classLimits = Required.list("classLimits", classLimits);
            nonWorkingDays = Required.list("nonWorkingDays", nonWorkingDays);
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
}
