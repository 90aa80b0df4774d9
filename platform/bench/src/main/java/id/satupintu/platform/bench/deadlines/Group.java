package id.satupintu.platform.bench.deadlines;

import id.satupintu.platform.bench.load.Latencies;
import id.satupintu.platform.bench.load.Percentiles;
import java.util.List;
import java.util.Map;

/**
 * What became of some of the cases that were due at the same second.
 *
 * @param escalatedOnce those of which exactly one event says that they were passed up
 * @param missing of which none was heard while it was waited for
 * @param deliveredAgain how often an event was heard that had been heard before, with the same id
 * @param timersPerSecond from the due second until the last of them was heard of on the topic
 * @param lateness from the due second until it was heard of on the topic
 */
public record Group(
        int due,
        long escalatedOnce,
        long escalatedMore,
        long missing,
        long deliveredAgain,
        double timersPerSecond,
        Percentiles lateness) {

    static Group of(List<String> ids, Map<String, EscalationWatch.Heard> heard, long dueNanos) {
        Latencies lateness = new Latencies();
        long last = dueNanos;
        long once = 0;
        long more = 0;
        long again = 0;
        for (String id : ids) {
            EscalationWatch.Heard one = heard.get(id);
            if (one != null) {
                lateness.record(one.atNanos() - dueNanos);
                last = Math.max(last, one.atNanos());
                again += one.deliveries() - one.events().size();
                if (one.events().size() == 1) {
                    once++;
                } else {
                    more++;
                }
            }
        }
        double seconds = (last - dueNanos) / 1e9;
        return new Group(
                ids.size(),
                once,
                more,
                ids.size() - once - more,
                again,
                seconds <= 0 ? 0 : Math.round((once + more) / seconds * 10) / 10.0,
                lateness.percentiles());
    }

    /** How many were not passed up exactly once. */
    long notOnce() {
        return escalatedMore + missing;
    }
}
