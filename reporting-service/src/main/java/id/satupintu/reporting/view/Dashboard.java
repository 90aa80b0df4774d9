package id.satupintu.reporting.view;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.reporting.view.DaySummary.AreaCell;
import id.satupintu.reporting.view.DaySummary.Cell;
import id.satupintu.reporting.view.DaySummary.TierCell;
import id.satupintu.reporting.view.DaySummary.TurnCell;
import id.satupintu.reporting.view.Reconciliation.Alarms;
import id.satupintu.reporting.view.Status.Fate;
import id.satupintu.reporting.view.Telling.Count;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What those who answer for a kabupaten see at a glance. Everything but {@code whole} and {@code overdue} is about reports
 * received in the last {@link #DAYS} days.
 *
 * @param today in the tenant's calendar
 * @param whole whether everything that ever came in is somewhere
 * @param overdue not over, and the class limit has passed, whenever they came in
 * @param now the last days
 * @param before as many days before them
 * @param tiers from the lowest; only those a report has reached
 * @param areas reports by kecamatan
 * @param units the fair measure first
 */
public record Dashboard(
        RegionCode kabupaten,
        Instant asOf,
        LocalDate today,
        Reconciliation whole,
        long overdue,
        Span now,
        Span before,
        List<TierCell> tiers,
        Map<RegionCode, Long> areas,
        List<UnitRecord> units) {
    /** How far back it looks. */
    public static final int DAYS = 90;

    private static final int WEEK = 7;
    private static final int WEEKS = DAYS / WEEK + 1;
    private static final String ALL_RT = "";

    public Dashboard {
        tiers = List.copyOf(tiers);
        areas = Map.copyOf(areas);
        units = List.copyOf(units);
    }

    /**
     * Reports received within some days.
     *
     * @param valid received, without those that were archived, merged, withdrawn or forwarded
     * @param confirmed closed by the reporter
     * @param onTime, late of these, within and after the class limit
     * @param unconfirmed closed by the timer, counted apart (R22)
     * @param reopened how often a reporter said that it is not settled
     * @param took days from receipt until a unit said that it is settled, of all that are closed
     * @param byWeek received by week, the oldest first; the last week ends today
     */
    public record Span(
            long received,
            long valid,
            long confirmed,
            long onTime,
            long late,
            long unconfirmed,
            long reopened,
            Spread took,
            List<Long> byWeek) {
        public Span {
            byWeek = List.copyOf(byWeek);
        }

        private static Span of(Collection<DaySummary> days, LocalDate last) {
            long received = 0;
            long valid = 0;
            long confirmed = 0;
            long onTime = 0;
            long late = 0;
            long unconfirmed = 0;
            long reopened = 0;
            Spread took = Spread.NONE;
            long[] weeks = new long[WEEKS];
            for (DaySummary day : days) {
                took = took.plus(day.took());
                int ago = (int) (last.toEpochDay() - day.day().toEpochDay()) / WEEK;
                for (Cell cell : day.cells()) {
                    long n = cell.complaints();
                    boolean byReporter = cell.status() == Status.CLOSED_BY_REPORTER;
                    received += n;
                    valid += isValid(cell) ? n : 0;
                    confirmed += byReporter ? n : 0;
                    onTime += byReporter && Boolean.TRUE.equals(cell.onTime()) ? n : 0;
                    late += byReporter && Boolean.FALSE.equals(cell.onTime()) ? n : 0;
                    unconfirmed += cell.status() == Status.CLOSED_WITHOUT_CONFIRMATION ? n : 0;
                    reopened += cell.counts().getOrDefault(Count.REOPENED, 0L);
                    weeks[WEEKS - 1 - ago] += n;
                }
            }
            List<Long> byWeek = new ArrayList<>(WEEKS);
            for (long week : weeks) {
                byWeek.add(week);
            }
            return new Span(received, valid, confirmed, onTime, late, unconfirmed, reopened, took, byWeek);
        }

        private static boolean isValid(Cell cell) {
            return cell.status().fate() == Fate.OPEN || cell.status().fate() == Fate.CLOSED;
        }
    }

    /** The dashboard of {@code days}, which are all that is known. */
    public static Dashboard of(
            RegionCode kabupaten, Instant asOf, ZoneId zone, Collection<DaySummary> days, Alarms alarms) {
        LocalDate today = asOf.atZone(zone).toLocalDate();
        List<DaySummary> lately = within(days, today.minusDays(DAYS - 1L), today);
        LocalDate edge = today.minusDays(DAYS);
        return new Dashboard(
                kabupaten,
                asOf,
                today,
                Reconciliation.of(kabupaten, asOf, days, alarms),
                days.stream()
                        .flatMap(day -> day.cells().stream())
                        .filter(Cell::overdue)
                        .mapToLong(Cell::complaints)
                        .sum(),
                Span.of(lately, today),
                Span.of(within(days, edge.minusDays(DAYS - 1L), edge), edge),
                tiers(lately),
                areas(lately),
                units(lately));
    }

    private static List<DaySummary> within(Collection<DaySummary> days, LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .toList();
    }

    private static List<TierCell> tiers(List<DaySummary> days) {
        Map<Tier, TierCell> sums = new EnumMap<>(Tier.class);
        days.stream()
                .flatMap(day -> day.tiers().stream())
                .forEach(cell -> sums.merge(
                        cell.tier(),
                        cell,
                        (a, b) -> new TierCell(a.tier(), a.stayed() + b.stayed(), a.raised() + b.raised())));
        return List.copyOf(sums.values());
    }

    private static Map<RegionCode, Long> areas(List<DaySummary> days) {
        Map<RegionCode, Long> sums = new TreeMap<>(Comparator.comparing(RegionCode::value));
        days.stream()
                .flatMap(day -> day.areas().stream())
                .forEach((AreaCell cell) -> sums.merge(cell.kecamatan(), cell.complaints(), Long::sum));
        return sums;
    }

    private static List<UnitRecord> units(List<DaySummary> days) {
        Map<String, UnitRecord> units = new TreeMap<>();
        for (DaySummary day : days) {
            for (Cell cell : day.cells()) {
                UnitCode unit = cell.unit();
                Tier tier = cell.tier();
                String name = cell.unitName();
                if (unit != null && tier != null && name != null) {
                    units.compute(key(tier, unit), (_, known) -> known(known, tier, unit, name)
                            .plus(cell));
                }
            }
            for (TurnCell turns : day.turns()) {
                units.compute(key(turns.tier(), turns.unit()), (_, known) -> known(
                                known, turns.tier(), turns.unit(), turns.unitName())
                        .plus(turns));
            }
        }
        return units.values().stream().sorted(UnitRecord.FAIR).toList();
    }

    private static String key(Tier tier, UnitCode unit) {
        return tier == Tier.RT ? ALL_RT : unit.value();
    }

    private static UnitRecord known(@Nullable UnitRecord known, Tier tier, UnitCode unit, String name) {
        if (known != null) {
            return known;
        }
        return tier == Tier.RT ? UnitRecord.none(null, "RT", tier) : UnitRecord.none(unit, name, tier);
    }
}
