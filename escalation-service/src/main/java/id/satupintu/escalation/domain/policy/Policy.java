package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.PolicyEvent.ClassLimit;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.contracts.escalation.PolicyEvent.TierBox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of time of a tenant ("regulation profile"): every number of days is one of the dossier's clocks, 1.2.
 *
 * @param version counts up by one per tenant
 * @param validFrom the first day it is in force
 * @param tierBoxes C10, working days a tier has before the case goes up by itself; a tier without a box has as long as
 *     the class of the complaint, counted from when it got the case
 * @param classLimits C3 to C6, working days from receipt; every class has one
 * @param firstResponseWorkingDays C2
 * @param progressDays C9, calendar days
 * @param replyWorkingDays C7
 * @param clarificationDays C8, calendar days
 */
public record Policy(
        RegionCode kabupaten,
        int version,
        LocalDate validFrom,
        WorkingCalendar calendar,
        Map<Tier, Integer> tierBoxes,
        Map<ComplaintClass, Integer> classLimits,
        int firstResponseWorkingDays,
        int progressDays,
        int replyWorkingDays,
        int clarificationDays) {

    /** Hours of a day that a warning leaves, when a quarter of the time is left. */
    private static final int QUARTER_OF_A_DAY = 6;

    /** @throws IllegalArgumentException when a class has no limit, or a number of days is not positive */
    public Policy {
        tierBoxes = Collections.unmodifiableMap(new TreeMap<>(tierBoxes));
        classLimits = Collections.unmodifiableMap(new TreeMap<>(classLimits));
        if (!classLimits.keySet().containsAll(Set.of(ComplaintClass.values()))) {
            throw new IllegalArgumentException("Every class of complaint needs a limit");
        }
        int least = Math.min(
                Math.min(firstResponseWorkingDays, progressDays), Math.min(replyWorkingDays, clarificationDays));
        if (least < 1 || Collections.min(classLimits.values()) < 1 || tierBoxes.containsValue(0)) {
            throw new IllegalArgumentException("Every clock has at least one day");
        }
    }

    /**
     * What holds where the tenant has decided nothing else: the days of PermenPANRB 62/2018, Kutai Timur's 30 days and the
     * suggested tier boxes.
     */
    public static Policy standard(RegionCode kabupaten, ZoneId zone, Set<LocalDate> nonWorkingDays) {
        Map<Tier, Integer> boxes = new EnumMap<>(Tier.class);
        boxes.put(Tier.RT, 3);
        boxes.put(Tier.DESA, 5);
        boxes.put(Tier.KECAMATAN, 5);
        Map<ComplaintClass, Integer> limits = new EnumMap<>(ComplaintClass.class);
        limits.put(ComplaintClass.PERMINTAAN_INFORMASI, 5);
        limits.put(ComplaintClass.ASPIRASI, 5);
        limits.put(ComplaintClass.TIDAK_BERKADAR_PENGAWASAN, 14);
        limits.put(ComplaintClass.BERKADAR_PENGAWASAN, 60);
        return new Policy(
                kabupaten,
                1,
                LocalDate.of(2025, 1, 1),
                WorkingCalendar.mondayToFriday(zone, nonWorkingDays),
                boxes,
                limits,
                5,
                30,
                10,
                30);
    }

    /** True when {@code tier} has a time of its own. */
    public boolean boxes(Tier tier) {
        return tierBoxes.containsKey(tier);
    }

    /** How many days {@code clock} has: working days, or calendar days for those that {@link #countsCalendarDays}. */
    public int days(ClockName clock, ComplaintClass complaintClass, Tier tier) {
        return switch (clock) {
            case FIRST_RESPONSE -> firstResponseWorkingDays;
            case TIER_BOX -> tierBoxes.getOrDefault(tier, classLimit(complaintClass));
            case PROGRESS -> progressDays;
            case CLASS_LIMIT -> classLimit(complaintClass);
            case REPLY_WINDOW -> replyWorkingDays;
            case CLARIFICATION -> clarificationDays;
        };
    }

    /** When a clock of {@code days} that started at {@code startedAt} is due. */
    public Instant dueAt(ClockName clock, Instant startedAt, int days) {
        return countsCalendarDays(clock)
                ? calendar.plusCalendarDays(startedAt, days)
                : calendar.plusWorkingDays(startedAt, days);
    }

    /** {@code dueAt} after the clock stood still from {@code from} to {@code to}: later by as many of its own days. */
    public Instant moved(ClockName clock, Instant dueAt, Instant from, Instant to) {
        return countsCalendarDays(clock)
                ? calendar.plusCalendarDays(dueAt, calendar.calendarDaysBetween(from, to))
                : calendar.plusWorkingDays(dueAt, calendar.workingDaysBetween(from, to));
    }

    /** When three quarters of a clock's time have passed: a quarter of its days before it is due. */
    public Instant warnAt(ClockName clock, Instant dueAt, int days) {
        int hoursLeft = days * QUARTER_OF_A_DAY;
        return countsCalendarDays(clock)
                ? calendar.beforeInCalendarTime(dueAt, hoursLeft)
                : calendar.beforeInWorkingTime(dueAt, hoursLeft);
    }

    /** True for the clocks that holidays do not extend. */
    public static boolean countsCalendarDays(ClockName clock) {
        return switch (clock) {
            case PROGRESS, CLARIFICATION -> true;
            case FIRST_RESPONSE, TIER_BOX, CLASS_LIMIT, REPLY_WINDOW -> false;
        };
    }

    /** This policy as everyone is told. */
    public PolicyPublished published() {
        return new PolicyPublished(
                kabupaten,
                version,
                validFrom,
                calendar.zone().getId(),
                tierBoxes.entrySet().stream()
                        .map(box -> new TierBox(box.getKey(), box.getValue()))
                        .toList(),
                classLimits.entrySet().stream()
                        .map(limit -> new ClassLimit(limit.getKey(), limit.getValue()))
                        .toList(),
                firstResponseWorkingDays,
                progressDays,
                replyWorkingDays,
                clarificationDays,
                calendar.nonWorkingDays().stream().toList());
    }

    /** The policy that was told; offices work from Monday to Friday. */
    public static Policy of(PolicyPublished told) {
        Map<Tier, Integer> boxes = new EnumMap<>(Tier.class);
        told.tierBoxes().forEach(box -> boxes.put(box.tier(), box.workingDays()));
        Map<ComplaintClass, Integer> limits = new EnumMap<>(ComplaintClass.class);
        told.classLimits().forEach(limit -> limits.put(limit.complaintClass(), limit.workingDays()));
        return new Policy(
                told.kabupaten(),
                told.version(),
                told.validFrom(),
                WorkingCalendar.mondayToFriday(ZoneId.of(told.zone()), new TreeSet<>(told.nonWorkingDays())),
                boxes,
                limits,
                told.firstResponseWorkingDays(),
                told.progressDays(),
                told.replyWorkingDays(),
                told.clarificationDays());
    }

    private int classLimit(ComplaintClass complaintClass) {
        return classLimits.getOrDefault(complaintClass, 0);
    }
}
