package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The complaints received on one day in one kabupaten, counted.
 *
 * @param day in the tenant's calendar
 */
public record DaySummary(LocalDate day, List<Cell> cells, List<MissedCell> missed) {
    public DaySummary {
        cells = List.copyOf(cells);
        missed = List.copyOf(missed);
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

    /** How often {@code clock} ran out while {@code unit} held a case. */
    public record MissedCell(UnitCode unit, String unitName, Clock clock, long times) {}
}
