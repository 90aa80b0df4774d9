package id.satupintu.platform.classifier.linear;

import java.util.Collection;

/**
 * How far what a model says first deserves to be believed: {@code most · p^bend}. A linear model over words is too timid
 * where it doubts and too sure where it does not, for officers do not all label alike; two numbers mend both, and the
 * order of things stays as it is.
 *
 * @param most how often the model is right where it has no doubt, above 0, at most 1
 * @param bend above 0; below 1 it deserves more than it says where it doubts
 */
public record Belief(double most, double bend) {
    /** What a model says is what it is believed. */
    public static final Belief AS_SAID = new Belief(1, 1);

    private static final int HUNDRED = 100;
    private static final int LEAST_MOST = 70;
    private static final int LEAST_BEND = 30;
    private static final int GREATEST_BEND = 150;
    private static final int STEP_OF_BEND = 5;
    private static final double NEARLY = 1e-6;

    public Belief {
        if (!(most > 0 && most <= 1 && bend > 0 && bend < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("most lies above 0 and is 1 at most, bend lies above 0");
        }
    }

    /**
     * What was said first of a report whose answer is known.
     *
     * @param probability as the model says it, 0 to 1
     * @param right whether it was the answer
     */
    public record Said(double probability, boolean right) {}

    /** How often a first of that probability (0 to 1) is right, 0 to 1; never less for more. */
    public double in(double probability) {
        return this.equals(AS_SAID) ? probability : most * StrictMath.pow(probability, bend);
    }

    /**
     * The same probabilities, the greatest of them believed as far as it deserves, the others in their proportions. They
     * add up to what they did, and the greatest stays so.
     */
    public double[] in(double[] probabilities) {
        int first = 0;
        double total = 0;
        for (int i = 0; i < probabilities.length; i++) {
            first = probabilities[i] > probabilities[first] ? i : first;
            total += probabilities[i];
        }
        double second = 0;
        for (int i = 0; i < probabilities.length; i++) {
            second = i == first ? second : Math.max(second, probabilities[i]);
        }
        if (second <= 0 || this.equals(AS_SAID)) {
            return probabilities;
        }
        double others = total - probabilities[first];
        double leastToStayFirst = total * second / (others + second);
        double believed = Math.max(total * in(probabilities[first] / total), leastToStayFirst);
        double[] mended = new double[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            mended[i] = i == first ? believed : probabilities[i] * (total - believed) / others;
        }
        return mended;
    }

    /**
     * The belief that reports with known answers make likeliest.
     *
     * @param before what is believed without them
     * @param weight as how many reports that counts, at least 0
     */
    public static Belief fitted(Collection<Said> reports, Belief before, double weight) {
        Belief best = before;
        double least = reports.isEmpty() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int most = LEAST_MOST; most <= HUNDRED; most++) {
            for (int bend = LEAST_BEND; bend <= GREATEST_BEND; bend += STEP_OF_BEND) {
                Belief tried = new Belief((double) most / HUNDRED, (double) bend / HUNDRED);
                double surprise = tried.surprise(reports, before, weight);
                if (surprise < least) {
                    least = surprise;
                    best = tried;
                }
            }
        }
        return best;
    }

    private double surprise(Collection<Said> reports, Belief before, double weight) {
        double prior = weight / Math.max(1, reports.size());
        double sum = 0;
        for (Said said : reports) {
            double sure = Math.clamp(in(said.probability()), NEARLY, 1 - NEARLY);
            double expected = (said.right() ? 1 : 0) + prior * before.in(said.probability());
            sum -= expected * StrictMath.log(sure) + (1 + prior - expected) * StrictMath.log(1 - sure);
        }
        return sum;
    }
}
