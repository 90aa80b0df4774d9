package id.satupintu.platform.classifier.linear;

import id.satupintu.platform.classifier.text.Features;
import id.satupintu.platform.classifier.text.Features.Counts;
import id.satupintu.platform.classifier.text.IndonesianText.Word;
import java.util.Arrays;
import java.util.List;

/**
 * One hyperplane for each function of government over the buckets of {@link Features}. It holds numbers only: no word,
 * no letter of any text it was trained on.
 */
public final class LinearModel {
    /** Matters of RT and desa, which officers find in reports whose words speak of something else. */
    private static final String NEIGHBOURHOOD = "KEWILAYAHAN";

    private final List<String> functions;
    private final float[] bias;
    private final float[] prior;
    private final double temperature;
    private final double overlooked;
    private final Belief belief;
    private final float[] rarity;
    private final int[] offsets;
    private final short[] columns;
    private final float[] weights;
    private final String version;

    /**
     * @param functions the classes, at most 32,767
     * @param bias of each function
     * @param prior usual share of each function among reports, above 0
     * @param temperature above 0: how many times further than they are the margins should be apart to be believed
     * @param overlooked share of reports that are the neighbourhood's whatever their words say, 0 to below 1
     * @param belief how far the likeliest is to be believed
     * @param rarity of each bucket (inverse document frequency); 0 for one that was never seen
     * @param offsets where the weights of a bucket begin; one more than there are buckets
     * @param columns function of each weight
     * @param weights as many
     * @param version what the numbers are known by, see {@link ModelFile}
     */
    LinearModel(
            List<String> functions,
            float[] bias,
            float[] prior,
            double temperature,
            double overlooked,
            Belief belief,
            float[] rarity,
            int[] offsets,
            short[] columns,
            float[] weights,
            String version) {
        this.functions = List.copyOf(functions);
        this.bias = bias;
        this.prior = prior;
        this.temperature = temperature;
        this.overlooked = overlooked;
        this.belief = belief;
        this.rarity = rarity;
        this.offsets = offsets;
        this.columns = columns;
        this.weights = weights;
        this.version = version;
    }

    /** The classes, in the order of every array this gives. */
    public List<String> functions() {
        return functions;
    }

    /** The first characters of the hash of all its numbers: equal versions answer equally. */
    public String version() {
        return version;
    }

    /** How many weights are left after pruning. */
    public int size() {
        return weights.length;
    }

    /** What margins are divided by before they become probabilities. */
    public double temperature() {
        return temperature;
    }

    /** How far the likeliest is to be believed. */
    public Belief belief() {
        return belief;
    }

    double overlooked() {
        return overlooked;
    }

    float[] bias() {
        return bias;
    }

    float[] prior() {
        return prior;
    }

    float[] rarity() {
        return rarity;
    }

    int[] offsets() {
        return offsets;
    }

    short[] columns() {
        return columns;
    }

    float[] weights() {
        return weights;
    }

    /** The same numbers, believed otherwise. */
    public LinearModel believed(Belief another) {
        return ModelFile.named(new LinearModel(
                functions, bias, prior, temperature, overlooked, another, rarity, offsets, columns, weights, version));
    }

    /** How far on its side of each function's hyperplane a text lies; about -1 (not at all) to 1 (surely). */
    public double[] margins(Counts counts) {
        double[] margins = new double[bias.length];
        double scale = scale(counts);
        for (int i = 0; i < counts.buckets().length; i++) {
            int bucket = counts.buckets()[i];
            float rare = rarity[bucket];
            if (rare == 0) {
                continue;
            }
            double value = value(counts.counts()[i], rare) * scale;
            for (int at = offsets[bucket]; at < offsets[bucket + 1]; at++) {
                margins[columns[at]] += value * weights[at];
            }
        }
        for (int i = 0; i < margins.length; i++) {
            margins[i] += bias[i];
        }
        return margins;
    }

    /** What the words alone say: probabilities before anything is known to be overlooked; they add up to 1. */
    public double[] byWords(Counts counts) {
        double[] margins = margins(counts);
        double[] logits = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            logits[i] = margins[i] / temperature + StrictMath.log(prior[i]);
        }
        return softmax(logits);
    }

    /** The probability of each function, not yet {@linkplain #belief() believed}; they add up to 1. */
    public double[] probabilities(Counts counts) {
        double[] probabilities = byWords(counts);
        int neighbourhood = functions.indexOf(NEIGHBOURHOOD);
        if (neighbourhood >= 0) {
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] *= 1 - overlooked;
            }
            probabilities[neighbourhood] += overlooked;
        }
        return probabilities;
    }

    /** Whether any feature of a text was seen in training. */
    public boolean knows(Counts counts) {
        for (int bucket : counts.buckets()) {
            if (offsets[bucket] < offsets[bucket + 1]) {
                return true;
            }
        }
        return false;
    }

    /** How much each word spoke for a function: the sum over all features that begin in it. */
    public double[] contributions(List<Word> words, int function) {
        double[] spoken = new double[words.size()];
        boolean[] known = new boolean[words.size()];
        Features.each(words, (bucket, word, kind) -> {
            for (int at = offsets[bucket]; at < offsets[bucket + 1]; at++) {
                if (columns[at] == function) {
                    spoken[word] += rarity[bucket] * weights[at];
                    known[word] |= kind == Features.Kind.WORD;
                }
            }
        });
        for (int i = 0; i < spoken.length; i++) {
            if (!known[i]) {
                spoken[i] = 0;
            }
        }
        return spoken;
    }

    private double scale(Counts counts) {
        double squares = 0;
        for (int i = 0; i < counts.buckets().length; i++) {
            double value = value(counts.counts()[i], rarity[counts.buckets()[i]]);
            squares += value * value;
        }
        return squares == 0 ? 0 : 1 / Math.sqrt(squares);
    }

    static double value(int count, float rarity) {
        return count == 1 ? rarity : (1 + StrictMath.log(count)) * rarity;
    }

    /** Numbers that add up to 1, in the proportions of the exponentials. */
    public static double[] softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElse(0);
        double total = 0;
        double[] shares = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            shares[i] = StrictMath.exp(logits[i] - most);
            total += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }
}
