package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.platform.classifier.text.IndonesianText;
import id.satupintu.platform.classifier.text.IndonesianText.Word;
import id.satupintu.routing.domain.disposition.WordReader;
import java.util.List;

/** Reads with the eyes of the classifier: slang written out, affixes taken off. */
public final class StemReader implements WordReader {
    /** What a report says is said in its first words; more would make everything alike. */
    private static final int MOST = 40;

    private static final int SHORTEST = 3;

    private final IndonesianText text = IndonesianText.bundled();

    @Override
    public List<String> words(String said) {
        return text.words(ReportWords.matter(said)).stream()
                .filter(word -> !word.stop())
                .map(Word::stem)
                .filter(stem -> stem.length() >= SHORTEST && stem.chars().noneMatch(Character::isDigit))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
