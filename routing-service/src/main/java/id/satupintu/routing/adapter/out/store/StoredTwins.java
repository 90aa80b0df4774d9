package id.satupintu.routing.adapter.out.store;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.Matter;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.twin.Twin;
import id.satupintu.routing.domain.twin.Twins;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Open reports are found by their desa and by the square of the map they lie in; of each the newest are weighed, and no more. */
public final class StoredTwins implements Twins {
    /** Side of a square in degrees, a little more than {@link Twin#NEAR_METRES}: what is near lies in it or in one beside it. */
    private static final double SIDE = 0.005;

    private static final int OF_A_PLACE = 60;

    private final AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions;

    public StoredTwins(AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions) {
        this.dispositions = dispositions;
    }

    /** By what an open report is found: its desa, and its square. */
    static List<String> keys(Location location, RegionCode kabupaten) {
        List<String> keys = new ArrayList<>();
        location.region().desa().ifPresent(desa -> keys.add(desa.value()));
        GeoPoint point = location.point();
        if (point != null) {
            keys.add(square(kabupaten, row(point), column(point)));
        }
        return keys;
    }

    private static String square(RegionCode kabupaten, long row, long column) {
        return kabupaten.value() + " " + row + " " + column;
    }

    private static long row(GeoPoint point) {
        return (long) Math.floor(point.latitude() / SIDE);
    }

    private static long column(GeoPoint point) {
        return (long) Math.floor(point.longitude() / SIDE);
    }

    @Override
    public List<Twin> of(Report report, Matter matter, RegionCode kabupaten, int most) {
        Set<Disposition> found = new LinkedHashSet<>();
        for (String place : around(report.location(), kabupaten)) {
            dispositions
                    .search(new SearchQuery(
                            Map.of(DispositionType.OPEN_AT, place), DispositionType.RECEIVED_AT, true, 0, OF_A_PLACE))
                    .stream()
                    .filter(other -> kabupaten.equals(other.kabupaten()))
                    .forEach(found::add);
        }
        return Twin.of(report, matter, found, most);
    }

    private static List<String> around(Location location, RegionCode kabupaten) {
        List<String> places = new ArrayList<>();
        location.region().desa().ifPresent(desa -> places.add(desa.value()));
        @Nullable GeoPoint point = location.point();
        if (point != null) {
            for (int north = -1; north <= 1; north++) {
                for (int east = -1; east <= 1; east++) {
                    places.add(square(kabupaten, row(point) + north, column(point) + east));
                }
            }
        }
        return places;
    }
}
