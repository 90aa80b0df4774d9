package id.satupintu.routing.adapter.out.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of regions: in a keyword they say where, not what (dossier 3.3, cautions). */
record PlaceNames(Set<String> names, Set<String> words) {

    static PlaceNames of(Collection<String> names) {
        return new PlaceNames(
                Set.copyOf(names),
                names.stream().flatMap(name -> Arrays.stream(name.split(" "))).collect(Collectors.toUnmodifiableSet()));
    }

    /** True when {@code keyword} is a place and nothing else. */
    boolean isPlace(String keyword) {
        return names.contains(keyword);
    }

    /** What is left of {@code text}: of "sungai Sangatta" the river. */
    String leftOutOf(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !words.contains(word))
                .collect(Collectors.joining(" "));
    }
}
