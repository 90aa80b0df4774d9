package id.satupintu.platform.local.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the topics say about one complaint, whatever order the topics were read in. */
final class ComplaintHistory {
    private final TreeMap<Long, Fact> intake = new TreeMap<>();
    private final TreeMap<Long, Fact> routing = new TreeMap<>();
    private final TreeMap<Long, Fact> escalation = new TreeMap<>();

    void add(String source, long sequence, Fact fact) {
        switch (source) {
            case "/intake-service" -> intake.put(sequence, fact);
            case "/routing-service" -> routing.put(sequence, fact);
            case "/escalation-service" -> escalation.put(sequence, fact);
            default -> {
                // Contact records and notices have sequences of their own and no part in the course of the case.
            }
        }
    }

    /** What is missing in the course of an accepted report; empty when nothing is. */
    Optional<String> missing() {
        if (count(intake, "complaint-submitted") == 0) {
            return Optional.of("no complaint-submitted");
        }
        boolean withdrawn = count(intake, "complaint-withdrawn") > 0;
        if (routing.isEmpty() && !withdrawn) {
            return Optional.of("neither routed nor held for review");
        }
        if (count(routing, "complaint-routed") > 0 && count(escalation, "case-opened") == 0 && !withdrawn) {
            return Optional.of("routed, but no case-opened");
        }
        return Optional.empty();
    }

    /** Business facts that happened more often than they can. */
    List<String> repeated() {
        List<String> found = new ArrayList<>();
        repeatedBeyond(found, intake, "complaint-submitted", 1);
        repeatedBeyond(found, intake, "complaint-withdrawn", 1);
        repeatedBeyond(found, routing, "complaint-routed", 1);
        // A case that was given to another unit may be opened there once more.
        repeatedBeyond(found, escalation, "case-opened", 1 + count(routing, "complaint-rerouted"));
        boolean closed = false;
        for (Fact fact : escalation.values()) {
            switch (fact.name()) {
                case "case-closed" -> {
                    if (closed) {
                        found.add("case-closed twice without a reopening between");
                    }
                    closed = true;
                }
                case "case-reopened", "case-opened" -> closed = false;
                default -> {
                    // Not about the end of the case.
                }
            }
        }
        return found;
    }

    /** How the case ended; empty while it is open or was never opened. */
    Optional<Fact> close() {
        Optional<Fact> end = Optional.empty();
        for (Fact fact : escalation.values()) {
            if (fact.name().equals("case-closed")) {
                end = Optional.of(fact);
            } else if (fact.name().equals("case-reopened") || fact.name().equals("case-opened")) {
                end = Optional.empty();
            }
        }
        return end;
    }

    /** True when nothing more is to happen. */
    boolean ended() {
        return close().isPresent() || endedWithoutCase().isPresent();
    }

    /** {@code complaint-archived}, {@code -merged}, {@code -forwarded-externally} or {@code -withdrawn}. */
    Optional<String> endedWithoutCase() {
        if (count(intake, "complaint-withdrawn") > 0) {
            return Optional.of("complaint-withdrawn");
        }
        Map.Entry<Long, Fact> last = routing.lastEntry();
        return Optional.ofNullable(last).map(entry -> entry.getValue().name()).filter(name -> switch (name) {
            case "complaint-archived",
                    "complaint-merged",
                    "complaint-forwarded-externally",
                    "external-status-mirrored" -> true;
            default -> false;
        });
    }

    private static void repeatedBeyond(List<String> found, Map<Long, Fact> facts, String name, int allowed) {
        int times = count(facts, name);
        if (times > allowed) {
            found.add(name + " " + times + " times");
        }
    }

    private static int count(Map<Long, Fact> facts, String name) {
        return (int)
                facts.values().stream().filter(fact -> fact.name().equals(name)).count();
    }
}
