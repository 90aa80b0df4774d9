package id.satupintu.intake.adapter.out.regions;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.RegionCode;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.intake.domain.Region;
import id.satupintu.intake.domain.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteer of Kalimantan Timur. The table is small and read at once; the boundaries are read when the first point
 * is asked for, or by {@link #warmUp} in the background, so that the service starts quickly.
 */
public final class KaltimGazetteer implements Gazetteer {
    private final RegionTable table = RegionTable.load();
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable DesaBoundaries boundaries;

    @Override
    public Optional<Region> region(RegionCode code) {
        return table.region(code);
    }

    @Override
    public Optional<RegionCode> desaAt(GeoPoint point) {
        return boundaries().desaAt(point);
    }

    @Override
    public Optional<Tenant> tenant(RegionCode region) {
        return table.tenant(region);
    }

    @Override
    public List<Tenant> tenants() {
        return table.tenants();
    }

    @Override
    public List<Region> within(RegionCode region) {
        return table.within(region);
    }

    /** Reads the boundaries now. */
    public void warmUp() {
        boundaries();
    }

    private DesaBoundaries boundaries() {
        DesaBoundaries loaded = boundaries;
        if (loaded != null) {
            return loaded;
        }
        loading.lock();
        try {
            DesaBoundaries now = boundaries;
            if (now == null) {
                now = DesaBoundaries.load();
                boundaries = now;
            }
            return now;
        } finally {
            loading.unlock();
        }
    }
}
