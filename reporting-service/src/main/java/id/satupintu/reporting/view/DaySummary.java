package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The complaints received on one day in one kabupaten, counted.
 *
 * @param day in the tenant's calendar
 * @param areas by kecamatan, where it is known
 * @param tiers how many stay at a tier and how many went up from it
 * @param turns of the units that held them
 * @param took of those that are closed: how many by days from receipt until a unit said that it is settled
 * @param reclassified how often a unit gave a complaint another class
 */
public record DaySummary(
        LocalDate day,
        List<Cell> cells,
        List<MissedCell> missed,
        List<AreaCell> areas,
        List<TierCell> tiers,
        List<TurnCell> turns,
        Map<Integer, Long> took,
        List<ClassCell> reclassified) {
    public DaySummary {
        cells = List.copyOf(cells);
        missed = List.copyOf(missed);
        areas = List.copyOf(areas);
        tiers = List.copyOf(tiers);
        turns = List.copyOf(turns);
        took = Map.copyOf(took);
        // Sums that were kept before classes could be changed have none.
        reclassified = List.copyOf(Objects.requireNonNullElse(reclassified, List.of()));
    }

    /** How many are about a place in {@code kecamatan}. */
    public record AreaCell(RegionCode kecamatan, long complaints) {}

    /**
     * How many are at {@code tier} or ended there, and how many went up from it.
     *
     * @param stayed not counting what waits for routing or was put away
     */
    public record TierCell(Tier tier, long stayed, long raised) {}

    /**
     * The turns of a unit, each by itself: {@link Holding}.
     *
     * @param judged turns that say something about the unit
     * @param late of these, how many outlasted the unit's own time
     * @param days of the turns that ended in a settlement: how many by days held
     */
    public record TurnCell(UnitCode unit, String unitName, Tier tier, long judged, long late, Map<Integer, Long> days) {
        public TurnCell {
            days = Map.copyOf(days);
        }
    }

    /**
     * Complaints that are alike in everything that is told apart.
     *
     * @param unit who holds the case, or held it last
     * @param onTime of those settled and over: within the class limit?
     * @param overdue not over, and the class limit has passed
     * @param complaints how many
     * @param stars sum of the stars given by {@code rated} reporters
     */
    public record Cell(
            Status status,
            ComplaintKind kind,
            @Nullable ComplaintClass complaintClass,
            @Nullable Tier tier,
            @Nullable UnitCode unit,
            @Nullable String unitName,
            @Nullable Closure closure,
            @Nullable Boolean onTime,
            boolean overdue,
            long complaints,
            long stars,
            long rated,
            Map<Count, Long> counts) {
        public Cell {
            counts = Map.copyOf(counts);
        }
    }

    /** How often {@code unit} gave a complaint the class {@code to} in place of another. */
    public record ClassCell(UnitCode unit, String unitName, ComplaintClass to, long times) {}

    /** How often {@code clock} ran out while {@code unit} held a case. */
    public record MissedCell(UnitCode unit, String unitName, Clock clock, long times) {}
}
