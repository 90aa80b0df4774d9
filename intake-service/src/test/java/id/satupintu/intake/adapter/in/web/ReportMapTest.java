package id.satupintu.intake.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.intake.adapter.out.regions.KaltimGazetteer;
import id.satupintu.platform.web.page.AreasView;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.PageTexts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map on the page that asks where, and the list that does the same without it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportMapTest {
    private static final ReportPageWords WORDS =
            ReportPageWords.of(new KaltimGazetteer(), PageTexts.of("halaman_intake"), "https://satupintu.example");

    @ParameterizedTest
    @MethodSource("tenants")
    void every_kecamatan_that_can_be_touched_can_be_chosen_in_the_list_as_well(String kabupaten) {
        ReportDraft draft = in(kabupaten, null);

        List<String> listed = WORDS.regions(draft, Locale.of("id")).stream()
                .map(group -> group.options().getFirst().value())
                .toList();

        assertThat(listed).isNotEmpty().allMatch(code -> code.startsWith(kabupaten + "."));
        assertThat(touchable(draft)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void the_map_is_of_the_kabupaten_that_was_chosen_or_lies_around_the_chosen_place() {
        assertThat(touchable(in("64.74", null))).hasSize(3);
        assertThat(touchable(in(null, "64.74.01.1001"))).hasSize(3);
        assertThat(touchable(ReportDraft.empty("key"))).hasSize(18);
        assertThat(touchable(in("elsewhere", null))).hasSize(18);
    }

    @Test
    void a_kecamatan_says_its_name_and_leads_nowhere_by_itself() {
        AreasView areas = Objects.requireNonNull(WORDS.areas(ReportDraft.empty("key")));

        assertThat(areas.areas())
                .filteredOn(area -> area.code().equals("64.08.04"))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.words()).isEqualTo("Kecamatan Sangatta Utara");
                    assertThat(area.href()).isNull();
                });
    }

    static Stream<String> tenants() {
        return WORDS.kabupaten(ReportDraft.empty("key")).stream().map(Option::value);
    }

    private static List<String> touchable(ReportDraft draft) {
        return Objects.requireNonNull(WORDS.areas(draft)).areas().stream()
                .map(AreasView.Area::code)
                .toList();
    }

    private static ReportDraft in(@Nullable String kabupaten, @Nullable String region) {
        return new ReportDraft(
                "key", null, null, null, null, kabupaten, region, null, null, null, null, null, null, null, null, null,
                null);
    }
}
