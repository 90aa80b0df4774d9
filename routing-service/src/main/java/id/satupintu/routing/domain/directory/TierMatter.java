package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.Tier;
import java.util.List;

/**
 * What every RT, every desa or every kecamatan settles.
 *
 * @param keywords words of reports that are its matter
 */
public record TierMatter(Tier tier, String tupoksi, List<String> keywords) {
    public TierMatter {
        keywords = List.copyOf(keywords);
    }
}
