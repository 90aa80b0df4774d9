package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.OverdueLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The rules of time of a tenant ("regulation profile").
 *
 * @param version counts up by one per tenant
 * @param validFrom the first day it is in force
 * @param ladder who hears of what stays late, the earliest step first
 */
public record Policy(
        RegionCode kabupaten,
        int version,
        LocalDate validFrom,
        WorkingCalendar calendar,
        OfficeHours officeHours,
        Limits limits,
        Warnings warnings,
        Pauses pauses,
        List<Rung> ladder,
        Endings endings,
        Proofs proofs) {

    /** Sekda after two days, Inspektorat and the weekly sheet after five. */
    static final List<Rung> STANDARD_LADDER =
            List.of(new Rung(OverdueLevel.SEKDA, 2), new Rung(OverdueLevel.INSPEKTORAT, 5));

    public Policy {
        ladder = ladder.stream()
                .sorted(Comparator.comparingInt(Rung::workingDaysLate))
                .toList();
    }

    /** What holds where the tenant has decided nothing else. */
    public static Policy standard(RegionCode kabupaten, ZoneId zone, Set<LocalDate> nonWorkingDays) {
        return new Policy(
                kabupaten,
                1,
                LocalDate.of(2025, 1, 1),
                WorkingCalendar.mondayToFriday(zone, nonWorkingDays),
                OfficeHours.STANDARD,
                Limits.STANDARD,
                Warnings.STANDARD,
                Pauses.STANDARD,
                STANDARD_LADDER,
                Endings.STANDARD,
                Proofs.STANDARD);
    }

    /** True when {@code tier} has a time of its own. */
    public boolean boxes(Tier tier) {
        return limits.tierBoxes().containsKey(tier);
    }

    /** How many days {@code clock} has: working days, or calendar days for those that {@link #countsCalendarDays}. */
    public int days(ClockName clock, ComplaintClass complaintClass, Tier tier) {
        return switch (clock) {
            case FIRST_RESPONSE -> limits.firstResponseWorkingDays();
            case TIER_BOX -> limits.tierBoxes().getOrDefault(tier, limits.classLimit(complaintClass));
            case PROGRESS -> limits.progressDays();
            case CLASS_LIMIT -> limits.classLimit(complaintClass);
            case REPLY_WINDOW -> limits.replyWorkingDays();
            case CLARIFICATION -> limits.clarificationDays();
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

    /** When a clock of {@code days} warns that it is near, the earliest first; may be empty. */
    public List<Instant> warnings(ClockName clock, Instant dueAt, int days) {
        return warnings.hoursLeft(days).stream()
                .map(hours -> countsCalendarDays(clock)
                        ? calendar.beforeInCalendarTime(dueAt, hours)
                        : calendar.beforeInWorkingTime(dueAt, hours))
                .distinct()
                .toList();
    }

    /** When the step of the ladder comes for a clock that was due at {@code dueAt}: the end of that working day. */
    public Instant raisedAt(Rung rung, Instant dueAt) {
        return calendar.plusWorkingDays(dueAt, rung.workingDaysLate());
    }

    /** From when verification (C1) counts: what comes on a free day or outside office hours counts from the next working day. */
    public LocalDate verificationCountsFrom(Instant receivedAt) {
        LocalDateTime local = LocalDateTime.ofInstant(receivedAt, calendar.zone());
        LocalDate day = local.toLocalDate();
        boolean early = calendar.worksOn(day) && local.toLocalTime().isBefore(officeHours.opens());
        return early || (calendar.worksOn(day) && officeHours.openAt(local.toLocalTime()))
                ? day
                : calendar.dateOf(calendar.plusWorkingDays(receivedAt, 1));
    }

    /** When verification is due. */
    public Instant verificationDueAt(Instant receivedAt) {
        Instant from = verificationCountsFrom(receivedAt)
                .atTime(officeHours.opens())
                .atZone(calendar.zone())
                .toInstant();
        return calendar.plusWorkingDays(from, limits.verificationWorkingDays());
    }

    /** True for the clocks that holidays do not extend. */
    public static boolean countsCalendarDays(ClockName clock) {
        return switch (clock) {
            case PROGRESS, CLARIFICATION -> true;
            case FIRST_RESPONSE, TIER_BOX, CLASS_LIMIT, REPLY_WINDOW -> false;
        };
    }
}
