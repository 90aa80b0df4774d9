package id.satupintu.platform.classifier;

import id.satupintu.platform.classifier.evaluate.Judged;
import id.satupintu.platform.classifier.evaluate.Quality;
import id.satupintu.platform.classifier.linear.Example;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.linear.Training;
import id.satupintu.platform.classifier.text.IndonesianText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the model of a kabupaten from its own decisions on top of what is shipped, and says whether it may serve. */
public final class Learning {
    private static final double LEAST_AGREEMENT = 0.02;
    private static final double LAST_PART = 0.15;
    private static final double[] TEMPERATURES = {0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.23, 0.26, 0.3, 0.35, 0.4};

    private Learning() {}

    /** A report and the unit that people decided on. */
    public record Decided(String text, String unit) {}

    /**
     * A model, and whether it may serve.
     *
     * @param before what the model that serves shows on the frozen set
     * @param after what the new one shows there
     * @param accepted whether it is not worse by more than the bound
     * @param setAside examples whose words are so plainly of another unit's function that they teach the map, not the
     *     words; left out of training
     */
    public record Outcome(LinearModel model, Quality before, Quality after, boolean accepted, int setAside) {}

    /**
     * A new model of the shipped material and all of {@code history}.
     *
     * @param serving the model that serves now; kept by the caller, so that it can come back
     * @param shipped the model of this build, which judges which function an example is of
     * @param history the oldest first; the last part of it decides how far probabilities are believed
     * @param frozen never trained on; at least one
     * @param bound how much accuracy on the frozen set may be lost, 0 to 1
     */
    public static Outcome learn(
            LinearModel serving,
            LinearModel shipped,
            List<Decided> history,
            List<Decided> frozen,
            UnitCatalogue catalogue,
            double bound) {
        IndonesianText text = IndonesianText.bundled();
        List<Example> material = BaseMaterial.examples(text);
        int shippedOnes = material.size();
        int setAside = 0;
        int last = (int) (history.size() * (1 - LAST_PART));
        int earlier = shippedOnes;
        for (int i = 0; i < history.size(); i++) {
            Decided decided = history.get(i);
            List<String> functions = catalogue.functions().functions(decided.unit());
            if (functions.isEmpty()) {
                setAside++;
                continue;
            }
            Example example = BaseMaterial.example(text, decided.text(), functions, 1);
            if (Training.agreement(shipped, example) < LEAST_AGREEMENT) {
                setAside++;
                continue;
            }
            material.add(example);
            earlier += i < last ? 1 : 0;
        }
        LinearModel early = Training.train(
                material.subList(0, earlier), BaseMaterial.priors(), shipped, Training.Settings.USUAL);
        double temperature = temperature(early, history.subList(last, history.size()), catalogue);
        LinearModel model = Training.train(material, BaseMaterial.priors(), shipped, Training.Settings.USUAL)
                .believed(temperature);
        Quality before = quality(serving, frozen, catalogue);
        Quality after = quality(model, frozen, catalogue);
        return new Outcome(model, before, after, after.accuracy() >= before.accuracy() - bound, setAside);
    }

    /** How {@code model} does on reports whose unit is known; at least one. */
    public static Quality quality(LinearModel model, Collection<Decided> reports, UnitCatalogue catalogue) {
        TextClassifier classifier = new TextClassifier(model, catalogue, TextClassifier.Settings.USUAL);
        List<Judged> judged = new ArrayList<>();
        for (Decided report : reports) {
            List<Candidate> candidates = classifier.classify(report.text()).candidates();
            judged.add(new Judged(
                    report.unit(),
                    candidates.stream().map(Candidate::unit).toList(),
                    candidates.isEmpty() ? 0 : candidates.getFirst().probability()));
        }
        return Quality.of(judged);
    }

    /** The temperature with which {@code model} is believed as far as it deserves; its own without reports. */
    public static double temperature(LinearModel model, Collection<Decided> reports, UnitCatalogue catalogue) {
        double best = model.temperature();
        double least = Double.POSITIVE_INFINITY;
        for (double temperature : reports.isEmpty() ? new double[0] : TEMPERATURES) {
            double error = quality(model.believed(temperature), reports, catalogue).calibrationError();
            if (error < least) {
                least = error;
                best = temperature;
            }
        }
        return best;
    }
}
