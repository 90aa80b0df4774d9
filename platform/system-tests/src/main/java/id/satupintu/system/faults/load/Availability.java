package id.satupintu.system.faults.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The longest time in which a function did not work, by function, from its first success on. */
public final class Availability {
    private final Map<Function, Long> last = new EnumMap<>(Function.class);
    private final Map<Function, Long> worst = new EnumMap<>(Function.class);

    /** What people come for. */
    public enum Function {
        SUBMIT("submit"),
        TRACK("track"),
        OFFICER_ACTION("officerAction"),
        /** From the receipt to the unit that has it, or to the person who looks: the longest anyone waited. */
        ROUTING("routing"),
        NOTICES("notices"),
        REPORTING("reporting");

        private final String label;

        Function(String label) {
            this.label = label;
        }
    }

    /** {@code function} worked just now. */
    public synchronized void worked(Function function) {
        long now = System.nanoTime();
        Long before = last.put(function, now);
        if (before != null) {
            worst.merge(function, now - before, Math::max);
        }
    }

    /** True when {@code function} worked within the last {@code nanos}. */
    synchronized boolean workedWithin(Function function, long nanos) {
        Long when = last.get(function);
        return when != null && System.nanoTime() - when <= nanos;
    }

    /** Somebody waited so long for {@code function}. */
    public synchronized void waited(Function function, long nanos) {
        worst.merge(function, nanos, Math::max);
    }

    /** Seconds to a tenth, gaps that are still open counted. */
    public synchronized Map<String, Double> worstSeconds() {
        long now = System.nanoTime();
        Map<String, Double> seconds = new TreeMap<>();
        for (Function function : Function.values()) {
            long open = last.containsKey(function) ? now - last.getOrDefault(function, now) : 0;
            long longest = Math.max(open, worst.getOrDefault(function, 0L));
            seconds.put(function.label, Math.round(longest / 1e8) / 10.0);
        }
        return seconds;
    }
}
