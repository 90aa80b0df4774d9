package id.satupintu.platform.classifier;

import id.satupintu.platform.classifier.Classification.Standing;
import id.satupintu.platform.classifier.Classification.Topic;
import id.satupintu.platform.classifier.catalogue.CatalogueIndex;
import id.satupintu.platform.classifier.catalogue.CatalogueUnit;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.linear.ModelFile;
import id.satupintu.platform.classifier.text.Features;
import id.satupintu.platform.classifier.text.Features.Counts;
import id.satupintu.platform.classifier.text.IndonesianText;
import id.satupintu.platform.classifier.text.IndonesianText.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says for which units of a kabupaten a text may be. The linear model knows the functions of government, the function
 * map the units that have them; a unit whose functions the model never saw is found by its tupoksi alone. One
 * classifier never changes: a new model or catalogue makes another, which costs next to nothing. Safe for any number
 * of threads.
 */
public final class TextClassifier {
    private static final int NAMED_TERMS = 5;

    private final IndonesianText text;
    private final LinearModel model;
    private final UnitCatalogue catalogue;
    private final Settings settings;

    /** Which unit has each function of the model; -1 for none. */
    private final int[] unitOf;

    private final boolean[] learned;

    /**
     * How to weigh.
     *
     * @param threshold probability below which the first candidate is not believed, 0 to 1
     * @param sharpness above 0: how many points of the catalogue's score make a unit e times as likely
     * @param voice 0 to 1: how much the catalogue says about units that the model knows
     * @param candidates how many to give, 1 or more
     */
    public record Settings(double threshold, double sharpness, double voice, int candidates) {
        /** As decision 0009 found them. */
        public static final Settings USUAL = new Settings(0.7, 2.5, 0.05, 5);
    }

    /** A classifier of {@code model} for the units of {@code catalogue}. */
    public TextClassifier(LinearModel model, UnitCatalogue catalogue, Settings settings) {
        this.text = IndonesianText.bundled();
        this.model = model;
        this.catalogue = catalogue;
        this.settings = settings;
        List<CatalogueUnit> units = catalogue.index().units();
        this.unitOf = new int[model.functions().size()];
        this.learned = new boolean[units.size()];
        Arrays.fill(unitOf, -1);
        for (int unit = 0; unit < units.size(); unit++) {
            for (String function :
                    catalogue.functions().functions(units.get(unit).code())) {
                int at = model.functions().indexOf(function);
                if (at >= 0) {
                    unitOf[at] = unit;
                    learned[unit] = true;
                }
            }
        }
    }

    /** The model of this build, trained on nothing any person wrote to a government. */
    public static LinearModel shippedModel() {
        try (InputStream in = Resource.open("model.bin")) {
            return ModelFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says for which units {@code report} may be; never fails, whatever is in it. */
    public Classification classify(String report) {
        List<Word> words = text.words(report);
        Counts counts = Features.counts(words);
        double[] byTupoksi = catalogue.index().scores(words);
        double[] functions = model.probabilities(counts);
        double[] said = shares(functions, byTupoksi);
        double[] shares = model.belief().in(said);
        int[] order = IntStream.range(0, said.length)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -said[unit]))
                .mapToInt(Integer::intValue)
                .limit(settings.candidates())
                .toArray();
        List<Candidate> candidates = new ArrayList<>();
        for (int unit : order) {
            int function = likeliest(functions, unit);
            candidates.add(new Candidate(
                    catalogue.index().units().get(unit).code(),
                    function < 0 ? "" : model.functions().get(function),
                    shares[unit],
                    terms(report, words, function, unit)));
        }
        return new Classification(
                candidates,
                topics(model.belief().in(functions)),
                standing(candidates, counts, byTupoksi),
                model.version(),
                catalogue.version());
    }

    private List<Topic> topics(double[] functions) {
        return IntStream.range(0, functions.length)
                .boxed()
                .sorted(Comparator.comparingDouble(function -> -functions[function]))
                .limit(settings.candidates())
                .map(function -> new Topic(model.functions().get(function), functions[function]))
                .toList();
    }

    private Standing standing(List<Candidate> candidates, Counts counts, double[] byTupoksi) {
        if (candidates.isEmpty()
                || !(model.knows(counts) || Arrays.stream(byTupoksi).anyMatch(s -> s > 0))) {
            return Standing.NOTHING_KNOWN;
        }
        return candidates.getFirst().probability() < settings.threshold() ? Standing.UNSURE : Standing.SURE;
    }

    /** The probability of each unit, not yet believed. */
    private double[] shares(double[] functions, double[] byTupoksi) {
        double[] shares = new double[byTupoksi.length];
        double mapped = 0;
        for (int function = 0; function < functions.length; function++) {
            if (unitOf[function] >= 0) {
                shares[unitOf[function]] += functions[function];
                mapped += functions[function];
            }
        }
        double[] found = LinearModel.softmax(Arrays.stream(byTupoksi)
                .map(score -> score / settings.sharpness())
                .toArray());
        double fresh = 0;
        double known = 0;
        for (int unit = 0; unit < found.length; unit++) {
            if (learned[unit]) {
                known += found[unit];
            } else if (byTupoksi[unit] > 0) {
                fresh += found[unit];
            }
        }
        double left = mapped == 0 ? known + fresh == 0 ? 0 : known / (known + fresh) : 1 - fresh;
        double total = 0;
        for (int unit = 0; unit < shares.length; unit++) {
            double linear = mapped == 0 ? 0 : shares[unit] / mapped;
            double voice = mapped == 0 ? 1 : settings.voice();
            double catalogued = known == 0 ? linear : found[unit] / known;
            if (learned[unit]) {
                shares[unit] = left * ((1 - voice) * linear + voice * catalogued);
            } else {
                shares[unit] = byTupoksi[unit] > 0 ? found[unit] : 0;
            }
            total += shares[unit];
        }
        for (int unit = 0; unit < shares.length; unit++) {
            shares[unit] = total == 0 ? 1.0 / shares.length : shares[unit] / total;
        }
        return shares;
    }

    private int likeliest(double[] functions, int unit) {
        int best = -1;
        for (int function = 0; function < functions.length; function++) {
            if (unitOf[function] == unit && (best < 0 || functions[function] > functions[best])) {
                best = function;
            }
        }
        return best;
    }

    private List<String> terms(String report, List<Word> words, int function, int unit) {
        CatalogueIndex index = catalogue.index();
        double[] spoken = share(index.contributions(words, unit));
        if (function >= 0) {
            double[] linear = share(model.contributions(words, function));
            for (int i = 0; i < spoken.length; i++) {
                spoken[i] += linear[i];
            }
        }
        return IntStream.range(0, spoken.length)
                .filter(i -> spoken[i] > 0 && !words.get(i).stop())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -spoken[i]))
                .map(i -> report.substring(words.get(i).from(), words.get(i).to()))
                .distinct()
                .limit(NAMED_TERMS)
                .toList();
    }

    private static double[] share(double[] spoken) {
        double total = Arrays.stream(spoken).map(Math::abs).sum();
        return total == 0 ? spoken : Arrays.stream(spoken).map(s -> s / total).toArray();
    }
}
