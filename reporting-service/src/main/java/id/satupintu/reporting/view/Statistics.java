package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.reporting.view.DaySummary.Cell;
import id.satupintu.reporting.view.DaySummary.ClassCell;
import id.satupintu.reporting.view.DaySummary.MissedCell;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a kabupaten (dossier 1.14). What the timer closed without a word of the reporter is never mixed with
 * what the reporter confirmed (R22).
 *
 * @param byDay complaints by day of receipt
 * @param onTime settled within the class limit and confirmed by the reporter
 * @param late settled after the class limit and confirmed by the reporter
 * @param closedWithoutConfirmation closed by the timer, counted apart
 * @param overdue not over, and the class limit has passed
 * @param missed deadlines missed, by clock
 * @param reclassified how often units gave complaints another class, the most often first
 */
public record Statistics(
        RegionCode kabupaten,
        Instant asOf,
        long accepted,
        Map<Status, Long> byStatus,
        Map<Tier, Long> byTier,
        List<UnitCount> byUnit,
        Map<ComplaintKind, Long> byKind,
        Map<ComplaintClass, Long> byClass,
        Map<LocalDate, Long> byDay,
        Map<Closure, Long> closures,
        long onTime,
        long late,
        Punctuality closedWithoutConfirmation,
        long overdue,
        Map<Clock, Long> missed,
        Map<Count, Long> counts,
        Rating rating,
        List<ClassCount> reclassified) {

    /** How many were within the class limit and how many after it. */
    public record Punctuality(long total, long onTime, long late) {
        private static final Punctuality NONE = new Punctuality(0, 0, 0);

        private Punctuality plus(Cell cell) {
            boolean inTime = Boolean.TRUE.equals(cell.onTime());
            boolean tooLate = Boolean.FALSE.equals(cell.onTime());
            return new Punctuality(
                    total + cell.complaints(),
                    onTime + (inTime ? cell.complaints() : 0),
                    late + (tooLate ? cell.complaints() : 0));
        }
    }

    /** How often a unit gave a complaint the class {@code to} in place of another. */
    public record ClassCount(UnitCode code, String name, ComplaintClass to, long times) {

        private static ClassCount of(ClassCell cell) {
            return new ClassCount(cell.unit(), cell.unitName(), cell.to(), cell.times());
        }

        private ClassCount plus(ClassCount more) {
            return new ClassCount(code, name, to, times + more.times());
        }
    }

    /** @param mean of 1 to 5 stars; null when nobody rated */
    public record Rating(long ratings, @Nullable Double mean) {}

    /**
     * One unit.
     *
     * @param complaints that it holds, or held last
     * @param missed deadlines that passed while it held a case, wherever the case is now
     */
    public record UnitCount(
            UnitCode code,
            String name,
            long complaints,
            long open,
            Punctuality confirmed,
            Punctuality closedWithoutConfirmation,
            long overdue,
            long missed) {

        private static UnitCount none(UnitCode code, String name) {
            return new UnitCount(code, name, 0, 0, Punctuality.NONE, Punctuality.NONE, 0, 0);
        }

        private UnitCount plus(Cell cell) {
            long n = cell.complaints();
            return new UnitCount(
                    code,
                    name,
                    complaints + n,
                    open + (cell.status().fate() == Status.Fate.OPEN ? n : 0),
                    cell.status() == Status.CLOSED_BY_REPORTER ? confirmed.plus(cell) : confirmed,
                    cell.status() == Status.CLOSED_WITHOUT_CONFIRMATION
                            ? closedWithoutConfirmation.plus(cell)
                            : closedWithoutConfirmation,
                    overdue + (cell.overdue() ? n : 0),
                    missed);
        }

        private UnitCount plus(MissedCell cell) {
            return new UnitCount(
                    code, name, complaints, open, confirmed, closedWithoutConfirmation, overdue, missed + cell.times());
        }
    }

    /** The counts of {@code days}. */
    public static Statistics of(RegionCode kabupaten, Instant asOf, Collection<DaySummary> days) {
        long accepted = 0;
        long overdue = 0;
        long stars = 0;
        long rated = 0;
        Punctuality confirmed = Punctuality.NONE;
        Punctuality unconfirmed = Punctuality.NONE;
        Map<Status, Long> byStatus = new TreeMap<>();
        Map<Tier, Long> byTier = new TreeMap<>();
        Map<ComplaintKind, Long> byKind = new TreeMap<>();
        Map<ComplaintClass, Long> byClass = new TreeMap<>();
        Map<LocalDate, Long> byDay = new TreeMap<>();
        Map<Closure, Long> closures = new TreeMap<>();
        Map<Clock, Long> missed = new TreeMap<>();
        Map<Count, Long> counts = new TreeMap<>();
        Map<String, ClassCount> reclassified = new TreeMap<>();
        Map<String, UnitCount> units = new TreeMap<>();
        for (DaySummary day : days) {
            for (Cell cell : day.cells()) {
                long n = cell.complaints();
                accepted += n;
                overdue += cell.overdue() ? n : 0;
                stars += cell.stars();
                rated += cell.rated();
                add(byStatus, cell.status(), n);
                add(byTier, cell.tier(), n);
                add(byKind, cell.kind(), n);
                add(byClass, cell.complaintClass(), n);
                add(byDay, day.day(), n);
                add(closures, cell.closure(), n);
                cell.counts().forEach((count, times) -> add(counts, count, times));
                confirmed = cell.status() == Status.CLOSED_BY_REPORTER ? confirmed.plus(cell) : confirmed;
                unconfirmed =
                        cell.status() == Status.CLOSED_WITHOUT_CONFIRMATION ? unconfirmed.plus(cell) : unconfirmed;
                if (cell.unit() != null && cell.unitName() != null) {
                    units.put(
                            cell.unit().value(),
                            unit(units, cell.unit(), cell.unitName()).plus(cell));
                }
            }
            for (ClassCell cell : day.reclassified()) {
                reclassified.merge(cell.unit().value() + " " + cell.to(), ClassCount.of(cell), ClassCount::plus);
            }
            for (MissedCell cell : day.missed()) {
                add(missed, cell.clock(), cell.times());
                units.put(
                        cell.unit().value(),
                        unit(units, cell.unit(), cell.unitName()).plus(cell));
            }
        }
        List<UnitCount> byUnit = new ArrayList<>(units.values());
        byUnit.sort(Comparator.comparingLong(UnitCount::complaints).reversed());
        return new Statistics(
                kabupaten,
                asOf,
                accepted,
                byStatus,
                byTier,
                byUnit,
                byKind,
                byClass,
                byDay,
                closures,
                confirmed.onTime(),
                confirmed.late(),
                unconfirmed,
                overdue,
                missed,
                counts,
                new Rating(rated, rated == 0 ? null : (double) stars / rated),
                reclassified.values().stream()
                        .sorted(Comparator.comparingLong(ClassCount::times).reversed())
                        .toList());
    }

    private static UnitCount unit(Map<String, UnitCount> units, UnitCode code, String name) {
        return units.getOrDefault(code.value(), UnitCount.none(code, name));
    }

    private static <K> void add(Map<K, Long> sums, @Nullable K key, long n) {
        if (key != null && n != 0) {
            sums.merge(key, n, Long::sum);
        }
    }
}
