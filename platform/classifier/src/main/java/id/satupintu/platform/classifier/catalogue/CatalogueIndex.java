package id.satupintu.platform.classifier.catalogue;

import id.satupintu.platform.classifier.text.IndonesianText;
import id.satupintu.platform.classifier.text.IndonesianText.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose tupoksi the words of a report point to, by BM25 over keywords, mandates and names; a pair of words of a
 * keyword counts as a word of its own. Never changes: a changed catalogue makes a new one.
 */
public final class CatalogueIndex {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.25;
    private static final float KEYWORD = 1f;
    private static final float MANDATE = 0.35f;
    private static final float NAME = 0.5f;
    private static final float PAIR = 2f;

    private final List<CatalogueUnit> units;
    private final Map<String, Posting> postings = new HashMap<>();

    private record Posting(int[] units, float[] scores) {}

    private CatalogueIndex(List<CatalogueUnit> units) {
        this.units = units;
    }

    /** An index of {@code catalogue}; with no keywords when {@code keywords} is false. */
    public static CatalogueIndex of(Collection<CatalogueUnit> catalogue, IndonesianText text, boolean keywords) {
        CatalogueIndex index = new CatalogueIndex(List.copyOf(catalogue));
        List<Map<String, Float>> documents = new ArrayList<>();
        Map<String, Integer> seenIn = new HashMap<>();
        double length = 0;
        for (CatalogueUnit unit : index.units) {
            Map<String, Float> terms = new HashMap<>();
            add(text, unit.name(), NAME, terms);
            add(text, unit.mandate(), MANDATE, terms);
            if (keywords) {
                for (String keyword : unit.keywords().split("[;,]")) {
                    add(text, keyword, KEYWORD, terms);
                }
            }
            documents.add(terms);
            terms.keySet().forEach(term -> seenIn.merge(term, 1, Integer::sum));
            length += terms.values().stream().mapToDouble(f -> f).sum();
        }
        index.fill(documents, seenIn, length / Math.max(1, documents.size()));
        return index;
    }

    private static void add(IndonesianText text, String of, float weight, Map<String, Float> terms) {
        terms(text.words(of)).forEach((term, at) -> terms.merge(term, weight, Float::sum));
    }

    private void fill(List<Map<String, Float>> documents, Map<String, Integer> seenIn, double usual) {
        Map<String, List<Integer>> where = new HashMap<>();
        for (int unit = 0; unit < documents.size(); unit++) {
            for (String term : documents.get(unit).keySet()) {
                where.computeIfAbsent(term, t -> new ArrayList<>()).add(unit);
            }
        }
        where.forEach((term, found) -> {
            double rarity = Math.log(1 + (documents.size() - found.size() + 0.5) / (found.size() + 0.5));
            float[] scores = new float[found.size()];
            for (int i = 0; i < scores.length; i++) {
                Map<String, Float> document = documents.get(found.get(i));
                double length = document.values().stream().mapToDouble(f -> f).sum();
                double count = document.getOrDefault(term, 0f);
                double norm = SATURATION * (1 - LENGTH + LENGTH * length / usual);
                scores[i] = (float)
                        (rarity * count * (SATURATION + 1) / (count + norm) * (term.indexOf(' ') > 0 ? PAIR : 1));
            }
            postings.put(term, new Posting(found.stream().mapToInt(i -> i).toArray(), scores));
        });
    }

    /** Stems and pairs of stems, and the first word each is found in. */
    private static Map<String, Integer> terms(List<Word> words) {
        Map<String, Integer> terms = new HashMap<>();
        String before = "";
        int beforeAt = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.stop()) {
                continue;
            }
            terms.putIfAbsent(word.stem(), i);
            if (!before.isEmpty()) {
                terms.putIfAbsent(before + " " + word.stem(), beforeAt);
            }
            before = word.stem();
            beforeAt = i;
        }
        return terms;
    }

    /** The units, in the order of every array this gives. */
    public List<CatalogueUnit> units() {
        return units;
    }

    /** How well the words fit each unit; 0 for not at all, no upper bound. */
    public double[] scores(List<Word> words) {
        double[] scores = new double[units.size()];
        for (String term : terms(words).keySet()) {
            Posting posting = postings.get(term);
            if (posting != null) {
                for (int i = 0; i < posting.units().length; i++) {
                    scores[posting.units()[i]] += posting.scores()[i];
                }
            }
        }
        return scores;
    }

    /** How much each word spoke for a unit. */
    public double[] contributions(List<Word> words, int unit) {
        double[] spoken = new double[words.size()];
        terms(words).forEach((term, at) -> {
            Posting posting = postings.get(term);
            if (posting != null) {
                for (int i = 0; i < posting.units().length; i++) {
                    if (posting.units()[i] == unit) {
                        spoken[at] += posting.scores()[i];
                    }
                }
            }
        });
        return spoken;
    }

    /** Every stem the catalogue bears. */
    public Set<String> stems() {
        return new HashSet<>(postings.keySet());
    }
}
