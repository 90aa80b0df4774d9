package id.satupintu.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.RegionCode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DistrictMapTest {
    private static final List<String> TENANTS =
            List.of("64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74");

    private final DistrictMap map = DistrictMap.read();

    @Test
    void draws_every_kecamatan_of_a_kabupaten_with_its_name() {
        DistrictMap.Kabupaten kutim = map.find(new RegionCode("64.08")).orElseThrow();

        assertThat(kutim.name()).isEqualTo("Kabupaten Kutai Timur");
        assertThat(kutim.viewBox()).matches("\\d+ \\d+ \\d+ \\d+");
        assertThat(kutim.districts()).hasSize(18).allSatisfy(district -> {
            assertThat(kutim.code().contains(district.code())).isTrue();
            assertThat(district.path()).startsWith("M").doesNotContain("<").doesNotContain("\"");
        });
        assertThat(kutim.districts()).extracting(DistrictMap.District::name).contains("Sangatta Utara", "Sandaran");
    }

    @Test
    void holds_all_105_kecamatan_of_the_province() {
        assertThat(TENANTS.stream()
                        .mapToInt(code -> map.find(new RegionCode(code))
                                .orElseThrow()
                                .districts()
                                .size())
                        .sum())
                .isEqualTo(105);
    }

    @Test
    void knows_nothing_of_places_elsewhere() {
        assertThat(map.find(new RegionCode("64"))).isEmpty();
        assertThat(map.find(new RegionCode("64.08.04"))).isEmpty();
        assertThat(map.find(new RegionCode("32.04"))).isEmpty();
    }
}
