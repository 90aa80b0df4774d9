package id.satupintu.escalation.domain.policy;

import static java.util.Objects.requireNonNullElse;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.escalation.PolicyEvent.Change;
import id.satupintu.contracts.escalation.PolicyEvent.ClassLimit;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.contracts.escalation.PolicyEvent.TierBox;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A policy as everyone is told, and back. */
public final class PolicyWire {
    private static final List<DayOfWeek> SATURDAY_AND_SUNDAY = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private PolicyWire() {}

    /** @param change null for the first of a tenant */
    public static PolicyPublished told(Policy policy, @Nullable Change change) {
        Limits limits = policy.limits();
        return new PolicyPublished(
                policy.kabupaten(),
                policy.version(),
                policy.validFrom(),
                policy.calendar().zone().getId(),
                limits.tierBoxes().entrySet().stream()
                        .map(box -> new TierBox(box.getKey(), box.getValue()))
                        .toList(),
                limits.classLimits().entrySet().stream()
                        .map(limit -> new ClassLimit(limit.getKey(), limit.getValue()))
                        .toList(),
                limits.firstResponseWorkingDays(),
                limits.progressDays(),
                limits.replyWorkingDays(),
                limits.clarificationDays(),
                policy.calendar().nonWorkingDays().stream().toList(),
                limits.verificationWorkingDays(),
                policy.calendar().weekend().stream().sorted().toList(),
                new PolicyEvent.OfficeHours(
                        policy.officeHours().opens().toString(),
                        policy.officeHours().closes().toString()),
                new PolicyEvent.Warnings(
                        List.copyOf(policy.warnings().percents()),
                        List.copyOf(policy.warnings().daysBefore())),
                new PolicyEvent.Pauses(
                        policy.pauses().questions(), policy.pauses().mostDays()),
                policy.ladder().stream()
                        .map(rung -> new PolicyEvent.Rung(rung.level(), rung.workingDaysLate()))
                        .toList(),
                new PolicyEvent.Endings(
                        policy.endings().reopenings(),
                        policy.endings().reopenWorkingDays(),
                        policy.endings().noticesBeforeClosing()),
                change,
                new PolicyEvent.Proofs(
                        policy.proofs().cameraClockMinutes(),
                        policy.proofs().farMetres(),
                        policy.proofs().progressNeedsEvidence()));
    }

    /** The policy that was told; what an older event does not say is as in the standard one. */
    public static Policy policy(PolicyPublished told) {
        return new Policy(
                told.kabupaten(),
                told.version(),
                told.validFrom(),
                new WorkingCalendar(
                        ZoneId.of(told.zone()),
                        Set.copyOf(requireNonNullElse(told.weekend(), SATURDAY_AND_SUNDAY)),
                        new TreeSet<>(told.nonWorkingDays())),
                officeHours(told.officeHours()),
                limits(told),
                warnings(told.warnings()),
                pauses(told.pauses()),
                ladder(told.ladder()),
                endings(told.endings()),
                proofs(told.proofs()));
    }

    private static Limits limits(PolicyPublished told) {
        Map<Tier, Integer> boxes = new EnumMap<>(Tier.class);
        told.tierBoxes().forEach(box -> boxes.put(box.tier(), box.workingDays()));
        Map<ComplaintClass, Integer> limits = new EnumMap<>(ComplaintClass.class);
        told.classLimits().forEach(limit -> limits.put(limit.complaintClass(), limit.workingDays()));
        return new Limits(
                boxes,
                limits,
                requireNonNullElse(told.verificationWorkingDays(), Limits.STANDARD.verificationWorkingDays()),
                told.firstResponseWorkingDays(),
                told.progressDays(),
                told.replyWorkingDays(),
                told.clarificationDays());
    }

    private static OfficeHours officeHours(PolicyEvent.@Nullable OfficeHours told) {
        return told == null
                ? OfficeHours.STANDARD
                : new OfficeHours(LocalTime.parse(told.opens()), LocalTime.parse(told.closes()));
    }

    private static Warnings warnings(PolicyEvent.@Nullable Warnings told) {
        return told == null
                ? Warnings.STANDARD
                : Warnings.of(Set.copyOf(told.percents()), Set.copyOf(told.daysBefore()));
    }

    private static Pauses pauses(PolicyEvent.@Nullable Pauses told) {
        return told == null ? Pauses.STANDARD : new Pauses(told.questions(), told.mostDays());
    }

    private static List<Rung> ladder(@Nullable List<PolicyEvent.Rung> told) {
        return told == null
                ? Policy.STANDARD_LADDER
                : told.stream()
                        .map(rung -> new Rung(rung.level(), rung.workingDaysLate()))
                        .toList();
    }

    private static Proofs proofs(PolicyEvent.@Nullable Proofs told) {
        return told == null
                ? Proofs.STANDARD
                : new Proofs(told.cameraClockMinutes(), told.farMetres(), told.progressNeedsEvidence());
    }

    private static Endings endings(PolicyEvent.@Nullable Endings told) {
        return told == null
                ? Endings.STANDARD
                : new Endings(told.reopenings(), told.reopenWorkingDays(), told.noticesBeforeClosing());
    }
}
