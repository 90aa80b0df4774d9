package id.satupintu.platform.local.verify;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plain counts of events. */
final class Tally {
    final Map<String, Integer> byName = new TreeMap<>();
    final Map<String, Integer> escalationsByCause = new TreeMap<>();
    int redelivered;

    @Nullable Instant from;

    @Nullable Instant to;

    void count(Fact fact) {
        byName.merge(fact.name(), 1, Integer::sum);
        if (fact.name().equals("case-escalated") && fact.cause() != null) {
            escalationsByCause.merge(fact.cause(), 1, Integer::sum);
        }
        if (fact.name().equals("complaint-submitted")
                && (from == null || fact.time().isBefore(from))) {
            from = fact.time();
        }
        if (to == null || fact.time().isAfter(to)) {
            to = fact.time();
        }
    }

    int times(String name) {
        return byName.getOrDefault(name, 0);
    }
}
