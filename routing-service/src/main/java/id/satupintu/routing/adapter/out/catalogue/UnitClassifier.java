package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.platform.classifier.Candidate;
import id.satupintu.platform.classifier.Classification;
import id.satupintu.platform.classifier.Classification.Standing;
import id.satupintu.platform.classifier.FunctionMap;
import id.satupintu.platform.classifier.TextClassifier;
import id.satupintu.platform.classifier.TextClassifier.Settings;
import id.satupintu.platform.classifier.UnitCatalogue;
import id.satupintu.platform.classifier.catalogue.CatalogueIndex;
import id.satupintu.platform.classifier.catalogue.CatalogueUnit;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.text.IndonesianText;
import id.satupintu.platform.classifier.text.IndonesianText.Word;
import id.satupintu.routing.domain.disposition.UnitScorer.Reading;
import id.satupintu.routing.domain.disposition.UnitScorer.Score;
import id.satupintu.routing.domain.disposition.UnitScorer.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whose matter a report is in one kabupaten. The tiers of the neighbourhood are one matter to the model, which learned
 * from places where they were one label; among them the words of their tupoksi decide.
 *
 * <p>One never changes: a changed unit or model makes another, while readers go on with the one they have.
 */
final class UnitClassifier {
    /** What the tiers of the neighbourhood are to the classifier. */
    static final String NEIGHBOURHOOD = "WILAYAH";

    private static final List<String> FUNCTIONS_OF_THE_NEIGHBOURHOOD = List.of("KEWILAYAHAN");
    private static final Settings SETTINGS =
            new Settings(Settings.USUAL.threshold(), Settings.USUAL.sharpness(), Settings.USUAL.voice(), 8);

    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final RegionCode kabupaten;
    private final Map<String, CatalogueEntry> offices;
    private final List<Tier> tiers;
    private final CatalogueIndex tierWords;
    private final UnitCatalogue catalogue;
    private final TextClassifier classifier;
    private final LinearModel model;
    private final IndonesianText text = IndonesianText.bundled();

    /** By stem, the words of the catalogue that bear it, the shortest first. */
    private final Map<String, TreeSet<String>> catalogueWords;

    /**
     * @param entries what the kabupaten's own offices, those of its province and its tiers answer for
     * @param places names of regions; a keyword that is nothing but a place is no matter (dossier 3.3, cautions)
     */
    UnitClassifier(RegionCode kabupaten, Collection<CatalogueEntry> entries, PlaceNames places, LinearModel model) {
        this.kabupaten = kabupaten;
        this.model = model;
        this.offices = new LinkedHashMap<>();
        this.catalogueWords = new HashMap<>();
        List<CatalogueUnit> units = new ArrayList<>();
        Map<String, List<String>> functions = new LinkedHashMap<>();
        List<CatalogueUnit> neighbourhood = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            CatalogueUnit unit = entry.words(places);
            List.of(unit.name(), unit.mandate(), unit.keywords()).forEach(this::remember);
            if (entry.unit() == null) {
                neighbourhood.add(unit);
            } else {
                offices.put(unit.code(), entry);
                units.add(unit);
                functions.put(unit.code(), entry.functions());
            }
        }
        units.add(joined(neighbourhood));
        functions.put(NEIGHBOURHOOD, FUNCTIONS_OF_THE_NEIGHBOURHOOD);
        this.tiers =
                neighbourhood.stream().map(unit -> Tier.valueOf(unit.code())).toList();
        this.tierWords = CatalogueIndex.of(neighbourhood, text, true);
        this.catalogue = UnitCatalogue.of(units, new FunctionMap(functions));
        this.classifier = new TextClassifier(model, catalogue, SETTINGS);
    }

    private UnitClassifier(UnitClassifier other, LinearModel model) {
        this.kabupaten = other.kabupaten;
        this.model = model;
        this.offices = other.offices;
        this.tiers = other.tiers;
        this.tierWords = other.tierWords;
        this.catalogue = other.catalogue;
        this.catalogueWords = other.catalogueWords;
        this.classifier = new TextClassifier(model, catalogue, SETTINGS);
    }

    /** The same units, read by another model. */
    UnitClassifier with(LinearModel another) {
        return new UnitClassifier(this, another);
    }

    Pupil pupil() {
        return new Pupil(kabupaten, model, catalogue);
    }

    private static CatalogueUnit joined(List<CatalogueUnit> tiers) {
        StringBuilder mandates = new StringBuilder();
        StringBuilder keywords = new StringBuilder();
        for (CatalogueUnit tier : tiers) {
            mandates.append(tier.mandate()).append(' ');
            keywords.append(tier.keywords()).append("; ");
        }
        return new CatalogueUnit(NEIGHBOURHOOD, "", mandates.toString(), keywords.toString());
    }

    private void remember(String words) {
        for (Word word : text.words(words)) {
            if (!word.stop()) {
                catalogueWords
                        .computeIfAbsent(word.stem(), _ -> new TreeSet<>(SHORTEST_FIRST))
                        .add(word.text());
            }
        }
    }

    String version() {
        return kabupaten + "-" + catalogue.version();
    }

    Reading read(String title, String body) {
        String report = ReportWords.matter(title + ".\n" + body);
        Classification said = classifier.classify(report);
        if (said.standing() == Standing.NOTHING_KNOWN) {
            return new Reading(version(), said.modelVersion(), List.of(), List.of());
        }
        List<Score> scores = new ArrayList<>();
        for (Candidate candidate : said.candidates()) {
            if (candidate.unit().equals(NEIGHBOURHOOD)) {
                scores.addAll(byTier(candidate, text.words(report)));
            } else {
                CatalogueEntry office = Objects.requireNonNull(offices.get(candidate.unit()));
                scores.add(new Score(
                        office.tier(),
                        office.unit(),
                        thousandths(candidate.probability()),
                        catalogued(candidate.terms())));
            }
        }
        scores.removeIf(score -> score.confidence() <= 0);
        scores.sort(Comparator.comparingDouble(Score::confidence).reversed());
        List<Topic> topics = said.topics().stream()
                .map(topic -> new Topic(topic.function(), topic.probability()))
                .toList();
        return new Reading(version(), said.modelVersion(), scores, topics);
    }

    /** The share of the neighbourhood, parted among its tiers; without a word of theirs it is the desa's. */
    private List<Score> byTier(Candidate neighbourhood, List<Word> words) {
        double[] fits = tierWords.scores(words);
        double[] parts = LinearModel.softmax(
                Arrays.stream(fits).map(fit -> fit / Settings.USUAL.sharpness()).toArray());
        boolean nothing = Arrays.stream(fits).allMatch(fit -> fit == 0);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            double part = !nothing ? parts[i] : tiers.get(i) == Tier.DESA ? 1 : 0;
            scores.add(new Score(
                    tiers.get(i),
                    null,
                    thousandths(neighbourhood.probability() * part),
                    catalogued(neighbourhood.terms())));
        }
        return scores;
    }

    /** The reporter's words as the catalogue has them; what it has not might be a name. */
    private List<String> catalogued(List<String> terms) {
        return terms.stream()
                .flatMap(term -> text.words(term).stream())
                .flatMap(word -> Optional.ofNullable(catalogueWords.get(word.stem()))
                        .map(known -> known.contains(word.text()) ? word.text() : known.first())
                        .stream())
                .distinct()
                .toList();
    }

    private static double thousandths(double probability) {
        return Math.round(probability * 1000) / 1000.0;
    }
}
