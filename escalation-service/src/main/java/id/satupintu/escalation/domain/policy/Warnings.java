package id.satupintu.escalation.domain.policy;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a clock warns before it is late.
 *
 * @param percents after how much of its time, 1 to 99
 * @param daysBefore how many of its own days before, 1 or more, for clocks that have more days than that
 */
public record Warnings(NavigableSet<Integer> percents, NavigableSet<Integer> daysBefore) {
    private static final int HOURS_OF_A_DAY = 24;
    private static final int ALL = 100;

    /** Once, when three quarters of the time have passed. */
    static final Warnings STANDARD = of(Set.of(75), Set.of());

    /** @throws IllegalArgumentException when a warning would come before the start or after the end */
    public Warnings {
        percents = Collections.unmodifiableNavigableSet(new TreeSet<>(percents));
        daysBefore = Collections.unmodifiableNavigableSet(new TreeSet<>(daysBefore));
        if (!percents.isEmpty() && (percents.first() < 1 || percents.last() >= ALL)) {
            throw new IllegalArgumentException("A warning comes after 1 to 99 percent of the time");
        }
        if (!daysBefore.isEmpty() && daysBefore.first() < 1) {
            throw new IllegalArgumentException("A warning comes at least a day before the end");
        }
    }

    public static Warnings of(Set<Integer> percents, Set<Integer> daysBefore) {
        return new Warnings(new TreeSet<>(percents), new TreeSet<>(daysBefore));
    }

    /** How many hours of a clock of {@code days} are left at each warning, the earliest warning first; a day has 24. */
    NavigableSet<Integer> hoursLeft(int days) {
        NavigableSet<Integer> hours = new TreeSet<>();
        percents.forEach(percent -> hours.add(Math.max(1, days * HOURS_OF_A_DAY * (ALL - percent) / ALL)));
        daysBefore.stream().filter(before -> before < days).forEach(before -> hours.add(before * HOURS_OF_A_DAY));
        return hours.descendingSet();
    }
}
