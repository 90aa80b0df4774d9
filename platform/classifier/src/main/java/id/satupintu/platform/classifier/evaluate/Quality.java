package id.satupintu.platform.classifier.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good a classifier was.
 *
 * @param reports how many were judged
 * @param accuracy how often the first was right, 0 to 1
 * @param top3 how often one of the first three was
 * @param macroF1 mean F1 of the units that occur, each counting the same
 * @param weightedF1 the same, each counting as often as it occurs
 * @param calibrationError mean distance of belief and truth over ten equal steps of belief
 * @param curve accuracy on the rest when the least certain are left out, by share left out (0 to 0.5)
 * @param believed what is left when only what is believed at least so much is answered, by threshold (0.4 to 0.9)
 * @param confusions how often a report of one unit was taken for another's, the most frequent first
 */
public record Quality(
        int reports,
        double accuracy,
        double top3,
        double macroF1,
        double weightedF1,
        double calibrationError,
        Map<Double, Double> curve,
        Map<Double, Answered> believed,
        List<Confusion> confusions) {
    private static final int STEPS = 10;
    private static final double[] THRESHOLDS = {0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final double[] LEFT_OUT = {0, 0.1, 0.2, 0.3, 0.4, 0.5};

    public Quality {
        confusions = List.copyOf(confusions);
    }

    /**
     * What a threshold leaves.
     *
     * @param share how many of all are answered, 0 to 1
     * @param right how many of those answered are right, 0 to 1
     */
    public record Answered(double share, double right) {}

    private static Map<Double, Answered> believed(List<Judged> judged) {
        Map<Double, Answered> believed = new TreeMap<>();
        for (double threshold : THRESHOLDS) {
            List<Judged> answered =
                    judged.stream().filter(one -> one.confidence() >= threshold).toList();
            believed.put(
                    threshold,
                    new Answered((double) answered.size() / judged.size(), answered.isEmpty() ? 1 : right(answered)));
        }
        return believed;
    }

    /** Reports of {@code unit} that were taken for those of {@code takenFor}. */
    public record Confusion(String unit, String takenFor, int times) {}

    /** The quality shown by judgements; at least one. */
    public static Quality of(List<Judged> judged) {
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("Nothing was judged.");
        }
        List<Judged> surestFirst = new ArrayList<>(judged);
        surestFirst.sort(
                Comparator.comparingDouble((Judged j) -> j.confidence()).reversed());
        Map<Double, Double> curve = new TreeMap<>();
        for (double leftOut : LEFT_OUT) {
            int kept = Math.max(1, (int) Math.round(judged.size() * (1 - leftOut)));
            curve.put(leftOut, right(surestFirst.subList(0, kept)));
        }
        Map<String, int[]> counts = counts(judged);
        double macro = 0;
        double weighted = 0;
        int units = 0;
        for (int[] count : counts.values()) {
            if (count[2] > 0) {
                double f1 = 2.0 * count[0] / (count[1] + count[2]);
                macro += f1;
                weighted += f1 * count[2] / judged.size();
                units++;
            }
        }
        return new Quality(
                judged.size(),
                right(judged),
                (double) judged.stream()
                                .filter(j -> j.ranked().stream().limit(3).anyMatch(j.unit()::equals))
                                .count()
                        / judged.size(),
                macro / units,
                weighted,
                calibrationError(judged),
                curve,
                believed(judged),
                confusions(judged));
    }

    private static double right(List<Judged> judged) {
        return (double) judged.stream().filter(Judged::right).count() / judged.size();
    }

    /** For each unit: rightly named, named, there. */
    private static Map<String, int[]> counts(List<Judged> judged) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Judged one : judged) {
            counts.computeIfAbsent(one.unit(), u -> new int[3])[2]++;
            if (!one.ranked().isEmpty()) {
                int[] named = counts.computeIfAbsent(one.ranked().getFirst(), u -> new int[3]);
                named[1]++;
                named[0] += one.right() ? 1 : 0;
            }
        }
        return counts;
    }

    private static double calibrationError(List<Judged> judged) {
        double[] believed = new double[STEPS];
        double[] right = new double[STEPS];
        for (Judged one : judged) {
            int step = Math.clamp((int) (one.confidence() * STEPS), 0, STEPS - 1);
            believed[step] += one.confidence();
            right[step] += one.right() ? 1 : 0;
        }
        double error = 0;
        for (int step = 0; step < STEPS; step++) {
            error += Math.abs(believed[step] - right[step]);
        }
        return error / judged.size();
    }

    private static List<Confusion> confusions(List<Judged> judged) {
        Map<String, Map<String, Integer>> times = new TreeMap<>();
        for (Judged one : judged) {
            if (!one.right()) {
                String takenFor = one.ranked().isEmpty() ? "-" : one.ranked().getFirst();
                times.computeIfAbsent(one.unit(), u -> new TreeMap<>()).merge(takenFor, 1, Integer::sum);
            }
        }
        List<Confusion> confusions = new ArrayList<>();
        times.forEach((unit, taken) ->
                taken.forEach((takenFor, count) -> confusions.add(new Confusion(unit, takenFor, count))));
        confusions.sort(Comparator.comparingInt(Confusion::times).reversed());
        return confusions;
    }
}
