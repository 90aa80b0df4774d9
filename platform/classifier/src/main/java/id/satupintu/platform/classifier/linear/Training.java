package id.satupintu.platform.classifier.linear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import id.satupintu.platform.classifier.text.Features;
import id.satupintu.platform.classifier.text.Features.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model of examples. The same examples in the same order make the same model to the last bit, on every
 * machine: only sums, products and roots are taken, and chance comes from a seed.
 */
public final class Training {
    private static final long SEED = 5;

    private Training() {}

    /**
     * How to train.
     *
     * @param cost of a wrong side, against long weights; above 0
     * @param tolerance how near to the optimum is near enough
     * @param smallestWeight weights nearer to 0 are left out
     * @param leastTexts a bucket must occur in so many examples
     * @param temperature see {@link LinearModel#temperature()}
     * @param overlooked share of reports that are the neighbourhood's whatever their words say, 0 to below 1
     * @param belief see {@link LinearModel#belief()}
     */
    public record Settings(
            double cost,
            double tolerance,
            double smallestWeight,
            int leastTexts,
            double temperature,
            double overlooked,
            Belief belief) {
        /** What the shipped model is made with; found by comparing, see decision 0009. */
        public static final Settings USUAL = new Settings(0.5, 0.3, 0.02, 2, 0.18, 0.06, new Belief(0.97, 0.6));
    }

    /**
     * A model of examples.
     *
     * @param examples at least two functions among them
     * @param priors usual share of each function; functions that are missing get the smallest
     * @param judge chooses among the functions of examples that name several; null to let the others choose first
     */
    public static LinearModel train(
            Collection<Example> examples, Map<String, Double> priors, @Nullable LinearModel judge, Settings settings) {
        List<String> functions = new ArrayList<>(new TreeSet<>(
                examples.stream().flatMap(e -> e.functions().stream()).toList()));
        List<Example> plain =
                examples.stream().filter(e -> e.functions().size() == 1).toList();
        if (plain.size() == examples.size()) {
            return fit(plain, functions, priors, settings);
        }
        LinearModel chooser = judge != null ? judge : fit(plain, functions, priors, settings);
        List<Example> all = examples.stream()
                .map(e -> e.functions().size() == 1
                        ? e
                        : new Example(e.counts(), List.of(likeliest(chooser, e)), e.copies()))
                .toList();
        return fit(all, functions, priors, settings);
    }

    private static String likeliest(LinearModel judge, Example example) {
        double[] margins = judge.margins(example.counts());
        String best = example.functions().getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (String function : example.functions()) {
            int at = judge.functions().indexOf(function);
            if (at >= 0 && margins[at] > most) {
                most = margins[at];
                best = function;
            }
        }
        return best;
    }

    private static LinearModel fit(
            List<Example> examples, List<String> functions, Map<String, Double> priors, Settings settings) {
        int[] seenIn = new int[Features.BUCKETS];
        int texts = 0;
        for (Example example : examples) {
            texts += example.copies();
            for (int bucket : example.counts().buckets()) {
                seenIn[bucket] += example.copies();
            }
        }
        float[] rarity = new float[Features.BUCKETS];
        int[] number = new int[Features.BUCKETS];
        int[] bucketOf = new int[Features.BUCKETS + 1];
        int known = 0;
        for (int bucket = 0; bucket < seenIn.length; bucket++) {
            if (seenIn[bucket] >= settings.leastTexts()) {
                rarity[bucket] = (float) StrictMath.log(1 + (double) texts / seenIn[bucket]);
                bucketOf[++known] = bucket;
                number[bucket] = known;
            }
        }
        Model model = solve(problem(examples, functions, rarity, number, known), settings);
        return pruned(model, functions, priors, rarity, Arrays.copyOf(bucketOf, known + 1), settings);
    }

    private static Problem problem(
            List<Example> examples, List<String> functions, float[] rarity, int[] number, int known) {
        List<Feature[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (Example example : examples) {
            Feature[] row = row(example.counts(), rarity, number, known + 1);
            double label = functions.indexOf(example.functions().getFirst());
            for (int copy = 0; copy < example.copies(); copy++) {
                rows.add(row);
                labels.add(label);
            }
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = known + 1;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
        problem.bias = 1;
        return problem;
    }

    private static Feature[] row(Counts counts, float[] rarity, int[] number, int biasNumber) {
        List<Feature> row = new ArrayList<>(counts.buckets().length + 1);
        double squares = 0;
        for (int i = 0; i < counts.buckets().length; i++) {
            double value = LinearModel.value(counts.counts()[i], rarity[counts.buckets()[i]]);
            squares += value * value;
        }
        double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
        for (int i = 0; i < counts.buckets().length; i++) {
            int bucket = counts.buckets()[i];
            if (number[bucket] > 0) {
                row.add(new FeatureNode(number[bucket], LinearModel.value(counts.counts()[i], rarity[bucket]) * scale));
            }
        }
        row.add(new FeatureNode(biasNumber, 1));
        return row.toArray(Feature[]::new);
    }

    private static Model solve(Problem problem, Settings settings) {
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, settings.cost(), settings.tolerance());
        parameter.setRandom(new Random(SEED));
        return Linear.train(problem, parameter);
    }

    private static LinearModel pruned(
            Model model,
            List<String> functions,
            Map<String, Double> priors,
            float[] rarity,
            int[] bucketOf,
            Settings settings) {
        int classes = model.getNrClass();
        int[] labels = model.getLabels();
        double[] solved = model.getFeatureWeights();
        double least = priors.values().stream().min(Double::compare).orElse(1.0);
        float[] prior = new float[functions.size()];
        for (int i = 0; i < prior.length; i++) {
            prior[i] = priors.getOrDefault(functions.get(i), least).floatValue();
        }
        float[] bias = new float[functions.size()];
        Arrays.fill(bias, -1);
        int[] offsets = new int[Features.BUCKETS + 1];
        Weights kept = new Weights();
        int features = bucketOf.length - 1;
        int next = 0;
        for (int feature = 1; feature <= features; feature++) {
            int bucket = bucketOf[feature];
            while (next <= bucket) {
                offsets[next++] = kept.size;
            }
            for (int c = 0; c < classes; c++) {
                double weight = solved[(feature - 1) * classes + c];
                if (Math.abs(weight) >= settings.smallestWeight()) {
                    kept.add((short) labels[c], weight);
                }
            }
        }
        while (next < offsets.length) {
            offsets[next++] = kept.size;
        }
        for (int c = 0; c < classes; c++) {
            bias[labels[c]] = ModelFile.rounded(solved[features * classes + c]);
        }
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = ModelFile.rounded(rarity[i]);
        }
        return ModelFile.named(new LinearModel(
                functions,
                bias,
                prior,
                settings.temperature(),
                settings.overlooked(),
                settings.belief(),
                rarity,
                offsets,
                Arrays.copyOf(kept.columns, kept.size),
                Arrays.copyOf(kept.weights, kept.size),
                ""));
    }

    private static final class Weights {
        private short[] columns = new short[1 << 16];
        private float[] weights = new float[1 << 16];
        private int size;

        void add(short column, double weight) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            columns[size] = column;
            weights[size++] = ModelFile.rounded(weight);
        }
    }
}
