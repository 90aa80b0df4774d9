package id.satupintu.platform.bench.cli;

import static id.satupintu.platform.bench.cli.BenchWords.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures as Markdown tables, ready to be put on a page. The words follow the language, the names are those of the JSON. */
final class MarkdownReport {
    /** What a row of several is told apart by. */
    private static final List<String> NAMES = List.of("name", "instances", "stored");

    private final List<String> lines = new ArrayList<>();

    private MarkdownReport() {}

    static String of(BenchReport report) {
        MarkdownReport text = new MarkdownReport();
        JsonNode tree = JsonMapper.builder().build().valueToTree(report);
        text.lines.add(say(
                "report.machine",
                report.machine().cores(),
                report.machine().memoryGib(),
                report.machine().operatingSystem(),
                report.machine().java()));
        text.table(say("report.figures"), tree, List.of("machine", "scenarios", "targets"));
        text.targets(report.targets());
        return String.join("\n", text.lines);
    }

    private void table(String heading, JsonNode figures, List<String> leftOut) {
        lines.add("");
        lines.add("| " + heading + " | |");
        lines.add("|---|---:|");
        List<Map.Entry<String, JsonNode>> sections = new ArrayList<>();
        figures.properties().forEach(figure -> {
            if (leftOut.contains(figure.getKey())) {
                return;
            }
            if (isSection(figure)) {
                sections.add(figure);
            } else {
                lines.add("| " + BenchWords.figure(figure.getKey()) + " | " + value(figure.getValue()) + " |");
            }
        });
        sections.forEach(this::section);
    }

    private void section(Map.Entry<String, JsonNode> section) {
        String heading = BenchWords.figure(section.getKey());
        if (!section.getValue().isArray()) {
            table(heading, section.getValue(), List.of());
            return;
        }
        for (JsonNode one : section.getValue()) {
            String name = NAMES.stream()
                    .filter(one::has)
                    .findFirst()
                    .map(field -> one.path(field).asString())
                    .orElse("");
            table(heading + " " + name, one, List.of("name"));
        }
    }

    /** Whatever has tables or lists within it gets a table of its own. */
    private static boolean isSection(Map.Entry<String, JsonNode> figure) {
        JsonNode value = figure.getValue();
        return value.isArray() && value.values().stream().anyMatch(JsonNode::isObject)
                || (value.isObject()
                        && value.values().stream().anyMatch(within -> within.isObject() || within.isArray()));
    }

    private static String value(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(part -> part.getKey() + " " + value(part.getValue()))
                    .collect(Collectors.joining(" · "));
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "–"
                    : value.values().stream().map(MarkdownReport::value).collect(Collectors.joining(", "));
        }
        if (value.isFloat() || value.isDouble()) {
            double number = value.asDouble();
            return number != 0 && Math.abs(number) < 0.1
                    ? String.format(Locale.getDefault(), "%.4f", number)
                    : String.format(Locale.getDefault(), "%,.2f", number);
        }
        if (value.isIntegralNumber()) {
            return String.format(Locale.getDefault(), "%,d", value.asLong());
        }
        return value.isBoolean() ? say("answer." + value.asBoolean()) : value.asString();
    }

    private void targets(Map<String, Target> targets) {
        lines.add("");
        lines.add(say("report.targets"));
        lines.add("|---|---:|---:|---|");
        targets.forEach((name, target) -> lines.add("| %s | %s | %s %s | %s |"
                .formatted(
                        BenchWords.figure(name),
                        target.value() == null ? "–" : String.format(Locale.getDefault(), "%,.2f", target.value()),
                        target.atMost() ? "≤" : "≥",
                        String.format(Locale.getDefault(), "%,.1f", target.limit()),
                        say("target." + (target.met() == null ? "unmeasured" : target.met() ? "met" : "missed")))));
    }
}
