package id.satupintu.intake.adapter.out.regions;

import id.satupintu.contracts.RegionCode;
import id.satupintu.intake.domain.Region;
import id.satupintu.intake.domain.Tenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Kemendagri table of the province and the tenants in it (10 kabupaten/kota, 105 kecamatan, 1,038 desa/kelurahan). */
final class RegionTable {
    private final Map<RegionCode, Region> regions = new HashMap<>();
    private final Map<RegionCode, Tenant> tenants = new HashMap<>();
    private final Map<RegionCode, List<Region>> children = new HashMap<>();

    private RegionTable() {}

    static RegionTable load() {
        RegionTable table = new RegionTable();
        for (String line : lines("kaltim_wilayah.csv")) {
            String[] column = line.split(",", -1);
            RegionCode code = new RegionCode(column[0]);
            Region region = new Region(code, column[3], column[4]);
            table.regions.put(code, region);
            if (!column[1].isEmpty()) {
                table.children
                        .computeIfAbsent(new RegionCode(column[1]), _ -> new ArrayList<>())
                        .add(region);
            }
        }
        table.children.values().forEach(siblings -> siblings.sort(Comparator.comparing(Region::name)));
        for (String line : lines("tenants.csv")) {
            String[] column = line.split(",", -1);
            RegionCode code = new RegionCode(column[0]);
            Region region = table.region(code)
                    .orElseThrow(() -> new IllegalStateException("Tenant " + code + " is no region of the table"));
            table.tenants.put(code, new Tenant(code, region.fullName(), column[1], ZoneId.of(column[2]), column[3]));
        }
        return table;
    }

    Optional<Region> region(RegionCode code) {
        return Optional.ofNullable(regions.get(code));
    }

    Optional<Tenant> tenant(RegionCode region) {
        return regions.containsKey(region) ? region.kabupaten().map(tenants::get) : Optional.empty();
    }

    List<Tenant> tenants() {
        return tenants.values().stream()
                .sorted(Comparator.comparing(tenant -> tenant.kabupaten().value()))
                .toList();
    }

    List<Region> within(RegionCode parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** The rows below the heading; no field of these tables holds a comma. */
    private static List<String> lines(String name) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream resource(String name) {
        InputStream stream = RegionTable.class.getResourceAsStream("/regions/" + name);
        if (stream == null) {
            throw new IllegalStateException("/regions/" + name + " is not in this jar");
        }
        return stream;
    }
}
