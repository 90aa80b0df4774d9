package id.satupintu.reporting.view;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How many took how many days. Means hide the ones who wait, so a spread tells by rank (dossier 1.14: median and p90).
 *
 * @param byDays how many by whole days
 */
public record Spread(Map<Integer, Long> byDays) {
    static final Spread NONE = new Spread(Map.of());

    public Spread {
        byDays = Map.copyOf(byDays);
    }

    /** How many there are. */
    public long total() {
        return byDays.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The days within which at least this share was done.
     *
     * @param percent 1 to 100; 50 is the median
     * @return empty when there is none to rank
     */
    public OptionalInt within(int percent) {
        long wanted = Math.ceilDiv(total() * percent, 100L);
        long seen = 0;
        for (Map.Entry<Integer, Long> each : new TreeMap<>(byDays).entrySet()) {
            seen += each.getValue();
            if (seen >= wanted) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }

    Spread plus(Map<Integer, Long> more) {
        Map<Integer, Long> sum = new TreeMap<>(byDays);
        more.forEach((days, times) -> sum.merge(days, times, Long::sum));
        return new Spread(sum);
    }
}
