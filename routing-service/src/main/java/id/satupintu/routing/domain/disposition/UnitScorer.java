package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which units' tupoksi the words of a report point to. */
public interface UnitScorer {

    /** The version of the kabupaten's catalogue; empty when it has none. */
    String catalogueVersion(RegionCode kabupaten);

    /** The best matters of the catalogue for these words, the strongest first; empty when no word matches. */
    List<Score> score(String title, String body, RegionCode kabupaten);

    /**
     * How well a matter fits.
     *
     * @param unit whose matter it is; null for a matter of every RT, desa or kecamatan
     * @param confidence 0 to 1; those of all scores of a report add up to 1 at most
     * @param terms words of the catalogue, never of the report alone, so that no personal data can be among them
     */
    record Score(Tier tier, @Nullable UnitCode unit, double confidence, List<String> terms) {
        public Score {
            terms = List.copyOf(terms);
        }
    }
}
