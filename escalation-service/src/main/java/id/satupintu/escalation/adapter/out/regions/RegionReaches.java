package id.satupintu.escalation.adapter.out.regions;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.escalation.domain.evidence.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** For every region of Kalimantan Timur the circle that holds it; how it was made stands beside the file. */
public final class RegionReaches {
    private static final String FILE = "/regions/kaltim_jangkauan.csv";
    private static final int METRES = 1_000;

    private final Map<RegionCode, Place> circles;

    private RegionReaches(Map<RegionCode, Place> circles) {
        this.circles = Map.copyOf(circles);
    }

    public static RegionReaches read() {
        try (InputStream file = RegionReaches.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from this build");
            }
            Map<RegionCode, Place> circles = new HashMap<>();
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(column -> circles.put(
                            new RegionCode(column[0]),
                            new Place(new GeoPoint(Double.parseDouble(column[1]), Double.parseDouble(column[2])), (int)
                                    Math.round(Double.parseDouble(column[3]) * METRES))));
            return new RegionReaches(circles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The marked point; without one the circle of the smallest region that is known. */
    public Optional<Place> of(Location location) {
        if (location.point() != null) {
            return Optional.of(new Place(location.point(), 0));
        }
        RegionCode region = location.region();
        return Stream.of(region.desa(), region.kecamatan(), region.kabupaten())
                .flatMap(Optional::stream)
                .map(circles::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
