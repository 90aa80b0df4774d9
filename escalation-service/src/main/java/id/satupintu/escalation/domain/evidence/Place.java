package id.satupintu.escalation.domain.evidence;

import id.satupintu.contracts.GeoPoint;

/**
 * Where a case is, as a circle: a marked point, or a region that is known only by its bounds.
 *
 * @param middle of the circle
 * @param reachMetres its radius, 0 for a marked point
 */
public record Place(GeoPoint middle, int reachMetres) {
    private static final double EARTH_METRES = 6_371_008.8;

    /** @throws IllegalArgumentException when the radius is negative */
    public Place {
        if (reachMetres < 0) {
            throw new IllegalArgumentException("A circle's radius is 0 or more");
        }
    }

    /** Metres from the edge of the circle to {@code point} along the ground (haversine), 0 within it. */
    public int metresTo(GeoPoint point) {
        double latitude = Math.toRadians(point.latitude() - middle.latitude());
        double longitude = Math.toRadians(point.longitude() - middle.longitude());
        double north = Math.sin(latitude / 2);
        double east = Math.sin(longitude / 2);
        double part = north * north
                + Math.cos(Math.toRadians(middle.latitude()))
                        * Math.cos(Math.toRadians(point.latitude()))
                        * east
                        * east;
        double metres = 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(part)));
        return (int) Math.max(0, Math.round(metres) - reachMetres);
    }
}
