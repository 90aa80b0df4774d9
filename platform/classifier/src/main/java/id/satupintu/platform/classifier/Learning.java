package id.satupintu.platform.classifier;

import id.satupintu.platform.classifier.evaluate.Judged;
import id.satupintu.platform.classifier.evaluate.Quality;
import id.satupintu.platform.classifier.linear.Belief;
import id.satupintu.platform.classifier.linear.Belief.Said;
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

    /** As how many reports of a kabupaten's own counts what the shipped model is believed. */
    private static final double WEIGHT_OF_THE_SHIPPED = 200;

    private Learning() {}

    /** How examples are read that contradict the table of functions. */
    public enum Trust {
        /** An archive of years: where most of it contradicts the table, the table is newer (decision 0009). */
        TABLE,
        /**
         * Decisions of people who saw what the model suggested: they know better. They were asked where it doubted or
         * erred, so they do not show how often it is right: how far it is believed stays as shipped.
         */
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
     * @param history the oldest first; the last part of an archive decides how far probabilities are believed
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
        List<Decided> lately = new ArrayList<>();
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
            if (i < last) {
                earlier++;
            } else {
                lately.add(history.get(i));
            }
        }
        Belief belief = shipped.belief();
        if (trust == Trust.TABLE) {
            LinearModel early = Training.train(
                    material.subList(0, earlier), BaseMaterial.priors(), shipped, Training.Settings.USUAL);
            belief = belief(early, lately, catalogue);
        }
        LinearModel model = Training.train(material, BaseMaterial.priors(), shipped, Training.Settings.USUAL)
                .believed(belief);
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
        double[] probabilities = shipped.byWords(example.counts());
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

    /** How far {@code model} deserves to be believed after reports with known units; as it is without any. */
    static Belief belief(LinearModel model, Collection<Decided> reports, UnitCatalogue catalogue) {
        TextClassifier classifier =
                new TextClassifier(model.believed(Belief.AS_SAID), catalogue, TextClassifier.Settings.USUAL);
        List<Said> said = new ArrayList<>();
        for (Decided report : reports) {
            List<Candidate> candidates = classifier.classify(report.text()).candidates();
            if (!candidates.isEmpty()) {
                Candidate first = candidates.getFirst();
                said.add(new Said(first.probability(), first.unit().equals(report.unit())));
            }
        }
        return Belief.fitted(said, model.belief(), WEIGHT_OF_THE_SHIPPED);
    }
}
