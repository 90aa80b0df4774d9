package id.satupintu.platform.bench.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TenantTest {
    private static final List<Tenant> ALL = Stream.concat(Stream.of(Tenant.KUTAI_TIMUR), Tenant.NEIGHBOURS.stream())
            .toList();

    @Test
    void the_tenants_are_all_kabupaten_of_the_province_and_their_desa_are_theirs() throws IOException {
        Set<String> regions = regions();

        assertThat(ALL.stream().map(Tenant::kabupaten))
                .containsExactlyInAnyOrderElementsOf(regions.stream()
                        .filter(code -> code.matches("64\\.\\d\\d"))
                        .toList());
        assertThat(ALL).allSatisfy(tenant -> {
            assertThat(regions).contains(tenant.desa(), tenant.kecamatan());
            assertThat(tenant.kecamatan()).startsWith(tenant.kabupaten() + ".");
            assertThat(tenant.desa()).startsWith(tenant.kecamatan() + ".");
        });
        assertThat(ALL.stream().map(Tenant::prefix)).doesNotHaveDuplicates();
    }

    private static Set<String> regions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        TenantTest.class.getResourceAsStream("/id/satupintu/platform/local/demo/kaltim_wilayah.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
        }
    }
}
