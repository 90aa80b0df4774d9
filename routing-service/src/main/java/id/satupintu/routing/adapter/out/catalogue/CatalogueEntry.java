package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.classifier.catalogue.CatalogueUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the catalogue and whose it is.
 *
 * @param region whose reports may go there: a kabupaten, or a province for all in it
 * @param unit null for a matter of every RT, desa or kecamatan
 * @param functions the functions of government it has, see {@code fungsi.csv}; none when only its words can find it
 */
record CatalogueEntry(
        RegionCode region,
        Tier tier,
        @Nullable UnitCode unit,
        String name,
        String tupoksi,
        List<String> keywords,
        List<String> functions) {
    CatalogueEntry {
        keywords = List.copyOf(keywords);
        functions = List.copyOf(functions);
    }

    /** What the classifier reads of it: its words, without those that only say where. */
    CatalogueUnit words(PlaceNames places) {
        String matters = keywords.stream()
                .filter(keyword -> isRoad(keyword) || !places.isPlace(keyword))
                .map(keyword -> isRoad(keyword) ? keyword : places.leftOutOf(keyword))
                .collect(Collectors.joining("; "));
        return new CatalogueUnit(unit == null ? tier.name() : unit.value(), places.leftOutOf(name), tupoksi, matters);
    }

    private static boolean isRoad(String keyword) {
        return keyword.startsWith("Jl ") || keyword.contains("–");
    }
}
