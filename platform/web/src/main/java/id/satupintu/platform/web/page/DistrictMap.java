package id.satupintu.platform.web.page;

import id.satupintu.contracts.RegionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outlines of the kecamatan of Kalimantan Timur, drawn without tiles and without anybody else's server. Simplified and
 * indicative, not legal boundaries ({@code peta/NOTICE.txt}).
 */
public final class DistrictMap {
    private static final String SOURCE = "/peta/kecamatan.csv";
    private static final int COLUMNS = 4;

    private final Map<RegionCode, Kabupaten> kabupaten;

    private DistrictMap(Map<RegionCode, Kabupaten> kabupaten) {
        this.kabupaten = Map.copyOf(kabupaten);
    }

    /**
     * A kabupaten or kota with its parts.
     *
     * @param name "Kabupaten Kutai Timur"
     * @param viewBox of an SVG that shows the whole of it
     * @param districts in the order of their codes
     */
    public record Kabupaten(RegionCode code, String name, String viewBox, List<District> districts) {
        public Kabupaten {
            districts = List.copyOf(districts);
        }
    }

    /**
     * A kecamatan.
     *
     * @param name without what it is: "Sangatta Utara"
     * @param path of an SVG
     */
    public record District(RegionCode code, String name, String path) {}

    /**
     * Reads the map that ships with the program.
     *
     * @throws IllegalStateException when it is damaged
     */
    public static DistrictMap read() {
        try (InputStream stream = Objects.requireNonNull(
                        DistrictMap.class.getResourceAsStream(SOURCE), "The map is part of this module");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(lines.lines().skip(1).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DistrictMap of(List<String> lines) {
        Map<RegionCode, List<District>> districts = new LinkedHashMap<>();
        List<String[]> heads = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.split(",", -1);
            if (part.length != COLUMNS) {
                throw new IllegalStateException(SOURCE + " has a line that is not code, name, box, path");
            }
            RegionCode code = new RegionCode(part[0]);
            if (part[3].isEmpty()) {
                heads.add(part);
            } else {
                RegionCode parent = code.kabupaten().orElseThrow();
                districts.computeIfAbsent(parent, _ -> new ArrayList<>()).add(new District(code, part[1], part[3]));
            }
        }
        Map<RegionCode, Kabupaten> all = new LinkedHashMap<>();
        for (String[] head : heads) {
            RegionCode code = new RegionCode(head[0]);
            all.put(code, new Kabupaten(code, head[1], head[2], districts.getOrDefault(code, List.of())));
        }
        return new DistrictMap(all);
    }

    /** Empty for a region that is no kabupaten of the province. */
    public Optional<Kabupaten> find(RegionCode code) {
        return Optional.ofNullable(kabupaten.get(code));
    }
}
