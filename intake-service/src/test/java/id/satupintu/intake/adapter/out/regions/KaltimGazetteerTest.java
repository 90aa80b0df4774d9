package id.satupintu.intake.adapter.out.regions;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.intake.domain.Region;
import id.satupintu.intake.domain.Tenant;
import id.satupintu.intake.domain.Whereabouts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KaltimGazetteerTest {
    private static final KaltimGazetteer GAZETTEER = new KaltimGazetteer();
    private static final RegionCode SWARGA_BARA = new RegionCode("64.08.04.2012");
    private static final GeoPoint IN_SWARGA_BARA = new GeoPoint(0.585434, 117.480676);

    @Test
    void every_region_of_the_table_is_known_and_has_a_tenant_but_the_province() {
        List<RegionCode> codes = codes();
        assertThat(codes).hasSize(1 + 10 + 105 + 1038);
        assertThat(codes).allSatisfy(code -> assertThat(GAZETTEER.region(code)).isPresent());
        assertThat(codes.stream().filter(code -> GAZETTEER.tenant(code).isEmpty()))
                .containsExactly(new RegionCode("64"));
    }

    @Test
    void ten_tenants_have_prefixes_of_their_own() {
        List<Tenant> tenants = codes().stream()
                .filter(code -> code.level() == RegionCode.Level.KABUPATEN)
                .map(code -> GAZETTEER.tenant(code).orElseThrow())
                .toList();
        assertThat(tenants).hasSize(10);
        assertThat(tenants)
                .extracting(Tenant::prefix)
                .doesNotHaveDuplicates()
                .allMatch(prefix -> prefix.matches("[A-Z]{3}"));
        assertThat(GAZETTEER.tenant(SWARGA_BARA).orElseThrow()).satisfies(tenant -> {
            assertThat(tenant.prefix()).isEqualTo("KTM");
            assertThat(tenant.name()).isEqualTo("Kabupaten Kutai Timur");
            assertThat(tenant.zone().getId()).isEqualTo("Asia/Makassar");
        });
    }

    @Test
    void regions_have_the_names_people_say() {
        assertThat(GAZETTEER.region(SWARGA_BARA).map(Region::fullName)).hasValue("Desa Swarga Bara");
        assertThat(GAZETTEER.region(new RegionCode("64.08.04.1010")).map(Region::fullName))
                .hasValue("Kelurahan Teluk Lingga");
        assertThat(GAZETTEER.region(new RegionCode("31"))).isEmpty();
    }

    @Test
    void a_point_lies_in_its_desa() {
        assertThat(GAZETTEER.desaAt(IN_SWARGA_BARA)).hasValue(SWARGA_BARA);
    }

    @Test
    void nearly_every_desa_contains_its_own_centre() {
        List<String> elsewhere = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        rows().filter(row -> row[0].length() == 13).forEach(row -> {
            GeoPoint centre = new GeoPoint(Double.parseDouble(row[5]), Double.parseDouble(row[6]));
            Optional<RegionCode> found = GAZETTEER.desaAt(centre);
            if (found.isEmpty()) {
                nowhere.add(row[0]);
            } else if (!found.get().value().equals(row[0])) {
                elsewhere.add(row[0]);
            }
        });
        // A bent desa has its centre in a neighbour, and one of islands has it in the sea between them.
        assertThat(elsewhere).hasSizeLessThan(35);
        assertThat(nowhere).hasSizeLessThan(3);
    }

    @Test
    void a_point_a_little_out_at_sea_belongs_to_the_nearest_desa_and_one_far_out_to_none() {
        assertThat(GAZETTEER.desaAt(new GeoPoint(0.5, 117.66))).isPresent();
        assertThat(GAZETTEER.desaAt(new GeoPoint(0.5, 119.5))).isEmpty();
        assertThat(GAZETTEER.desaAt(new GeoPoint(-6.2, 106.8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // named, latitude, longitude, what it comes to
        "64.08.04.2012, 0.585434, 117.480676, 64.08.04.2012",
        "64.08.04, 0.585434, 117.480676, 64.08.04.2012",
        "64.08, 0.585434, 117.480676, 64.08.04.2012",
        "64.08.04.1010, 0.585434, 117.480676, 64.08.04.1010",
        "64.72, 0.585434, 117.480676, 64.72",
        "64.08, -6.2, 106.8, 64.08"
    })
    void the_named_region_stands_and_a_point_within_it_makes_it_exact(
            String named, double latitude, double longitude, String region) {
        GeoPoint point = new GeoPoint(latitude, longitude);
        Whereabouts place = Whereabouts.of(new RegionCode(named), new RtNumber(3), point, GAZETTEER);
        assertThat(place).isInstanceOfSatisfying(Whereabouts.Found.class, found -> {
            assertThat(found.location().region()).isEqualTo(new RegionCode(region));
            assertThat(found.location().point()).isEqualTo(point);
            assertThat(found.location().rt()).isEqualTo(new RtNumber(3));
        });
    }

    @Test
    void a_point_alone_is_a_place_in_the_province_only() {
        assertThat(Whereabouts.of(null, null, IN_SWARGA_BARA, GAZETTEER))
                .isInstanceOfSatisfying(
                        Whereabouts.Found.class,
                        found -> assertThat(found.location().region()).isEqualTo(SWARGA_BARA));
        assertThat(Whereabouts.of(null, null, new GeoPoint(-6.2, 106.8), GAZETTEER))
                .isInstanceOf(Whereabouts.PointOutside.class);
        assertThat(Whereabouts.of(null, null, null, GAZETTEER)).isInstanceOf(Whereabouts.Nowhere.class);
        assertThat(Whereabouts.of(new RegionCode("64.08.99"), null, IN_SWARGA_BARA, GAZETTEER))
                .isInstanceOf(Whereabouts.NoSuchRegion.class);
        assertThat(Whereabouts.of(new RegionCode("64"), null, null, GAZETTEER))
                .isInstanceOf(Whereabouts.NoSuchRegion.class);
    }

    private static List<RegionCode> codes() {
        return rows().map(row -> new RegionCode(row[0])).toList();
    }

    private static Stream<String[]> rows() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(RegionTable.resource("kaltim_wilayah.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
