package id.satupintu.routing.adapter.out.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.classifier.text.IndonesianText;
import id.satupintu.platform.classifier.text.IndonesianText.Word;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.adapter.out.directory.DirectorySource;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.UnitScorer.Reading;
import id.satupintu.routing.domain.disposition.UnitScorer.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final KutimDesk DESK = new KutimDesk();

    @Test
    void abbreviations_and_plain_words_find_the_same_unit_with_the_same_confidence() {
        assertThat(first("jln rusak parah", "mhn jln rusak sgr diperbaiki"))
                .usingRecursiveComparison()
                .isEqualTo(first("jalan rusak parah", "mohon jalan rusak segera diperbaiki"));
    }

    @Test
    void slang_is_understood_and_named_as_the_catalogue_has_it() {
        assertThat(scores("Di sini mampet", "mampet terus got yang di depan rumah"))
                .filteredOn(score -> score.tier() == Tier.RT)
                .singleElement()
                .satisfies(score -> assertThat(score.terms()).contains("tersumbat"));
    }

    @Test
    void only_words_of_the_catalogue_are_ever_named() {
        DirectorySource source = DirectorySource.bundled(LocalDate.of(2026, 1, 1));
        IndonesianText text = IndonesianText.bundled();
        List<String> catalogue = Stream.concat(
                        source.units().stream()
                                .flatMap(unit -> Stream.concat(
                                        Stream.of(unit.name(), unit.tupoksi()), unit.keywords().stream())),
                        source.matters().stream()
                                .flatMap(matter ->
                                        Stream.concat(Stream.of(matter.tupoksi()), matter.keywords().stream())))
                .toList();
        Set<String> everything = Stream.concat(
                        catalogue.stream(),
                        catalogue.stream()
                                .flatMap(words -> text.words(words).stream())
                                .map(Word::text))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Score> scores = scores(
                "Pak Bambang Surabaya 081234567890 jalan rusak",
                "Rumah Bu Siti Nomor 17 Jalan Melati, KTP 6408123456780001, sampah menumpuk");
        assertThat(scores).isNotEmpty().allSatisfy(score -> assertThat(score.terms())
                .allSatisfy(
                        term -> assertThat(everything.contains(term)).as(term).isTrue()));
        assertThat(scores.toString()).doesNotContainIgnoringCase("bambang", "siti", "melati", "0812", "640812");
    }

    @Test
    void a_place_name_alone_is_no_matter() {
        assertThat(scores("Karangan", "Kaubun, Batu Ampar, Teluk Pandan")).allMatch(score -> score.confidence() < 0.35);
    }

    @Test
    void the_rt_of_an_address_is_no_word_about_an_rt() {
        assertThat(first("Jalan berlubang RT 05/RW 2", "Jalan berlubang di RT.05 RW 02."))
                .usingRecursiveComparison()
                .isEqualTo(first("Jalan berlubang", "Jalan berlubang di."));
    }

    @Test
    void words_without_meaning_match_nothing() {
        assertThat(scores("Mohon perhatian", "Mohon bantuannya bapak ibu yang terhormat"))
                .allMatch(score -> score.confidence() < 0.35);
        assertThat(scores("", "")).isEmpty();
    }

    @Test
    void confidences_add_up_to_one_at_most_and_the_best_comes_first() {
        List<Score> scores = scores("Jalan berlubang", "jalan berlubang, banjir, parit, gang");
        assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
        assertThat(scores.stream().mapToDouble(Score::confidence).sum()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_kabupaten_without_offices_has_no_catalogue_and_suggests_what_is_near() {
        RegionCode samarinda = new RegionCode("64.72");
        KutimDesk desk = new KutimDesk();
        desk.catalogue.renew(desk.directory.within(samarinda));
        assertThat(desk.catalogue.read("Jalan rusak", "", samarinda)).isEqualTo(Reading.NO_CATALOGUE);
        Appraisal appraisal = desk.appraiser.appraise(
                "Jalan rusak", "Jalan rusak parah.", new Location(new RegionCode("64.72.01"), null, null));
        assertThat(appraisal.candidates()).isEmpty();
        assertThat(appraisal.nearby()).hasSize(5);
        assertThat(appraisal.nearby().getFirst().unit().code()).isEqualTo(new UnitCode("64.72.01"));
    }

    @Test
    void a_road_of_another_kabupaten_or_kota_is_that_ones_and_nothing_of_elsewhere_appears() {
        for (String kabupaten : List.of("64.72", "64.03", "64.01", "64.11", "64.74")) {
            Appraisal appraisal = DESK.appraiser.appraise(
                    "Jalan berlubang",
                    "Jalan rusak parah dan berlubang besar di depan pasar.",
                    new Location(new RegionCode(kabupaten + ".01"), null, null));
            assertThat(appraisal.candidates().getFirst().unit())
                    .as(kabupaten)
                    .extracting(unit -> unit == null ? "" : unit.code().value())
                    .isEqualTo(kabupaten + "-PUPR");
            assertThat(appraisal.catalogueVersion()).startsWith(kabupaten + "-");
            assertThat(Stream.concat(
                            appraisal.candidates().stream().flatMap(one -> Stream.ofNullable(one.unit())),
                            Stream.of(
                                            appraisal.inspektorat(),
                                            appraisal.lastResort(),
                                            appraisal.emergencyUnit(),
                                            appraisal.place().kecamatan())
                                    .filter(java.util.Objects::nonNull)))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(unit -> assertThat(unit.code().region().contains(new RegionCode(kabupaten))
                                    || new RegionCode(kabupaten)
                                            .contains(unit.code().region()))
                            .as(unit.toString())
                            .isTrue());
        }
    }

    @Test
    void the_version_changes_with_the_words_and_with_nothing_else() {
        Catalogue catalogue = new Catalogue(List.of());
        UnitPublished dishub = DESK.directory.find(new UnitCode("64.08-DISHUB")).orElseThrow();
        catalogue.renew(List.of(dishub));
        String before = version(catalogue);
        catalogue.renew(List.of(dishub));
        assertThat(version(catalogue)).isEqualTo(before).startsWith("64.08-");
        catalogue.renew(List.of(withKeywords(dishub, List.of("halte"))));
        assertThat(version(catalogue)).isNotEqualTo(before);
        assertThat(catalogue
                        .read("Halte", "halte rusak", KUTIM)
                        .scores()
                        .getFirst()
                        .terms())
                .containsExactly("halte");
    }

    @Test
    void before_it_is_loaded_the_batch_has_to_come_again() {
        assertThatThrownBy(() -> new Catalogue(List.of()).read("Jalan", "rusak", KUTIM))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void pungli_by_the_head_of_a_village_accuses_the_desa() {
        Appraisal.Signals signals = signals("Kades minta uang", "Pak kades minta uang untuk tanda tangan, ini pungli.");
        assertThat(signals.misconduct()).isTrue();
        assertThat(signals.accusedTiers()).containsExactly(Tier.DESA);
        assertThat(signals.terms()).contains("kades minta uang", "pungli");
    }

    @Test
    void violence_is_sensitive_and_fire_is_an_emergency() {
        assertThat(signals("Tolong", "Tetangga saya kena KDRT.").sensitive()).isTrue();
        assertThat(signals("Tolong", "Ada rumah terbakar di gang kami!").emergency())
                .isTrue();
    }

    @Test
    void a_plain_word_is_no_signal() {
        assertThat(signals("Jalan rusak", "Kantor kepala desa dekat jalan rusak, tolong sekarang diperbaiki."))
                .isEqualTo(Appraisal.Signals.NONE);
    }

    private static Appraisal.Signals signals(String title, String body) {
        return DESK.appraiser
                .appraise(title, body, new Location(KUTIM, null, null))
                .signals();
    }

    private static List<Score> scores(String title, String body) {
        return DESK.catalogue.read(title, body, KUTIM).scores();
    }

    private static String version(Catalogue catalogue) {
        return catalogue.read("", "", KUTIM).catalogueVersion();
    }

    private static Score first(String title, String body) {
        return scores(title, body).getFirst();
    }

    /** The same unit, published with other words. */
    static UnitPublished withKeywords(UnitPublished unit, List<String> keywords) {
        return new UnitPublished(
                unit.unit(),
                unit.kabupaten(),
                unit.name(),
                unit.kind(),
                unit.tier(),
                unit.parent(),
                unit.tupoksi(),
                keywords,
                unit.jurisdictionNote(),
                unit.validFrom(),
                unit.validUntil(),
                unit.functions());
    }
}
