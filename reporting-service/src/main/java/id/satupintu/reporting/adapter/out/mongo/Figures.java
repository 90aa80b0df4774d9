package id.satupintu.reporting.adapter.out.mongo;

import id.satupintu.contracts.RegionCode;
import id.satupintu.reporting.view.Dashboard;
import id.satupintu.reporting.view.DaySummary;
import id.satupintu.reporting.view.Reconciliation;
import id.satupintu.reporting.view.Reconciliation.Alarms;
import id.satupintu.reporting.view.Statistics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The figures of a tenant, exact to within a short age; many who ask at once cost as much as one. */
public final class Figures {
    private final Rows rows;
    private final DaySums days;
    private final Clock businessClock;
    private final Bounds bounds;
    private final LongSupplier nanoTime;
    private final Map<RegionCode, Taken> taken = new ConcurrentHashMap<>();

    public Figures(Rows rows, DaySums days, Clock businessClock, Bounds bounds, LongSupplier nanoTime) {
        this.rows = rows;
        this.days = days;
        this.businessClock = businessClock;
        this.bounds = bounds;
        this.nanoTime = nanoTime;
    }

    /**
     * How patient the figures are.
     *
     * @param gap business time after which a missing event is a hole
     * @param untouched business time after which a missing first touch is an alarm
     * @param age machine time for which a figure is good enough
     */
    public record Bounds(Duration gap, Duration untouched, Duration age) {}

    private record Taken(long atNanos, Instant asOf, List<DaySummary> days, Alarms alarms) {}

    public Statistics statistics(RegionCode kabupaten) {
        Taken figures = fresh(kabupaten);
        return Statistics.of(kabupaten, figures.asOf(), figures.days());
    }

    public Reconciliation reconciliation(RegionCode kabupaten) {
        Taken figures = fresh(kabupaten);
        return Reconciliation.of(kabupaten, figures.asOf(), figures.days(), figures.alarms());
    }

    /** @param zone in which days begin and end */
    public Dashboard dashboard(RegionCode kabupaten, ZoneId zone) {
        Taken figures = fresh(kabupaten);
        return Dashboard.of(kabupaten, figures.asOf(), zone, figures.days(), figures.alarms());
    }

    /** The alarms alone, which are found by index and cost next to nothing. */
    public Alarms alarms(RegionCode kabupaten) {
        return rows.alarms(kabupaten, businessClock.instant(), bounds.gap(), bounds.untouched());
    }

    /** Every tenant anything is known of. */
    public Set<RegionCode> kabupaten() {
        Set<RegionCode> all = new TreeSet<>(Comparator.comparing(RegionCode::value));
        all.addAll(days.kabupaten());
        all.addAll(rows.kabupatenOfUnaccounted());
        return all;
    }

    private Taken fresh(RegionCode kabupaten) {
        return taken.compute(kabupaten, (_, before) -> {
            boolean goodEnough = before != null
                    && nanoTime.getAsLong() - before.atNanos() < bounds.age().toNanos();
            return before != null && goodEnough ? before : take(kabupaten);
        });
    }

    private Taken take(RegionCode kabupaten) {
        long atNanos = nanoTime.getAsLong();
        Instant asOf = businessClock.instant();
        return new Taken(
                atNanos, asOf, days.of(kabupaten), rows.alarms(kabupaten, asOf, bounds.gap(), bounds.untouched()));
    }
}
