package id.satupintu.routing.adapter.out.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.routing.domain.disposition.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The thirteen rules of dossier 3.2, each with invented reports, through all of routing but Kafka and the store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JurisdictionRulesTest {
    private static final RoutedReports REPORTS = new RoutedReports();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/kewenangan-contoh.csv", numLinesToSkip = 1, delimiter = '|')
    void a_report_goes_where_the_rule_says(
            String rule,
            String title,
            String body,
            @Nullable String startTier,
            @Nullable String office,
            @Nullable String others,
            @Nullable String heldFor) {
        Standing standing = routed(title, body);

        if (heldFor != null) {
            assertThat(standing).isInstanceOfSatisfying(Standing.Held.class, held -> {
                assertThat(heldFor).contains(held.reason().name());
                if (others != null) {
                    assertThat(held.suggestions().getFirst().unit().code().value())
                            .isEqualTo(others);
                }
            });
            return;
        }
        assertThat(standing).isInstanceOfSatisfying(Standing.Routed.class, sent -> {
            assertThat(sent.route().startTier().name()).as(standing.toString()).isEqualTo(startTier);
            assertThat(sent.route().ladder().getLast().unit().code().value())
                    .as(standing.toString())
                    .isEqualTo(office);
            assertThat(codes(sent.route().supporting()))
                    .as(standing.toString())
                    .isEqualTo(others == null ? Set.of() : Set.copyOf(Arrays.asList(others.split(","))));
            assertThat(sent.decision().decidedBy()).isEqualTo(DecidedBy.RULE);
            if (!rule.startsWith("11")) {
                assertThat(sent.decision().terms()).contains("aturan " + rule);
            }
        });
    }

    @Test
    void every_rule_of_the_table_has_an_example() {
        List<String> examples = ReportWords.lines("kewenangan-contoh.csv").stream()
                .map(line -> line.substring(0, line.indexOf('|')))
                .toList();
        assertThat(Table.rows("aturan_kewenangan.csv"))
                .extracting(row -> row.get("aturan"))
                .allSatisfy(rule -> assertThat(examples).contains(rule));
        assertThat(examples.stream()
                        .filter(example -> Character.isDigit(example.charAt(0)))
                        .map(example -> example.substring(0, example.indexOf('-')))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()))
                .as("rules of dossier 3.2")
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void an_accused_desa_is_on_no_rung_and_helps_nobody() {
        assertThat(routed("Kades korupsi", "Kades korupsi dana desa, jalan desa tidak pernah dibangun."))
                .isInstanceOfSatisfying(Standing.Routed.class, sent -> {
                    assertThat(sent.route().ladder())
                            .extracting(rung -> rung.unit().code().value())
                            .containsExactly("64.08-INSPEKTORAT");
                    assertThat(codes(sent.route().supporting())).containsExactly("64.08-DPMDES");
                });
    }

    private static Set<String> codes(List<UnitRef> units) {
        return units.stream().map(unit -> unit.code().value()).collect(Collectors.toSet());
    }

    private static Standing routed(String title, String body) {
        return REPORTS.route(title, body);
    }
}
