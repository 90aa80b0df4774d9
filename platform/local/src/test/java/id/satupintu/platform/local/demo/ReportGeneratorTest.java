package id.satupintu.platform.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportGeneratorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void two_hundred_reports_come_from_all_eighteen_kecamatan_and_are_nearly_all_different(long seed) {
        List<InventedReport> reports = reports(seed, 200);

        Set<String> kecamatan = reports.stream()
                .map(report -> report.location().region().substring(0, 8))
                .collect(Collectors.toSet());
        assertThat(kecamatan).hasSize(18).allMatch(code -> code.startsWith("64.08."));
        assertThat(reports.stream().map(InventedReport::body).distinct().count())
                .isGreaterThan(190);
        assertThat(reports.stream().map(InventedReport::title).distinct().count())
                .isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void matters_of_every_tier_and_some_that_nobody_can_place_are_among_them(long seed) {
        List<InventedReport> reports = reports(seed, 200);

        for (Phrases.Level level : Phrases.Level.values()) {
            assertThat(reports.stream()
                            .filter(report -> report.level() == level)
                            .count())
                    .as(level.name())
                    .isGreaterThan(8);
        }
    }

    @Test
    void every_report_fits_the_limits_of_the_door() {
        assertThat(reports(5, 2000)).allSatisfy(report -> {
            assertThat(report.title().length()).isBetween(5, 150);
            assertThat(report.body().length()).isBetween(20, 5000);
            assertThat(report.title() + report.body()).doesNotContain("{").doesNotContain("}");
            if (report.incidentDate() != null) {
                assertThat(report.incidentDate()).isBefore(TODAY);
            }
        });
    }

    @Test
    void reporters_hide_as_much_as_real_ones_do() {
        List<InventedReport> reports = reports(11, 4000);

        assertThat(share(reports.stream().filter(r -> !r.anonymous() && !r.confidential())))
                .isBetween(0.20, 0.30);
        assertThat(share(reports.stream().filter(r -> r.anonymous() && !r.confidential())))
                .isBetween(0.32, 0.42);
        assertThat(share(reports.stream().filter(r -> !r.anonymous() && r.confidential())))
                .isBetween(0.06, 0.16);
        assertThat(share(reports.stream().filter(r -> r.anonymous() && r.confidential())))
                .isBetween(0.21, 0.31);
    }

    @Test
    void some_texts_hold_what_a_redactor_must_take_out() {
        List<String> bodies = reports(3, 500).stream().map(InventedReport::body).toList();

        assertThat(bodies).anyMatch(body -> body.matches("(?s).*\\b640899000000\\d{4}\\b.*"));
        assertThat(bodies).anyMatch(body -> body.contains("@contoh.id"));
        assertThat(bodies).anyMatch(body -> body.matches("(?s).*0800-\\d{4}-\\d{4}.*"));
    }

    @Test
    void contacts_are_nobodys() {
        assertThat(reports(3, 500).stream().map(InventedReport::contact).filter(contact -> contact != null))
                .isNotEmpty()
                .allMatch(contact -> contact.name().matches("Warga \\d+"))
                .allMatch(contact -> contact.email() == null || contact.email().endsWith("@contoh.id"))
                .allMatch(contact -> contact.phone() == null || contact.phone().startsWith("0800-"))
                .allMatch(contact -> contact.email() != null || contact.phone() != null);
    }

    @Test
    void the_same_seed_invents_the_same_reports() {
        assertThat(reports(42, 100)).isEqualTo(reports(42, 100));
        assertThat(reports(42, 100)).isNotEqualTo(reports(43, 100));
    }

    @Test
    void what_is_sent_has_the_shape_of_the_api_and_nothing_else() {
        String json =
                JsonMapper.builder().build().writeValueAsString(reports(1, 1).getFirst());

        assertThat(json).contains("\"location\":{\"region\":\"64.08").doesNotContain("level");
    }

    private static double share(Stream<InventedReport> some) {
        return some.count() / 4000.0;
    }

    private static List<InventedReport> reports(long seed, int count) {
        ReportGenerator generator = new ReportGenerator(Phrases.load(), seed);
        return Stream.generate(() -> generator.next(TODAY)).limit(count).toList();
    }
}
