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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the model of a kabupaten from its own decisions on top of what is shipped, and says whether it may serve. */
public final class Learning {
    /** Above a half, so that one function at most is plain. */
    private static final double PLAIN = 0.501;

    private static final double LAST_PART = 0.15;
    private static final double[] TEMPERATURES = {
        0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.23, 0.26, 0.3, 0.35, 0.4
    };

    private Learning() {}

    /** How examples are read that contradict the table of functions. */
    public enum Trust {
        /** An archive of years: where most of it contradicts the table, the table is newer (decision 0009). */
        TABLE,
        /** Decisions of people who saw what the model suggested: they know better. */
        PEOPLE
    }

    /** A report and the unit that people decided on. */
    public record Decided(String text, String unit) {}

    /**
     * A model, and whether it may serve.
     *
     * @param before what the model that serves shows on the frozen set
     * @param after what the new one shows there
     * @param accepted whether it is not worse by more than the bound
     * @param setAside examples of a unit without functions, and those that only say that another unit has the function
     *     they are plainly of: where most of the history contradicts the table so, it is the table that changed, not
     *     the words; left out of training
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
     * @param trust whom to believe where history and table differ
     */
    public static Outcome learn(
            LinearModel serving,
            LinearModel shipped,
            List<Decided> history,
            List<Decided> frozen,
            UnitCatalogue catalogue,
            double bound,
            Trust trust) {
        IndonesianText text = IndonesianText.bundled();
        List<Example> material = BaseMaterial.examples(text);
        int shippedOnes = material.size();
        int setAside = 0;
        int last = (int) (history.size() * (1 - LAST_PART));
        int earlier = shippedOnes;
        List<@Nullable Example> examples = examples(text, history, catalogue);
        Set<String> contradicted =
                trust == Trust.PEOPLE ? Set.of() : contradicted(shipped, history, examples, catalogue);
        for (int i = 0; i < history.size(); i++) {
            Example example = examples.get(i);
            Optional<String> function = example == null ? Optional.empty() : plainly(shipped, example);
            boolean ofAnotherUnit = example != null
                    && function.filter(contradicted::contains).isPresent()
                    && !example.functions().contains(function.get());
            if (example == null || ofAnotherUnit) {
                setAside++;
                continue;
            }
            material.add(example);
            earlier += i < last ? 1 : 0;
        }
        LinearModel early =
                Training.train(material.subList(0, earlier), BaseMaterial.priors(), shipped, Training.Settings.USUAL);
        double temperature = temperature(early, history.subList(last, history.size()), catalogue);
        LinearModel model = Training.train(material, BaseMaterial.priors(), shipped, Training.Settings.USUAL)
                .believed(temperature);
        Quality before = quality(serving, frozen, catalogue);
        Quality after = quality(model, frozen, catalogue);
        return new Outcome(model, before, after, after.accuracy() >= before.accuracy() - bound, setAside);
    }

    /** The history as examples; null for a unit without functions. */
    private static List<@Nullable Example> examples(
            IndonesianText text, List<Decided> history, UnitCatalogue catalogue) {
        List<@Nullable Example> examples = new ArrayList<>();
        for (Decided decided : history) {
            List<String> functions = catalogue.functions().functions(decided.unit());
            examples.add(functions.isEmpty() ? null : BaseMaterial.example(text, decided.text(), functions, 1));
        }
        return examples;
    }

    /** Functions whose reports mostly went to one other unit than the one the table gives them to. */
    private static Set<String> contradicted(
            LinearModel shipped, List<Decided> history, List<@Nullable Example> examples, UnitCatalogue catalogue) {
        Map<String, Map<String, Integer>> went = new TreeMap<>();
        for (int i = 0; i < history.size(); i++) {
            Example example = examples.get(i);
            if (example != null) {
                String unit = history.get(i).unit();
                plainly(shipped, example).ifPresent(function -> went.computeIfAbsent(function, f -> new TreeMap<>())
                        .merge(unit, 1, Integer::sum));
            }
        }
        Set<String> contradicted = new TreeSet<>();
        went.forEach((function, times) -> {
            int mostElsewhere = 0;
            int byTable = 0;
            for (Map.Entry<String, Integer> entry : times.entrySet()) {
                if (catalogue.functions().functions(entry.getKey()).contains(function)) {
                    byTable += entry.getValue();
                } else {
                    mostElsewhere = Math.max(mostElsewhere, entry.getValue());
                }
            }
            if (mostElsewhere > byTable) {
                contradicted.add(function);
            }
        });
        return contradicted;
    }

    /** The function that the words of an example plainly mean, if there is one. */
    private static Optional<String> plainly(LinearModel shipped, Example example) {
        double[] probabilities = shipped.probabilities(example.counts());
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= PLAIN) {
                return Optional.of(shipped.functions().get(i));
            }
        }
        return Optional.empty();
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
            double error =
                    quality(model.believed(temperature), reports, catalogue).calibrationError();
            if (error < least) {
                least = error;
                best = temperature;
            }
        }
        return best;
    }
}
