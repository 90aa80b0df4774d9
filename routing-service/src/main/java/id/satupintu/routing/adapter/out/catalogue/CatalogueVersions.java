package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names a catalogue by its content, so that a decision can be traced to the very words that made it. */
final class CatalogueVersions {

    private CatalogueVersions() {}

    /** By kabupaten, e.g. {@code 64.08-1f0c9a3e}; a province alone is no catalogue. */
    static Map<RegionCode, String> of(Collection<CatalogueEntry> catalogue) {
        Map<RegionCode, TreeMap<String, CatalogueEntry>> regions = new HashMap<>();
        for (CatalogueEntry entry : catalogue) {
            regions.computeIfAbsent(entry.region(), _ -> new TreeMap<>()).put(entry.id(), entry);
        }
        Map<RegionCode, String> versions = new HashMap<>();
        regions.forEach((region, entries) -> {
            if (region.level() == RegionCode.Level.KABUPATEN) {
                RegionCode province = new RegionCode(region.value().substring(0, 2));
                TreeMap<String, CatalogueEntry> shared = regions.getOrDefault(province, new TreeMap<>());
                versions.put(region, region + "-" + hash(List.of(entries.values(), shared.values())));
            }
        });
        return versions;
    }

    private static String hash(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
