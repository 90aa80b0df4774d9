package id.satupintu.intake.adapter.out.regions;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which desa a point lies in. The boundaries are simplified one by one, so neighbours leave slivers between them, and
 * rivers and the sea belong to nobody: a point a little outside goes to the nearest desa.
 */
final class DesaBoundaries {
    /** How far outside a point may lie, in kilometres. */
    static final double REACH_KM = 5;

    private static final double KM_PER_DEGREE = 111.195;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final STRtree tree = new STRtree();

    private DesaBoundaries() {}

    static DesaBoundaries load() {
        DesaBoundaries boundaries = new DesaBoundaries();
        try (InputStream file = RegionTable.resource("kaltim_desa_simpl.geojson")) {
            for (Feature feature :
                    EventJson.mapper().readValue(file, Collection.class).features()) {
                Geometry area = area(feature.geometry().coordinates());
                boundaries.tree.insert(
                        area.getEnvelopeInternal(),
                        new Desa(
                                new RegionCode(feature.properties().kode()),
                                area,
                                PreparedGeometryFactory.prepare(area)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boundaries.tree.build();
        return boundaries;
    }

    Optional<RegionCode> desaAt(GeoPoint place) {
        Point point = GEOMETRY.createPoint(new Coordinate(place.longitude(), place.latitude()));
        Envelope reach = new Envelope(point.getCoordinate());
        // The province lies on the equator, where a degree of longitude is as long as one of latitude.
        reach.expandBy(REACH_KM / KM_PER_DEGREE);
        Desa nearest = null;
        double nearestKm = REACH_KM;
        for (Desa desa : near(reach)) {
            if (desa.prepared().covers(point)) {
                return Optional.of(desa.code());
            }
            double km = desa.area().distance(point) * KM_PER_DEGREE;
            if (km <= nearestKm) {
                nearest = desa;
                nearestKm = km;
            }
        }
        return Optional.ofNullable(nearest).map(Desa::code);
    }

    @SuppressWarnings("unchecked")
    private List<Desa> near(Envelope reach) {
        return tree.query(reach);
    }

    private static Geometry area(List<List<List<List<Double>>>> polygons) {
        return GEOMETRY.createMultiPolygon(
                polygons.stream().map(DesaBoundaries::polygon).toArray(Polygon[]::new));
    }

    private static Polygon polygon(List<List<List<Double>>> rings) {
        LinearRing[] all = rings.stream().map(DesaBoundaries::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[all.length - 1];
        System.arraycopy(all, 1, holes, 0, holes.length);
        return GEOMETRY.createPolygon(all[0], holes);
    }

    private static LinearRing ring(List<List<Double>> positions) {
        return GEOMETRY.createLinearRing(positions.stream()
                .map(position -> new Coordinate(position.get(0), position.get(1)))
                .toArray(Coordinate[]::new));
    }

    private record Desa(RegionCode code, Geometry area, PreparedGeometry prepared) {}

    /** The shape of the GeoJSON file: one MultiPolygon per desa. */
    record Collection(List<Feature> features) {}

    /** One desa. */
    record Feature(Properties properties, Shape geometry) {}

    /** Its code. */
    record Properties(String kode, @Nullable String nama) {}

    /** Polygons of rings of positions, longitude first. */
    record Shape(List<List<List<List<Double>>>> coordinates) {}
}
