package id.satupintu.escalation.domain.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hari kerja: which days count, in the zone of a tenant (dossier 1.2).
 *
 * <p>The day of receipt is day 0, whatever the hour and even when it is a holiday; counting starts on the next working
 * day. Whatever is due on a day is due at its last second, {@code 23:59:59} local time, so that nobody loses a part of
 * the day and the instant, read in the zone, names the right date. Reached means late.
 *
 * @param weekend the days of the week that never count
 * @param nonWorkingDays hari libur nasional, cuti bersama and local days; may fall on a weekend
 */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, NavigableSet<LocalDate> nonWorkingDays) {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int HOURS_OF_A_DAY = 24;

    /** @throws IllegalArgumentException when no day of the week is left to work on */
    public WorkingCalendar {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A calendar needs at least one working day a week");
        }
        weekend = Collections.unmodifiableSet(copyOf(weekend));
        nonWorkingDays = Collections.unmodifiableNavigableSet(new TreeSet<>(nonWorkingDays));
    }

    /** Monday to Friday, as offices of the government work. */
    public static WorkingCalendar mondayToFriday(ZoneId zone, Set<LocalDate> nonWorkingDays) {
        return new WorkingCalendar(
                zone, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), new TreeSet<>(nonWorkingDays));
    }

    public boolean worksOn(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !nonWorkingDays.contains(day);
    }

    /** The date {@code instant} falls on where the tenant is. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * When something received at {@code received} is due that has {@code days} working days.
     *
     * @param days not negative; with 0 it is due on the day of receipt
     */
    public Instant plusWorkingDays(Instant received, int days) {
        return lastSecondOf(dateAfter(dateOf(received), days));
    }

    /** The same in calendar days, for limits that holidays do not extend (C8, C9). */
    public Instant plusCalendarDays(Instant received, int days) {
        return lastSecondOf(dateOf(received).plusDays(notNegative(days)));
    }

    /** Working days after the day of {@code from}, up to and with the day of {@code to}; 0 when that is no later day. */
    public int workingDaysBetween(Instant from, Instant to) {
        return workingDays(dateOf(from), dateOf(to));
    }

    /** Calendar days from the day of {@code from} to the day of {@code to}; 0 when that is no later day. */
    public int calendarDaysBetween(Instant from, Instant to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(dateOf(from), dateOf(to)));
    }

    /** Working days left at {@code now}, today not counted: 0 on the last day, negative when it is late. */
    public int workingDaysLeft(Instant now, Instant dueAt) {
        return dateOf(dueAt).isBefore(dateOf(now)) ? -workingDaysBetween(dueAt, now) : workingDaysBetween(now, dueAt);
    }

    /** When only {@code hours} of working time are left of a clock; a working day has 24 of them, from midnight. */
    Instant beforeInWorkingTime(Instant dueAt, int hours) {
        LocalDate day = dateOf(dueAt);
        for (int days = Math.ceilDiv(hours, HOURS_OF_A_DAY); days > 1; ) {
            day = day.minusDays(1);
            if (worksOn(day)) {
                days--;
            }
        }
        return hoursBeforeTheEndOf(day, hours);
    }

    /** When only {@code hours} are left of a clock of calendar days. */
    Instant beforeInCalendarTime(Instant dueAt, int hours) {
        int days = Math.ceilDiv(hours, HOURS_OF_A_DAY);
        return hoursBeforeTheEndOf(dateOf(dueAt).minusDays(Math.max(0, days - 1)), hours);
    }

    private Instant hoursBeforeTheEndOf(LocalDate day, int hours) {
        int intoTheDay = Math.floorMod(-hours, HOURS_OF_A_DAY);
        return day.atTime(intoTheDay, 0).atZone(zone).toInstant();
    }

    private Instant lastSecondOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(zone).toInstant();
    }

    private LocalDate dateAfter(LocalDate received, int days) {
        if (notNegative(days) == 0) {
            return received;
        }
        LocalDate due = weekdaysAfter(received, days);
        for (int lost = holidaysOnWeekdays(received, due); lost > 0; ) {
            LocalDate later = weekdaysAfter(due, lost);
            lost = holidaysOnWeekdays(due, later);
            due = later;
        }
        return due;
    }

    /** Whole weeks at once, the rest day by day; holidays are not looked at. */
    private LocalDate weekdaysAfter(LocalDate from, int days) {
        LocalDate day = from;
        while (weekend.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        day = day.plusWeeks(days / weekdaysOfAWeek());
        for (int rest = days % weekdaysOfAWeek(); rest > 0; ) {
            day = day.plusDays(1);
            if (!weekend.contains(day.getDayOfWeek())) {
                rest--;
            }
        }
        return day;
    }

    private int workingDays(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(after, upTo);
        int weekdays = (int) (days / 7) * weekdaysOfAWeek();
        for (LocalDate day = upTo.minusDays(days % 7).plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (!weekend.contains(day.getDayOfWeek())) {
                weekdays++;
            }
        }
        return weekdays - holidaysOnWeekdays(after, upTo);
    }

    private int holidaysOnWeekdays(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return 0;
        }
        int holidays = 0;
        for (LocalDate day : nonWorkingDays.subSet(after, false, upTo, true)) {
            if (!weekend.contains(day.getDayOfWeek())) {
                holidays++;
            }
        }
        return holidays;
    }

    private int weekdaysOfAWeek() {
        return DayOfWeek.values().length - weekend.size();
    }

    private static int notNegative(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A number of days is not negative");
        }
        return days;
    }

    private static Set<DayOfWeek> copyOf(Set<DayOfWeek> days) {
        Set<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(days);
        return copy;
    }
}
