package id.satupintu.platform.classifier.invented;

import id.satupintu.platform.classifier.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Reports nobody sent: sentences written by hand for each function, with places, openings, complaints about waiting
 * and slips of the pen that all functions share. The same on every machine.
 */
public final class InventedReports {
    private static final List<String> FILES = List.of(
            "jalan-air.txt",
            "lingkungan-tertib.txt",
            "warga-sosial.txt",
            "layanan-dasar.txt",
            "ekonomi.txt",
            "pemerintahan.txt");
    private static final String SHARED = "umum.txt";
    private static final long SEED = 20_261_122;

    private InventedReports() {}

    /**
     * A report.
     *
     * @param function what it is about
     * @param template which of the sentences written by hand it began with, so that some can be kept out of training
     */
    public record Report(String function, int template, String text) {}

    /** What is written by hand: the sentences of each function. */
    public static Map<String, List<String>> templates() {
        Map<String, List<String>> templates = new LinkedHashMap<>();
        for (String file : FILES) {
            sections(file, '@').forEach((function, lines) -> templates
                    .computeIfAbsent(function, f -> new ArrayList<>())
                    .addAll(lines));
        }
        return templates;
    }

    /** As many reports of each sentence as {@code each}. */
    public static List<Report> written(int each) {
        Map<String, List<String>> shared = sections(SHARED, '=');
        Grammar grammar = new Grammar(shared);
        List<Report> reports = new ArrayList<>();
        templates().forEach((function, lines) -> {
            for (int line = 0; line < lines.size(); line++) {
                for (int i = 0; i < each; i++) {
                    RandomGenerator chance =
                            new SplittableRandom(SEED + 1_000_003L * function.hashCode() + 1009L * line + i);
                    reports.add(new Report(function, line, report(grammar, shared, lines, line, chance)));
                }
            }
        });
        return reports;
    }

    private static String report(
            Grammar grammar, Map<String, List<String>> shared, List<String> lines, int line, RandomGenerator chance) {
        StringBuilder text = new StringBuilder();
        if (chance.nextInt(10) < 4) {
            text.append(one(grammar, shared, "buka", chance)).append(' ');
        }
        text.append(grammar.sentence(lines.get(line), chance));
        if (chance.nextInt(10) < 3) {
            text.append(chance.nextBoolean() ? ". " : ", ")
                    .append(grammar.sentence(lines.get(chance.nextInt(lines.size())), chance));
        }
        for (int closing = chance.nextInt(3); closing > 0; closing--) {
            text.append(chance.nextBoolean() ? ". " : " ").append(one(grammar, shared, "tutup", chance));
        }
        return Slips.in(text.toString(), chance);
    }

    private static String one(Grammar grammar, Map<String, List<String>> shared, String slot, RandomGenerator chance) {
        List<String> of = shared.getOrDefault(slot, List.of(""));
        return grammar.sentence(of.get(chance.nextInt(of.size())), chance);
    }

    private static Map<String, List<String>> sections(String file, char mark) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Resource.lines("invented/" + file)) {
            if (line.charAt(0) == mark) {
                current = sections.computeIfAbsent(line.substring(1), f -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return sections;
    }
}
