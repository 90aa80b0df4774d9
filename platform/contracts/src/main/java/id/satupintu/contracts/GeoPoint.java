package id.satupintu.contracts;

/**
 * A place on the map, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    /** @throws IllegalArgumentException outside the globe */
    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("A point lies within -90..90 north and -180..180 east");
        }
    }
}
