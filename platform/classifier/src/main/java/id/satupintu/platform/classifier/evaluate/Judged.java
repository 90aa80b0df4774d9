package id.satupintu.platform.classifier.evaluate;

import java.util.List;

/**
 * What was said about a report whose unit is known.
 *
 * @param unit where it went
 * @param ranked the units a classifier named, the likeliest first
 * @param confidence what it believed of the first, 0 to 1
 */
public record Judged(String unit, List<String> ranked, double confidence) {
    public Judged {
        ranked = List.copyOf(ranked);
    }

    boolean right() {
        return !ranked.isEmpty() && ranked.getFirst().equals(unit);
    }
}
