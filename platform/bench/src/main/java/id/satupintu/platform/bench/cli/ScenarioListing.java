package id.satupintu.platform.bench.cli;

import static id.satupintu.platform.bench.cli.BenchWords.say;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --scenario} without a name prints. */
final class ScenarioListing {
    private ScenarioListing() {}

    /** @param usual true when it runs unasked */
    record Line(String name, int seconds, boolean usual, String what) {}

    static List<Line> lines() {
        return Arrays.stream(Scenario.values())
                .map(scenario -> new Line(
                        scenario.word(),
                        scenario.seconds(),
                        Scenario.USUAL.contains(scenario),
                        say("scenario." + scenario.word())))
                .toList();
    }

    static String json() {
        return JsonMapper.builder().build().writeValueAsString(lines());
    }

    static String text() {
        return say("listing.heading") + "\n|---|---:|---|\n"
                + lines().stream()
                        .map(line -> "| %s%s | %d | %s |"
                                .formatted(line.name(), line.usual() ? " *" : "", line.seconds(), line.what()))
                        .collect(Collectors.joining("\n"))
                + "\n" + say("listing.footer");
    }
}
