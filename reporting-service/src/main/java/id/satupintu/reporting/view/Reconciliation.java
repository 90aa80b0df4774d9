package id.satupintu.reporting.view;

import id.satupintu.contracts.RegionCode;
import id.satupintu.reporting.view.DaySummary.Cell;
import id.satupintu.reporting.view.Status.Fate;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whether everything that came in is somewhere: accepted = open + closed + archived + merged + withdrawn + forwarded,
 * and the three figures that must be zero.
 *
 * @param closedWithoutConfirmation of the closed ones, those the timer closed
 * @param unaccounted complaints that others speak of and the door never announced
 * @param holes complaints of which an event is missing for longer than the bound
 * @param untouched complaints for which the next service's first touch is owed for longer than the bound
 */
public record Reconciliation(
        RegionCode kabupaten,
        Instant asOf,
        long accepted,
        long open,
        long closed,
        long closedWithoutConfirmation,
        long archived,
        long merged,
        long withdrawn,
        long forwarded,
        long unaccounted,
        long holes,
        long untouched) {

    /** Figures that must be zero, found by looking for them. */
    public record Alarms(long unaccounted, long holes, long untouched) {}

    /** The figure of {@code days} with {@code alarms}. */
    public static Reconciliation of(RegionCode kabupaten, Instant asOf, Collection<DaySummary> days, Alarms alarms) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        long accepted = 0;
        long byTimer = 0;
        for (DaySummary day : days) {
            for (Cell cell : day.cells()) {
                accepted += cell.complaints();
                fates.merge(cell.status().fate(), cell.complaints(), Long::sum);
                byTimer += cell.status() == Status.CLOSED_WITHOUT_CONFIRMATION ? cell.complaints() : 0;
            }
        }
        return new Reconciliation(
                kabupaten,
                asOf,
                accepted,
                fates.getOrDefault(Fate.OPEN, 0L),
                fates.getOrDefault(Fate.CLOSED, 0L),
                byTimer,
                fates.getOrDefault(Fate.ARCHIVED, 0L),
                fates.getOrDefault(Fate.MERGED, 0L),
                fates.getOrDefault(Fate.WITHDRAWN, 0L),
                fates.getOrDefault(Fate.FORWARDED, 0L),
                alarms.unaccounted(),
                alarms.holes(),
                alarms.untouched());
    }
}
