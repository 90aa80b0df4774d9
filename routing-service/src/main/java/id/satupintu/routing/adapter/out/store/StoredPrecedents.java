package id.satupintu.routing.adapter.out.store;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.Matter;
import id.satupintu.routing.domain.precedent.Precedent;
import id.satupintu.routing.domain.precedent.Precedents;
import id.satupintu.routing.domain.precedent.Similar;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Precedents are dispositions that a person decided, found by their words. What one question costs does not grow with
 * their number: so many words are asked about, and of each word the newest precedents alone are weighed.
 */
public final class StoredPrecedents implements Precedents {
    private static final int MOST_WORDS = 12;
    private static final int OF_A_WORD = 25;

    /** All words of a question must be in what is found, so one of them is enough to look by; but it may be a common one. */
    private static final int OF_A_QUESTION = 200;

    private final AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions;

    public StoredPrecedents(AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions) {
        this.dispositions = dispositions;
    }

    /** By what the precedent is found: its words and its category, each in its kabupaten. */
    static List<String> keys(Matter matter, RegionCode kabupaten) {
        Stream<String> words = matter.words().stream().map(word -> key(kabupaten, word));
        @Nullable String category = matter.category();
        return (category == null ? words : Stream.concat(Stream.of(key(kabupaten, "#" + category)), words)).toList();
    }

    private static String key(RegionCode kabupaten, String word) {
        return kabupaten.value() + " " + word;
    }

    @Override
    public List<Similar> similarTo(Matter matter, RegionCode kabupaten, ComplaintId except, int most) {
        Map<ComplaintId, Precedent> found = new LinkedHashMap<>();
        keys(matter, kabupaten).stream().limit(MOST_WORDS + 1L).forEach(key -> add(found, newest(key, OF_A_WORD)));
        found.remove(except);
        return Similar.to(matter, found.values(), most);
    }

    @Override
    public List<Similar> bearing(List<String> words, RegionCode kabupaten, int most) {
        return words.isEmpty()
                ? List.of()
                : Similar.bearing(words, newest(key(kabupaten, longest(words)), OF_A_QUESTION), most);
    }

    /** Long words are the rarer ones. */
    private static String longest(List<String> words) {
        return words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    private static void add(Map<ComplaintId, Precedent> found, Collection<Precedent> more) {
        more.forEach(precedent -> found.putIfAbsent(precedent.complaintId(), precedent));
    }

    private List<Precedent> newest(String key, int most) {
        return dispositions
                .search(new SearchQuery(
                        Map.of(DispositionType.PRECEDENT_OF, key), DispositionType.DECIDED_AT, true, 0, most))
                .stream()
                .flatMap(disposition -> Precedent.of(disposition).stream())
                .toList();
    }
}
