package id.satupintu.routing.domain.disposition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, to be compared with others.
 *
 * @param words the stems of its words that bear a meaning, each once
 * @param category its SP4N category; null when there is none
 */
public record Matter(List<String> words, @Nullable String category) {
    public Matter {
        words = List.copyOf(words);
    }

    /** How much the words of two matters have in common: the cosine of the two sets, 0 to 1. */
    public double likeness(Matter other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        return shared(other).size() / Math.sqrt((double) words.size() * other.words.size());
    }

    /** The words both have, in the order they have here. */
    public List<String> shared(Matter other) {
        Set<String> common = new LinkedHashSet<>(words);
        common.retainAll(Set.copyOf(other.words));
        return List.copyOf(common);
    }
}
