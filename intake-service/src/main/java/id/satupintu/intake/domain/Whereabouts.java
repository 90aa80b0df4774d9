package id.satupintu.intake.domain;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a location as given comes to. */
public sealed interface Whereabouts {

    /** A place in the province. */
    record Found(Location location, Tenant tenant) implements Whereabouts {}

    /** No region of the province has this code, or it is the province itself. */
    record NoSuchRegion() implements Whereabouts {}

    /** The point lies outside the province, and no region was named. */
    record PointOutside() implements Whereabouts {}

    /** Neither region nor point was given. */
    record Nowhere() implements Whereabouts {}

    /**
     * Makes the most of what the reporter gave. A named region stands even against the point: people report from
     * elsewhere, and phones err. A point within the named region only makes it more exact.
     */
    static Whereabouts of(
            @Nullable RegionCode named, @Nullable RtNumber rt, @Nullable GeoPoint point, Gazetteer gazetteer) {
        Optional<RegionCode> desa = point == null ? Optional.empty() : gazetteer.desaAt(point);
        if (named == null) {
            if (point == null) {
                return new Nowhere();
            }
            return desa.<Whereabouts>flatMap(code -> found(code, rt, point, gazetteer))
                    .orElseGet(PointOutside::new);
        }
        if (gazetteer.region(named).isEmpty()) {
            return new NoSuchRegion();
        }
        RegionCode exact = desa.filter(named::contains).orElse(named);
        return found(exact, rt, point, gazetteer).orElseGet(NoSuchRegion::new);
    }

    private static Optional<Whereabouts> found(
            RegionCode region, @Nullable RtNumber rt, @Nullable GeoPoint point, Gazetteer gazetteer) {
        return gazetteer.tenant(region).map(tenant -> new Found(new Location(region, rt, point), tenant));
    }
}
