package id.satupintu.routing.domain.precedent;

import id.satupintu.routing.domain.disposition.Matter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A precedent, and what it has in common with what was asked about.
 *
 * @param likeness 0 to 1
 * @param shared the words both have
 */
public record Similar(Precedent precedent, double likeness, List<String> shared) {
    /** Below it two reports have words in common by chance. */
    private static final double ALIKE = 0.3;

    /** One word in common, "jalan", says nothing. */
    private static final int LEAST_SHARED = 2;

    /** How much the same category counts beside the words. */
    private static final double SAME_CATEGORY = 0.1;

    /** How much more a binding ruling counts than what one officer thought. */
    private static final double BINDING = 0.05;

    private static final Comparator<Similar> BEST_FIRST = Comparator.comparingDouble(Similar::weight)
            .reversed()
            .thenComparing(
                    Similar::precedent,
                    Comparator.comparing(Precedent::decidedAt).reversed());

    public Similar {
        shared = List.copyOf(shared);
    }

    /** The most alike of {@code precedents} to a report about {@code matter}, the best first. */
    public static List<Similar> to(Matter matter, Collection<Precedent> precedents, int most) {
        return precedents.stream()
                .map(precedent -> alike(matter, precedent))
                .filter(found -> found.shared().size() >= LEAST_SHARED && found.likeness() >= ALIKE)
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    /** Those of {@code precedents} that bear every word of {@code asked}, the newest first. */
    public static List<Similar> bearing(List<String> asked, Collection<Precedent> precedents, int most) {
        return precedents.stream()
                .filter(precedent -> precedent.matter().words().containsAll(asked))
                .sorted(Comparator.comparing(Precedent::decidedAt).reversed())
                .limit(most)
                .map(precedent -> new Similar(precedent, 1, asked))
                .toList();
    }

    private static Similar alike(Matter matter, Precedent precedent) {
        Matter other = precedent.matter();
        double same = matter.category() != null && matter.category().equals(other.category()) ? SAME_CATEGORY : 0;
        return new Similar(precedent, Math.min(1, matter.likeness(other) + same), matter.shared(other));
    }

    private double weight() {
        return likeness + (precedent.binding() ? BINDING : 0);
    }
}
