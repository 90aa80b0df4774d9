package id.satupintu.reporting.view;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.reporting.view.DaySummary.Cell;
import id.satupintu.reporting.view.DaySummary.TurnCell;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the table of the dashboard. It is measured by its own turns alone, so that nobody answers for the days of others.
 *
 * @param code null for all RT together: an RT head is a neighbour, and is not ranked (dossier 2.2)
 * @param judged turns that say something about the unit
 * @param late of these, how many outlasted the unit's own time
 * @param held days held, of the turns that ended in a settlement
 * @param open reports it holds now
 * @param confirmed settled by it, and the reporter said so
 * @param unconfirmed closed by the timer while it held them
 * @param overdue of the open ones, those whose class limit has passed
 */
public record UnitRecord(
        @Nullable UnitCode code,
        String name,
        Tier tier,
        long judged,
        long late,
        Spread held,
        long open,
        long confirmed,
        long unconfirmed,
        long overdue) {
    /** Fewer turns than this say more about chance than about the unit. */
    public static final int ENOUGH = 10;

    /** The best first; those that cannot be compared last. */
    static final Comparator<UnitRecord> FAIR = Comparator.comparing(UnitRecord::ranked)
            .reversed()
            .thenComparing(Comparator.comparingDouble(UnitRecord::share).reversed())
            .thenComparing(Comparator.comparingLong(UnitRecord::judged).reversed())
            .thenComparing(UnitRecord::name);

    static UnitRecord none(@Nullable UnitCode code, String name, Tier tier) {
        return new UnitRecord(code, name, tier, 0, 0, Spread.NONE, 0, 0, 0, 0);
    }

    /** Whether it can be compared with others. */
    public boolean ranked() {
        return code != null && judged >= ENOUGH;
    }

    /** Which part of its turns was in time, in percent, rounded down; 100 as long as nothing was judged. */
    public int onTimePercent() {
        return judged == 0 ? 100 : (int) ((judged - late) * 100 / judged);
    }

    private double share() {
        return judged == 0 ? 1 : (double) (judged - late) / judged;
    }

    UnitRecord plus(Cell cell) {
        long n = cell.complaints();
        return new UnitRecord(
                code,
                name,
                tier,
                judged,
                late,
                held,
                open + (cell.status().fate() == Status.Fate.OPEN ? n : 0),
                confirmed + (cell.status() == Status.CLOSED_BY_REPORTER ? n : 0),
                unconfirmed + (cell.status() == Status.CLOSED_WITHOUT_CONFIRMATION ? n : 0),
                overdue + (cell.overdue() ? n : 0));
    }

    UnitRecord plus(TurnCell turns) {
        return new UnitRecord(
                code,
                name,
                tier,
                judged + turns.judged(),
                late + turns.late(),
                held.plus(turns.days()),
                open,
                confirmed,
                unconfirmed,
                overdue);
    }
}
