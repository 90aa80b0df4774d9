package id.satupintu.platform.classifier.command;

import id.satupintu.platform.classifier.Learning.Decided;
import id.satupintu.platform.classifier.text.IndonesianText;
import id.satupintu.platform.classifier.text.IndonesianText.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often officers sent two reports with nearly the same words to the same unit: what no classifier of words can be
 * better than. Each report is held against the earlier one that is likest (cosine of tf-idf over stems and pairs of
 * stems); one of few words is left out, for it is like many.
 */
final class LabelNoise {
    private static final int LEAST_WORDS = 5;
    private static final double[] LIKENESS = {0.4, 0.6, 0.8, 1.01};

    private LabelNoise() {}

    static String heading() {
        return "| what | likeness 0.4 to 0.6 | 0.6 to 0.8 | 0.8 and more |\n| --- | --- | --- | --- |";
    }

    /** Share of pairs whose reports went to the same unit, and how many pairs there are, by likeness. */
    static String row(String what, List<Decided> reports) {
        int[] pairs = new int[LIKENESS.length];
        int[] same = new int[LIKENESS.length];
        List<Set<String>> words = words(reports);
        Map<String, Double> rarity = rarity(words);
        double[] lengths = words.stream().mapToDouble(of -> length(of, rarity)).toArray();
        Map<String, List<Integer>> bearing = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            int likest = -1;
            double most = 0;
            double[] shared = shared(words.get(i), rarity, bearing, i);
            for (int earlier = 0; earlier < i; earlier++) {
                double alike = shared[earlier] == 0 ? 0 : shared[earlier] / (lengths[i] * lengths[earlier]);
                if (alike > most) {
                    most = alike;
                    likest = earlier;
                }
            }
            for (int step = 0; step + 1 < LIKENESS.length; step++) {
                if (words.get(i).size() >= LEAST_WORDS && most >= LIKENESS[step] && most < LIKENESS[step + 1]) {
                    pairs[step]++;
                    same[step] +=
                            reports.get(likest).unit().equals(reports.get(i).unit()) ? 1 : 0;
                }
            }
            for (String word : words.get(i)) {
                bearing.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            }
        }
        StringBuilder row = new StringBuilder("| ").append(what);
        for (int step = 0; step + 1 < LIKENESS.length; step++) {
            row.append(String.format(
                    Locale.ROOT,
                    " | %.3f of %d",
                    pairs[step] == 0 ? 0 : (double) same[step] / pairs[step],
                    pairs[step]));
        }
        return row.append(" |").toString();
    }

    private static double[] shared(
            Set<String> words, Map<String, Double> rarity, Map<String, List<Integer>> bearing, int earlier) {
        double[] shared = new double[earlier];
        for (String word : words) {
            double rare = rarity.getOrDefault(word, 0.0);
            bearing.getOrDefault(word, List.of()).forEach(report -> shared[report] += rare * rare);
        }
        return shared;
    }

    private static List<Set<String>> words(List<Decided> reports) {
        IndonesianText text = IndonesianText.bundled();
        List<Set<String>> all = new ArrayList<>();
        for (Decided report : reports) {
            Set<String> of = new HashSet<>();
            String before = "";
            for (Word word : text.words(report.text())) {
                if (!word.stop()) {
                    of.add(word.stem());
                    if (!before.isEmpty()) {
                        of.add(before + " " + word.stem());
                    }
                    before = word.stem();
                }
            }
            all.add(of);
        }
        return all;
    }

    private static Map<String, Double> rarity(List<Set<String>> words) {
        Map<String, Double> rarity = new HashMap<>();
        words.forEach(of -> of.forEach(word -> rarity.merge(word, 1.0, Double::sum)));
        rarity.replaceAll((word, times) -> Math.log(1 + words.size() / times));
        return rarity;
    }

    private static double length(Set<String> words, Map<String, Double> rarity) {
        return Math.sqrt(words.stream()
                .mapToDouble(word -> rarity.getOrDefault(word, 0.0))
                .map(rare -> rare * rare)
                .sum());
    }
}
