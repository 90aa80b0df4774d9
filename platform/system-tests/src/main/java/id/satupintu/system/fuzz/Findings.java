package id.satupintu.system.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts, and of every kind of fault the first few examples. */
final class Findings {
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 700;

    private final Map<String, Map<String, LongAdder>> tables = new ConcurrentSkipListMap<>();
    private final Map<String, Fault> faults = new ConcurrentSkipListMap<>();

    /** @param examples what was sent and what came back, shortened and printable */
    record Fault(String what, long times, java.util.List<String> examples) {}

    void count(String table, String row) {
        tables.computeIfAbsent(table, _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(row, _ -> new LongAdder())
                .increment();
    }

    void fault(String what, String example) {
        faults.merge(what, new Fault(what, 1, java.util.List.of(shown(example))), (before, more) -> {
            java.util.List<String> examples = new java.util.ArrayList<>(before.examples());
            if (examples.size() < EXAMPLES) {
                examples.addAll(more.examples());
            }
            return new Fault(what, before.times() + 1, java.util.List.copyOf(examples));
        });
    }

    Map<String, Fault> faults() {
        return new LinkedHashMap<>(faults);
    }

    Map<String, Map<String, Long>> tables() {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        tables.forEach((name, rows) -> {
            Map<String, Long> sums = new TreeMap<>();
            rows.forEach((row, adder) -> sums.put(row, adder.sum()));
            all.put(name, sums);
        });
        return all;
    }

    private static String shown(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7E\\n]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
