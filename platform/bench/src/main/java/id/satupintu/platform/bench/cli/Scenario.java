package id.satupintu.platform.bench.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be measured, and about how long it takes on two cores, the start of the system included. */
enum Scenario {
    STEADY("steady", 130, false),
    MIXED("mixed", 30, false),
    RAMP("ramp", 90, false),
    SPIKE_VALLEY("spike-valley", 80, false),
    BACKLOG("backlog", 1500, true),
    MASS_DEADLINE("mass-deadline", 240, true),
    MASS_DEADLINE_KILLED("mass-deadline-killed", 300, true),
    TENANT_FLOOD("tenant-flood", 240, true),
    TICK_COST("tick-cost", 600, true);

    /** What is measured when nothing is said. */
    static final List<Scenario> USUAL = List.of(STEADY, MIXED);

    private final String word;
    private final int seconds;
    private final boolean alone;

    /** @param alone it needs a system without the reports of another scenario */
    Scenario(String word, int seconds, boolean alone) {
        this.word = word;
        this.seconds = seconds;
        this.alone = alone;
    }

    String word() {
        return word;
    }

    int seconds() {
        return seconds;
    }

    /** It starts the processes it needs itself. */
    boolean startsItself() {
        return switch (this) {
            case MASS_DEADLINE, MASS_DEADLINE_KILLED, TENANT_FLOOD, TICK_COST -> true;
            case STEADY, MIXED, RAMP, SPIKE_VALLEY, BACKLOG -> false;
        };
    }

    boolean isAlone() {
        return alone;
    }

    static Optional<Scenario> of(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word.equals(word.strip()))
                .findFirst();
    }
}
