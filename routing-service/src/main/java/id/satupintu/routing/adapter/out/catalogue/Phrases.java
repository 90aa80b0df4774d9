package id.satupintu.routing.adapter.out.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases to look for in reports. A phrase is found when all its words stand near each other in any order: "got mampet
 * depan rumah" is also found in "got di depan rumah kami mampet".
 */
final class Phrases {
    /** How many other words may stand between the words of a phrase. */
    private static final int SLACK = 3;

    private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();

    /**
     * @param key what it is known by: its stems, sorted
     * @param stems its words
     */
    record Phrase(String key, Set<String> stems) {}

    /** The phrase that {@code stems} make. */
    static Phrase phrase(List<String> stems) {
        Set<String> distinct = new LinkedHashSet<>(stems);
        return new Phrase(String.join("_", distinct.stream().sorted().toList()), distinct);
    }

    void add(Phrase phrase) {
        List<Phrase> known =
                byFirstStem.computeIfAbsent(phrase.stems().iterator().next(), _ -> new ArrayList<>());
        if (!known.contains(phrase)) {
            known.add(phrase);
        }
    }

    /** The phrases that occur in a text of {@code stems}. */
    List<Phrase> in(List<String> stems) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < stems.size(); i++) {
            places.computeIfAbsent(stems.get(i), _ -> new ArrayList<>()).add(i);
        }
        List<Phrase> found = new ArrayList<>();
        for (String stem : places.keySet()) {
            for (Phrase phrase : byFirstStem.getOrDefault(stem, List.of())) {
                if (occurs(phrase, stem, places)) {
                    found.add(phrase);
                }
            }
        }
        return found;
    }

    private static boolean occurs(Phrase phrase, String first, Map<String, List<Integer>> places) {
        int reach = phrase.stems().size() + SLACK - 1;
        for (int at : places.getOrDefault(first, List.of())) {
            boolean all = true;
            for (String stem : phrase.stems()) {
                all &= places.getOrDefault(stem, List.of()).stream().anyMatch(place -> Math.abs(place - at) <= reach);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
