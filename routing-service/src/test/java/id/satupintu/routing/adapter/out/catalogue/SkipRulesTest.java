package id.satupintu.routing.adapter.out.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.routing.domain.disposition.Standing;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** When a tier is passed over (dossier 2.3), each with an invented report, from its words to its way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SkipRulesTest {
    private static final RoutedReports REPORTS = new RoutedReports();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lompat-tingkat-contoh.csv", numLinesToSkip = 1, delimiter = '|')
    void a_tier_is_passed_over(
            String rule,
            String title,
            String body,
            String anonymous,
            @Nullable String tried,
            String startTier,
            String skipped) {
        List<Tier> triedTiers = tried == null
                ? List.of()
                : Arrays.stream(tried.split(",")).map(Tier::valueOf).toList();

        Standing standing = REPORTS.route(title, body, anonymous.equals("ya"), triedTiers);

        assertThat(standing).isInstanceOfSatisfying(Standing.Routed.class, sent -> {
            assertThat(sent.route().startTier().name()).as("%s: %s", rule, sent).isEqualTo(startTier);
            assertThat(sent.route().skipped())
                    .as("%s: %s", rule, sent)
                    .extracting(tier -> tier.tier() + "=" + tier.reason())
                    .contains(skipped.split(","));
        });
    }
}
