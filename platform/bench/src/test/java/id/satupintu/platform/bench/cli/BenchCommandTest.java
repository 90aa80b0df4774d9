package id.satupintu.platform.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.bench.limit.DoorCost;
import id.satupintu.platform.bench.limit.LimitFigures;
import id.satupintu.platform.bench.limit.RawRate;
import id.satupintu.platform.bench.scenario.SteadyFigures;
import id.satupintu.platform.local.cli.AddedCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_launcher_finds_the_command() {
        assertThat(ServiceLoader.load(AddedCommand.class)).hasAtLeastOneElementOfType(BenchCommand.class);
    }

    @Test
    void scenario_without_a_name_lists_the_scenarios_and_starts_nothing() {
        String listed = said("--scenario");

        for (Scenario scenario : Scenario.values()) {
            assertThat(listed).contains(scenario.word()).contains(String.valueOf(scenario.seconds()));
        }
        JsonNode json = JSON.readTree(said("--scenario", "--json"));
        assertThat(json.size()).isEqualTo(Scenario.values().length);
        assertThat(json.get(0).path("name").asString()).isEqualTo("steady");
    }

    @Test
    void what_runs_unasked_takes_less_than_five_minutes() {
        assertThat(Scenario.USUAL.stream().mapToInt(Scenario::seconds).sum()).isLessThan(300);
    }

    @Test
    void an_unknown_scenario_is_refused() {
        assertThat(new CommandLine(new BenchCommand()).execute("--scenario", "storm"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--reports=0", "--instances=1,0", "--open=-1", "--clients=0"})
    void numbers_that_make_no_sense_are_refused_before_anything_starts(String option) {
        assertThat(new CommandLine(new BenchCommand()).execute("--scenario", "mass-deadline", option))
                .isEqualTo(2);
    }

    @Test
    void the_json_has_the_figures_at_its_top() {
        JsonNode json = JSON.valueToTree(BenchReport.of(
                List.of(Scenario.STEADY),
                BenchReport.Measured.NOTHING.withStart(12.0).with(steady(), limits())));

        for (String name : List.of(
                "machine",
                "scenarios",
                "startSeconds",
                "acceptedPerSecond",
                "acceptP50Ms",
                "acceptP95Ms",
                "acceptP99Ms",
                "acceptP999Ms",
                "submitToCaseOpenedP50Ms",
                "submitToCaseOpenedP95Ms",
                "submitToCaseOpenedP99Ms",
                "submitToCaseOpenedP999Ms",
                "cpuMsPerReport",
                "cpuMsByProcess",
                "generatorCpuMs",
                "residentMb",
                "kafkaBytesPerReport",
                "storeBytesPerReport",
                "drainSeconds",
                "rawProducer",
                "rawUpdate",
                "emptyEndpoint",
                "rawBrokerRatio",
                "rawStoreRatio",
                "webRatio",
                "overheadRatio",
                "door",
                "targets")) {
            assertThat(json.has(name)).as(name).isTrue();
        }
        assertThat(json.has("mixed")).as("what did not run").isFalse();
        assertThat(json.path("targets").path("startSeconds").path("met").asBoolean())
                .isTrue();
        assertThat(json.path("targets").path("cpuMsPerReport").path("met").asBoolean())
                .isFalse();
        assertThat(json.path("targets")
                        .path("throughputRatioAtMillion")
                        .path("met")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_text_says_what_is_met_in_markdown() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("id", "ID"));
            String text = MarkdownReport.of(BenchReport.of(
                    List.of(Scenario.STEADY),
                    BenchReport.Measured.NOTHING.withStart(12.0).with(steady(), limits())));

            assertThat(text).contains("| Diterima per detik (`acceptedPerSecond`) | 400,00 |");
            assertThat(text).contains("| 12,00 | ≤ 15,0 | tercapai |").contains("BELUM tercapai");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(new TreeSet<>(words(Locale.ENGLISH))).isEqualTo(new TreeSet<>(words(Locale.of("id"))));
    }

    private static java.util.Set<String> words(Locale locale) {
        return ResourceBundle.getBundle(BenchWords.BUNDLE, locale).keySet();
    }

    private static String said(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new BenchCommand()).execute(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static SteadyFigures steady() {
        return new SteadyFigures(
                8,
                4000,
                20,
                8000,
                0,
                400,
                10,
                20,
                30,
                40,
                50,
                20,
                60,
                80,
                90,
                0.1,
                1,
                380,
                5.5,
                Map.of("store", 1.0),
                80,
                Map.of("store", 10.0),
                0.3,
                1900,
                Map.of("store", 300L),
                5.2,
                Map.of("case-opened.v1", 0.9),
                900,
                3000,
                20000,
                12000,
                15,
                Map.of("escalation.cases", 1.9),
                true,
                0);
    }

    private static LimitFigures limits() {
        RawRate rate = new RawRate(1000, 0.1, 0.1);
        return new LimitFigures(
                rate, rate, rate, rate, rate, 3, 0.1, 0.2, 0.3, 2, 2.5, new DoorCost(900, 0.4, 2, 3, 1, 2, 0));
    }
}
