package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Of every source: 1 to n, none missing, none twice, and on the topic for the first time in that order. The same event
 * may lie there several times, word for word: that is what at least once means.
 */
final class SequenceCheck implements Check {

    @Override
    public void look(ComplaintLog log, Consumer<Finding> findings) {
        log.rawBySource().forEach((source, events) -> look(log.complaintId(), source, events, findings));
    }

    private static void look(String id, String source, List<RawEvent> events, Consumer<Finding> findings) {
        TreeMap<Long, RawEvent> bySequence = new TreeMap<>();
        Map<String, RawEvent> byId = new HashMap<>();
        long highest = 0;
        for (RawEvent event : events) {
            RawEvent same = byId.putIfAbsent(event.id(), event);
            if (same != null) {
                if (!same.value().equals(event.value())
                        || same.sequence() != event.sequence()
                        || !same.type().equals(event.type())) {
                    findings.accept(new Finding(Kind.DOUBLED, id, source + ": one id for two events"));
                }
                continue;
            }
            RawEvent other = bySequence.putIfAbsent(event.sequence(), event);
            if (other != null) {
                findings.accept(new Finding(
                        Kind.DOUBLED,
                        id,
                        source + " " + event.sequence() + " twice: " + other.name() + ", " + event.name()));
            }
            if (event.sequence() < highest) {
                findings.accept(new Finding(
                        Kind.HOLE, id, source + " " + event.sequence() + " lies behind " + highest + " on its topic"));
            }
            highest = Math.max(highest, event.sequence());
        }
        for (long expected = 1; expected <= highest; expected++) {
            if (!bySequence.containsKey(expected)) {
                findings.accept(new Finding(Kind.HOLE, id, source + " " + expected + " of " + highest + " is missing"));
            }
        }
        if (bySequence.containsKey(0L)) {
            findings.accept(new Finding(Kind.HOLE, id, source + ": an event without a sequence"));
        }
    }
}
