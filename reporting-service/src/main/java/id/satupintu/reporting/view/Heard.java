package id.satupintu.reporting.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which sequences of one origin have been heard: all up to {@code upTo}, and those beyond it. As long as something lies
 * beyond, something is missing.
 *
 * @param beyond ascending; never contains {@code upTo + 1}
 */
public record Heard(long upTo, List<Beyond> beyond) {
    /** Nothing heard yet. */
    public static final Heard NOTHING = new Heard(0, List.of());

    public Heard {
        beyond = List.copyOf(beyond);
    }

    /**
     * A sequence heard before all of its predecessors.
     *
     * @param at when that event happened
     */
    public record Beyond(long sequence, Instant at) {}

    /** Sequences that are missing, both ends included. */
    public record Hole(long first, long last) {}

    public boolean contains(long sequence) {
        return sequence <= upTo || beyond.stream().anyMatch(later -> later.sequence() == sequence);
    }

    /** This and {@code sequence}. */
    public Heard with(long sequence, Instant at) {
        if (contains(sequence)) {
            return this;
        }
        List<Beyond> later = new ArrayList<>(beyond);
        later.add(new Beyond(sequence, at));
        later.sort(Comparator.comparingLong(Beyond::sequence));
        long reached = upTo;
        while (!later.isEmpty() && later.getFirst().sequence() == reached + 1) {
            reached++;
            later.removeFirst();
        }
        return new Heard(reached, later);
    }

    /** The highest sequence heard; 0 when none. */
    public long highest() {
        return beyond.isEmpty() ? upTo : beyond.getLast().sequence();
    }

    /** Since when something is missing at the latest: the first event after the gap happened then. */
    public Optional<Instant> gapSince() {
        return beyond.stream().findFirst().map(Beyond::at);
    }

    /** What is missing below the highest sequence heard. */
    public List<Hole> holes() {
        List<Hole> holes = new ArrayList<>();
        long expected = upTo + 1;
        for (Beyond later : beyond) {
            if (later.sequence() > expected) {
                holes.add(new Hole(expected, later.sequence() - 1));
            }
            expected = later.sequence() + 1;
        }
        return holes;
    }
}
