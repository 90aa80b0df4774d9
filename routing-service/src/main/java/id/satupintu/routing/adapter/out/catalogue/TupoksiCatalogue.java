package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.routing.domain.disposition.UnitScorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Catalogue retrieval: which tupoksi the words of a report point to, by BM25 over the keywords, mandates and names of
 * units. A whole keyword found in the report counts more than its words apart, and words of the title more than those
 * of the body.
 *
 * <p>One catalogue never changes; a changed unit makes a new one. So every thread reads without a lock, and the words
 * that explain a score always belong to the index that made it.
 */
final class TupoksiCatalogue implements UnitScorer {
    private static final int CANDIDATES = 10;
    private static final int NAMED_TERMS = 6;

    /** For so few documents it is dearer to find out which of them need not be scored than to score them all. */
    private static final TopScoreDocCollectorManager EVERY_HIT_COUNTED =
            new TopScoreDocCollectorManager(CANDIDATES, Integer.MAX_VALUE);

    private static final float KEYWORD_WORD = 1f;
    private static final float TUPOKSI_WORD = 0.35f;
    private static final float NAME_WORD = 0.5f;
    private static final float TITLE_FACTOR = 1.6f;

    /** Weight of a whole keyword of one, two, three and more words. */
    private static final float[] WHOLE_KEYWORD = {0, 1.6f, 3f, 3.6f};

    /** Score at which the words say enough to believe them half. Found by eye on the invented reports of the tests. */
    private static final double HALF_STRENGTH = 6;

    /** How sharply a lead counts: 1 would share the confidence as the scores are shared. */
    private static final double SHARPNESS = 2.2;

    private final ReportWords words;
    private final IndexSearcher searcher;
    private final Phrases phrases = new Phrases();
    private final Map<String, CatalogueEntry> entries = new TreeMap<>();
    private final Map<String, Map<String, String>> saidBy = new HashMap<>();

    /** Field and stem of every word there is, so that no query asks for a word in vain. */
    private final Set<String> vocabulary = new HashSet<>();

    private final Map<RegionCode, String> versions;

    /**
     * @param placeNames names of regions; a keyword that is nothing but a place is no matter (dossier 3.3, cautions)
     */
    TupoksiCatalogue(ReportWords words, Collection<CatalogueEntry> catalogue, Collection<String> placeNames) {
        this.words = words;
        this.versions = CatalogueVersions.of(catalogue);
        PlaceNames places = PlaceNames.of(placeNames);
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(memory, new IndexWriterConfig().setSimilarity(new BM25Similarity(1.2f, 0.25f)))) {
            for (CatalogueEntry entry : catalogue) {
                entries.put(entry.id(), entry);
                writer.addDocument(document(entry, places));
            }
            writer.commit();
            this.searcher = new IndexSearcher(DirectoryReader.open(memory));
            this.searcher.setQueryCache(null);
            this.searcher.setSimilarity(new BM25Similarity(1.2f, 0.25f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String catalogueVersion(RegionCode kabupaten) {
        return versions.getOrDefault(kabupaten, "");
    }

    @Override
    public List<Score> score(String title, String body, RegionCode kabupaten) {
        if (catalogueVersion(kabupaten).isEmpty()) {
            return List.of();
        }
        Map<String, Float> weights = new HashMap<>();
        weigh(words.stems(title), TITLE_FACTOR, weights);
        weigh(words.stems(body), 1, weights);
        if (weights.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.forEach((key, weight) -> add(query, key, weight));
        query.add(
                new TermInSetQuery(
                        "region",
                        List.of(
                                new BytesRef(kabupaten.value()),
                                new BytesRef(kabupaten.value().substring(0, 2)))),
                BooleanClause.Occur.FILTER);
        try {
            return scores(searcher.search(query.build(), EVERY_HIT_COUNTED).scoreDocs, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Confidence shares what the words prove among the candidates, the sharper the larger the lead. */
    private List<Score> scores(ScoreDoc[] hits, Map<String, Float> weights) throws IOException {
        if (hits.length == 0 || hits[0].score <= 0) {
            return List.of();
        }
        double best = hits[0].score;
        double total = 0;
        for (ScoreDoc hit : hits) {
            total += Math.pow(hit.score / best, SHARPNESS);
        }
        double strength = best / (best + HALF_STRENGTH);
        List<Score> scores = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            String id = searcher.storedFields().document(hit.doc).get("id");
            CatalogueEntry entry = Objects.requireNonNull(entries.get(id));
            double share = Math.pow(hit.score / best, SHARPNESS) / total;
            double confidence = Math.round(strength * share * 1000) / 1000.0;
            if (confidence > 0) {
                scores.add(new Score(entry.tier(), entry.unit(), confidence, terms(id, weights)));
            }
        }
        return scores;
    }

    /** What of the report is in this matter's keywords, as the catalogue writes it, whole keywords first. */
    private List<String> terms(String id, Map<String, Float> weights) {
        Map<String, String> said = saidBy.getOrDefault(id, Map.of());
        Comparator<Map.Entry<String, Float>> strongest = Comparator.comparing(
                        (Map.Entry<String, Float> entry) -> wholeKeyword(entry.getKey()) * entry.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey);
        return weights.entrySet().stream()
                .filter(entry -> said.containsKey(entry.getKey()))
                .sorted(strongest)
                .map(entry -> Objects.requireNonNull(said.get(entry.getKey())))
                .distinct()
                .limit(NAMED_TERMS)
                .toList();
    }

    private void weigh(List<String> stems, float factor, Map<String, Float> weights) {
        for (String stem : stems) {
            if (vocabulary.contains("keyword " + stem)
                    || vocabulary.contains("tupoksi " + stem)
                    || vocabulary.contains("name " + stem)) {
                weights.merge("w " + stem, factor, Math::max);
            }
        }
        for (Phrases.Phrase phrase : phrases.in(stems)) {
            weights.merge("k " + phrase.key(), factor, Math::max);
        }
    }

    private void add(BooleanQuery.Builder query, String key, float weight) {
        String text = key.substring(2);
        if (key.startsWith("k ")) {
            should(query, "whole", text, weight * wholeKeyword(key));
        } else {
            should(query, "keyword", text, weight * KEYWORD_WORD);
            should(query, "tupoksi", text, weight * TUPOKSI_WORD);
            should(query, "name", text, weight * NAME_WORD);
        }
    }

    private void should(BooleanQuery.Builder query, String field, String text, float boost) {
        if (!field.equals("whole") && !vocabulary.contains(field + " " + text)) {
            return;
        }
        query.add(new BoostQuery(new TermQuery(new Term(field, text)), boost), BooleanClause.Occur.SHOULD);
    }

    private static float wholeKeyword(String key) {
        if (!key.startsWith("k ")) {
            return 0.5f;
        }
        int size = 1 + (int) key.chars().filter(character -> character == '_').count();
        return WHOLE_KEYWORD[Math.min(size, WHOLE_KEYWORD.length - 1)];
    }

    private Document document(CatalogueEntry entry, PlaceNames places) {
        Document document = new Document();
        document.add(new StringField("id", entry.id(), Field.Store.YES));
        document.add(new StringField("region", entry.region().value(), Field.Store.NO));
        Map<String, String> said = saidBy.computeIfAbsent(entry.id(), _ -> new HashMap<>());
        List<String> keywordWords = new ArrayList<>();
        for (String keyword : entry.keywords()) {
            List<String> stems = words.stems(keyword);
            boolean road = keyword.startsWith("Jl ") || keyword.contains("–");
            if (stems.isEmpty() || (!road && places.isPlace(keyword))) {
                continue;
            }
            // "tidak dapat bantuan" without its empty words is no more than a word.
            if (stems.size() > 1 || words.writtenOut(keyword).strip().indexOf(' ') < 0) {
                Phrases.Phrase phrase = Phrases.phrase(stems);
                phrases.add(phrase);
                document.add(new StringField("whole", phrase.key(), Field.Store.NO));
                said.putIfAbsent("k " + phrase.key(), keyword);
            }
            if (!road) {
                keywordWords.addAll(words.stems(places.leftOutOf(keyword)));
            }
        }
        for (String word : words.writtenOut(String.join(" ", entry.keywords())).split(" ")) {
            List<String> stems = words.stems(word);
            if (stems.size() == 1) {
                said.putIfAbsent("w " + stems.getFirst(), word);
            }
        }
        field(document, "keyword", keywordWords);
        field(document, "tupoksi", words.stems(entry.tupoksi()));
        field(document, "name", words.stems(places.leftOutOf(entry.name())));
        return document;
    }

    private void field(Document document, String field, List<String> stems) {
        stems.forEach(stem -> vocabulary.add(field + " " + stem));
        document.add(new StemsField(field, stems));
    }
}
