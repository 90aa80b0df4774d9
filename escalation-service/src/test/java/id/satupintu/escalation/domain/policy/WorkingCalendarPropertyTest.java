package id.satupintu.escalation.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The calendar counts in whole weeks; here a day is a day, walked one by one. */
class WorkingCalendarPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 900;

    @Property(tries = 500)
    void a_due_date_is_the_one_a_finger_on_the_wall_calendar_finds(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") LocalDateTime moment,
            @ForAll @IntRange(max = 130) int days) {
        Instant received = moment.atZone(calendar.zone()).toInstant();

        LocalDate finger = moment.toLocalDate();
        for (int left = days; left > 0; ) {
            finger = finger.plusDays(1);
            boolean free = calendar.nonWorkingDays().contains(finger)
                    || calendar.weekend().contains(finger.getDayOfWeek());
            left -= free ? 0 : 1;
        }
        Instant due = calendar.plusWorkingDays(received, days);

        assertThat(due.atZone(calendar.zone()).toLocalDateTime()).isEqualTo(finger.atTime(23, 59, 59));
    }

    @Property(tries = 500)
    void the_days_between_are_those_the_finger_counts(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") LocalDateTime from,
            @ForAll("moments") LocalDateTime to) {
        int counted = 0;
        for (LocalDate day = from.toLocalDate(); day.isBefore(to.toLocalDate()); ) {
            day = day.plusDays(1);
            counted += calendar.worksOn(day) ? 1 : 0;
        }
        assertThat(calendar.workingDaysBetween(
                        from.atZone(calendar.zone()).toInstant(),
                        to.atZone(calendar.zone()).toInstant()))
                .isEqualTo(counted);
    }

    @Property(tries = 300)
    void a_quarter_before_the_end_a_quarter_of_the_working_time_is_left(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") LocalDateTime moment,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Instant due = calendar.plusWorkingDays(moment.atZone(calendar.zone()).toInstant(), days);
        LocalDateTime warning = LocalDateTime.ofInstant(calendar.beforeInWorkingTime(due, days * 6), calendar.zone());

        LocalDateTime end = LocalDateTime.ofInstant(due, calendar.zone()).plusSeconds(1);
        int hoursLeft = 0;
        for (LocalDateTime hour = warning; hour.isBefore(end); hour = hour.plusHours(1)) {
            hoursLeft += calendar.worksOn(hour.toLocalDate()) ? 1 : 0;
        }
        assertThat(hoursLeft).isEqualTo(days * 6);
        assertThat(calendar.worksOn(warning.toLocalDate())).isTrue();
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, 86_399))
                .as((day, second) -> FIRST.plusDays(day).atStartOfDay().plusSeconds(second));
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> weekends =
                Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6);
        Arbitrary<Set<Integer>> holidays =
                Arbitraries.integers().between(0, DAYS + 300).set().ofMaxSize(120);
        Arbitrary<ZoneId> zones =
                Arbitraries.of(ZoneId.of("Asia/Makassar"), ZoneId.of("Asia/Jakarta"), ZoneId.of("Asia/Jayapura"));
        return Combinators.combine(zones, weekends, holidays).as((zone, weekend, days) -> {
            TreeSet<LocalDate> free = new TreeSet<>();
            days.forEach(day -> free.add(FIRST.plusDays(day)));
            EnumSet<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
            off.addAll(weekend);
            return new WorkingCalendar(zone, off, free);
        });
    }
}
