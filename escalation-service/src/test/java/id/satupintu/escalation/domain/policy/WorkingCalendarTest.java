package id.satupintu.escalation.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.escalation.adapter.out.calendar.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private final WorkingCalendar kutim = WorkingCalendar.mondayToFriday(WITA, PublicHolidays.read());

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 2026-03-26, 2026-03-30, 2026-04-07, 2026-04-13, 2026-06-25, 2026-04-15",
        "2026-05-12, 2026-05-19, 2026-05-21, 2026-06-02, 2026-06-08, 2026-08-12, 2026-06-11",
        "2026-08-14, 2026-08-20, 2026-08-24, 2026-09-01, 2026-09-07, 2026-11-10, 2026-09-13",
        "2026-11-20, 2026-11-25, 2026-11-27, 2026-12-04, 2026-12-10, 2027-02-19, 2026-12-20",
        "2026-12-22, 2026-12-29, 2026-12-31, 2027-01-11, 2027-01-15, 2027-04-02, 2027-01-21",
        "2027-03-04, 2027-03-17, 2027-03-19, 2027-03-30, 2027-04-05, 2027-06-16, 2027-04-03"
    })
    void the_table_of_the_dossier_holds(
            LocalDate received,
            LocalDate three,
            LocalDate five,
            LocalDate ten,
            LocalDate fourteen,
            LocalDate sixty,
            LocalDate thirtyCalendarDays) {
        Instant at = received.atTime(9, 30).atZone(WITA).toInstant();
        assertThat(kutim.dateOf(kutim.plusWorkingDays(at, 3))).isEqualTo(three);
        assertThat(kutim.dateOf(kutim.plusWorkingDays(at, 5))).isEqualTo(five);
        assertThat(kutim.dateOf(kutim.plusWorkingDays(at, 10))).isEqualTo(ten);
        assertThat(kutim.dateOf(kutim.plusWorkingDays(at, 14))).isEqualTo(fourteen);
        assertThat(kutim.dateOf(kutim.plusWorkingDays(at, 60))).isEqualTo(sixty);
        assertThat(kutim.dateOf(kutim.plusCalendarDays(at, 30))).isEqualTo(thirtyCalendarDays);
    }

    @ParameterizedTest
    @CsvSource({"2025, 237", "2026, 240", "2027, 242"})
    void a_year_has_the_working_days_the_dossier_counts(int year, int workingDays) {
        Instant lastDayBefore = wita(LocalDate.of(year - 1, 12, 31) + "T12:00");
        assertThat(kutim.workingDaysBetween(lastDayBefore, wita(year + "-12-31T12:00")))
                .isEqualTo(workingDays);
    }

    @Test
    void something_is_due_at_the_last_second_of_the_day_in_the_tenants_zone() {
        assertThat(kutim.plusWorkingDays(wita("2026-11-20T08:00"), 3)).isEqualTo(Instant.parse("2026-11-25T15:59:59Z"));
        assertThat(kutim.plusCalendarDays(wita("2026-11-20T08:00"), 30))
                .isEqualTo(Instant.parse("2026-12-20T15:59:59Z"));
    }

    @Test
    void the_hour_of_receipt_makes_no_difference() {
        Instant due = kutim.plusWorkingDays(wita("2026-11-20T00:00"), 5);
        assertThat(kutim.plusWorkingDays(wita("2026-11-20T23:59"), 5)).isEqualTo(due);
    }

    @Test
    void the_day_of_receipt_is_that_of_the_tenant_not_of_greenwich() {
        Instant fridayEveningInGreenwich = Instant.parse("2026-11-20T17:00:00Z"); // Saturday 01.00 in WITA
        Instant thursdayEveningInGreenwich = Instant.parse("2026-11-19T17:00:00Z"); // Friday 01.00 in WITA
        assertThat(kutim.dateOf(kutim.plusCalendarDays(fridayEveningInGreenwich, 1)))
                .isEqualTo("2026-11-22");
        assertThat(kutim.dateOf(kutim.plusWorkingDays(thursdayEveningInGreenwich, 1)))
                .isEqualTo("2026-11-23");
    }

    @Test
    void what_comes_on_a_weekend_or_holiday_counts_from_the_next_working_day() {
        assertThat(kutim.dateOf(kutim.plusWorkingDays(wita("2026-11-21T10:00"), 1)))
                .isEqualTo("2026-11-23");
        assertThat(kutim.dateOf(kutim.plusWorkingDays(wita("2026-11-22T10:00"), 5)))
                .isEqualTo("2026-11-27");
        assertThat(kutim.dateOf(kutim.plusWorkingDays(wita("2026-03-20T10:00"), 1)))
                .isEqualTo("2026-03-25");
    }

    @Test
    void a_local_day_off_moves_the_date() {
        Set<LocalDate> days = new TreeSet<>(PublicHolidays.read());
        days.add(LocalDate.of(2026, 11, 23));
        WorkingCalendar withLocalDay = WorkingCalendar.mondayToFriday(WITA, days);
        assertThat(withLocalDay.dateOf(withLocalDay.plusWorkingDays(wita("2026-11-20T10:00"), 3)))
                .isEqualTo("2026-11-26");
    }

    @Test
    void the_days_left_are_those_after_today() {
        Instant due = kutim.plusWorkingDays(wita("2026-11-20T10:00"), 3); // Wednesday the 25th
        assertThat(kutim.workingDaysLeft(wita("2026-11-20T10:00"), due)).isEqualTo(3);
        assertThat(kutim.workingDaysLeft(wita("2026-11-22T10:00"), due)).isEqualTo(3);
        assertThat(kutim.workingDaysLeft(wita("2026-11-25T23:59"), due)).isZero();
        assertThat(kutim.workingDaysLeft(wita("2026-11-26T00:00"), due)).isEqualTo(-1);
        assertThat(kutim.workingDaysLeft(wita("2026-11-30T00:00"), due)).isEqualTo(-3);
    }

    @Test
    void with_no_days_it_is_due_the_same_day() {
        assertThat(kutim.dateOf(kutim.plusWorkingDays(wita("2026-11-21T10:00"), 0)))
                .isEqualTo("2026-11-21");
    }

    @Test
    void a_negative_number_of_days_is_a_defect() {
        assertThatThrownBy(() -> kutim.plusWorkingDays(wita("2026-11-21T10:00"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_week_without_working_days_is_no_calendar() {
        assertThatThrownBy(() -> new WorkingCalendar(WITA, EnumSet.allOf(DayOfWeek.class), new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant wita(String local) {
        return java.time.LocalDateTime.parse(local).atZone(WITA).toInstant();
    }
}
