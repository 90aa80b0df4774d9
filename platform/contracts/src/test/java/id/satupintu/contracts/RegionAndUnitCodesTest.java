package id.satupintu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.RegionCode.Level;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegionAndUnitCodesTest {

    @Property(tries = 300)
    void every_region_lies_in_the_regions_above_it_and_in_no_other(
            @ForAll("desa") RegionCode desa, @ForAll("desa") RegionCode other) {
        List<Optional<RegionCode>> above = List.of(desa.kabupaten(), desa.kecamatan(), desa.desa());

        assertThat(above).allSatisfy(region -> assertThat(region.orElseThrow().contains(desa))
                .isTrue());
        assertThat(above.stream().map(region -> region.orElseThrow().level()))
                .containsExactly(Level.KABUPATEN, Level.KECAMATAN, Level.DESA);
        assertThat(desa.kabupaten().orElseThrow().contains(other))
                .isEqualTo(desa.kabupaten().equals(other.kabupaten()));
        assertThat(desa.contains(desa.kecamatan().orElseThrow())).isFalse();
    }

    @Test
    void a_code_that_does_not_reach_that_far_has_no_such_part() {
        RegionCode province = new RegionCode("64");
        RegionCode kabupaten = new RegionCode("64.08");

        assertThat(province.level()).isEqualTo(Level.PROVINCE);
        assertThat(province.kabupaten()).isEmpty();
        assertThat(kabupaten.kabupaten()).hasValue(kabupaten);
        assertThat(kabupaten.kecamatan()).isEmpty();
        assertThat(kabupaten.desa()).isEmpty();
    }

    @Test
    void a_region_does_not_contain_its_namesake_in_digits() {
        assertThat(new RegionCode("64.08").contains(new RegionCode("64.07.08"))).isFalse();
        assertThat(new RegionCode("64").contains(new RegionCode("64.08.04.2002")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "6", "64.", "64.8", "64.08.4", "64.08.04.202", "64.08.04.20020", "6408", "64-08", "٦٤", " 64"
            })
    void what_is_no_region_code_is_refused(String code) {
        assertThatThrownBy(() -> new RegionCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void a_unit_serves_the_region_its_code_begins_with(
            @ForAll("desa") RegionCode desa,
            @ForAll @IntRange(min = 1, max = 999) int rt,
            @ForAll("offices") String office) {
        assertThat(UnitCode.of(desa).region()).isEqualTo(desa);
        assertThat(UnitCode.of(desa, new RtNumber(rt)).region()).isEqualTo(desa);
        assertThat(UnitCode.of(desa, new RtNumber(rt)).value()).matches(".*-RT\\d{3}");
        RegionCode kabupaten = desa.kabupaten().orElseThrow();
        assertThat(UnitCode.of(kabupaten, office).region()).isEqualTo(kabupaten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PUPR",
                "64.08-",
                "64.08--PUPR",
                "64.08-pupr",
                "64.08-PUPR!",
                "64.08-ABCDEFGHIJKLMNOPQRSTUVWXY"
            })
    void what_is_no_unit_code_is_refused(String code) {
        assertThatThrownBy(() -> new UnitCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void an_rt_number_lies_between_1_and_999(@ForAll @IntRange(min = -2000, max = 3000) int number) {
        if (number >= 1 && number <= 999) {
            assertThat(new RtNumber(number).toString()).hasSize(3).satisfies(text -> assertThat(Integer.parseInt(text))
                    .isEqualTo(number));
        } else {
            assertThatThrownBy(() -> new RtNumber(number)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-90.000001, 90.000001, Double.NaN, Double.POSITIVE_INFINITY})
    void a_point_beyond_the_poles_is_refused(double latitude) {
        assertThatThrownBy(() -> new GeoPoint(latitude, 117.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-180.000001, 180.000001, Double.NaN})
    void a_point_beyond_the_date_line_is_refused(double longitude) {
        assertThatThrownBy(() -> new GeoPoint(0.5, longitude)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<RegionCode> desa() {
        return Arbitraries.integers()
                .between(0, 99_999_999)
                .map(n -> new RegionCode(
                        "%02d.%02d.%02d.%04d".formatted(60 + n % 3, n / 3 % 4, n / 12 % 20, 1001 + n / 240 % 2000)));
    }

    @Provide
    Arbitrary<String> offices() {
        return Arbitraries.of("PUPR", "P-DISHUB", "SETDA", "DP3A", "112");
    }
}
