package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the catalogue and whose it is.
 *
 * @param region whose reports may go there: a kabupaten, or a province for all in it
 * @param unit null for a matter of every RT, desa or kecamatan
 */
public record CatalogueEntry(
        RegionCode region, Tier tier, @Nullable UnitCode unit, String name, String tupoksi, List<String> keywords) {
    public CatalogueEntry {
        keywords = List.copyOf(keywords);
    }

    String id() {
        return unit == null ? region + " " + tier : unit.value();
    }
}
