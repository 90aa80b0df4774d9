package id.satupintu.routing.adapter.out.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.routing.adapter.out.directory.DirectorySource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A changed unit serves from the next report on: the catalogue of ten kabupaten and kota is made anew in well under a second. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewTest {
    private final DirectorySource source = DirectorySource.bundled(LocalDate.of(2026, 1, 1));
    private final Catalogue catalogue = new Catalogue(source.matters());

    @Test
    void one_changed_office_is_read_by_the_next_report_within_a_second_and_changes_no_other_kabupaten() {
        catalogue.renew(source.units());
        List<UnitPublished> changed = new ArrayList<>(source.units());
        UnitPublished office = changed.stream()
                .filter(unit -> unit.unit().equals(new UnitCode("64.72-DISPAR")))
                .findFirst()
                .orElseThrow();
        changed.set(changed.indexOf(office), withKeyword(office, "perahu hias"));
        String before = version("64.72");
        String elsewhere = version("64.03");

        long began = System.nanoTime();
        catalogue.renew(changed);
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        System.out.println("catalogue of ten tenants renewed after one change in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(1));
        assertThat(version("64.72")).isNotEqualTo(before);
        assertThat(version("64.03")).isEqualTo(elsewhere);
        assertThat(catalogue
                        .read("Perahu hias", "Perahu hias belum dicat.", new RegionCode("64.72"))
                        .scores())
                .filteredOn(score -> office.unit().equals(score.unit()))
                .singleElement()
                .satisfies(score -> assertThat(score.terms()).contains("hias"));
    }

    private String version(String kabupaten) {
        return catalogue.read("", "", new RegionCode(kabupaten)).catalogueVersion();
    }

    private static UnitPublished withKeyword(UnitPublished unit, String keyword) {
        List<String> keywords = new ArrayList<>(unit.keywords());
        keywords.add(keyword);
        return CatalogueTest.withKeywords(unit, keywords);
    }
}
