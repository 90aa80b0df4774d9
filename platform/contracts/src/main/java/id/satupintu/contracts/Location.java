package id.satupintu.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where the matter is.
 *
 * @param region as far down as it is known; at least the kabupaten
 * @param rt the RT within the desa, when known
 * @param point when the reporter marked it
 */
public record Location(
        RegionCode region, @Nullable RtNumber rt, @Nullable GeoPoint point) {
    public Location {
        Required.fields("region", region);
    }
}
