package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import id.satupintu.system.faults.load.Ledger.Act;
import id.satupintu.system.faults.load.Ledger.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What people were told is done is on the topic once; what they were not told, at most once; what was refused, never. */
final class ActsCheck implements Check {
    private final Map<String, List<Act>> byComplaint = new HashMap<>();

    ActsCheck(List<Act> acts) {
        for (Act act : acts) {
            byComplaint
                    .computeIfAbsent(act.complaintId(), _ -> new java.util.ArrayList<>())
                    .add(act);
        }
    }

    /** Where the event of an action lies. */
    private record Place(String source, List<String> names) {
        static Place of(String what) {
            return switch (what) {
                case "replies" -> intake("reporter-replied");
                case "completion" -> intake("completion-supplied");
                case "dispute" -> intake("resolution-disputed");
                case "withdrawal" -> intake("complaint-withdrawn");
                case "confirmation" -> intake("resolution-confirmed");
                case "accept" -> escalation("case-accepted");
                case "progress" -> escalation("progress-reported");
                case "clarification" -> escalation("clarification-requested");
                case "return" -> escalation("case-returned");
                case "handover" -> escalation("case-handed-over");
                case "escalate" -> escalation("case-escalated");
                case "resolve" -> escalation("case-resolved");
                case "decision" -> routing("complaint-routed", "complaint-rerouted");
                case "classification" -> routing("complaint-reclassified");
                case "archive" -> routing("complaint-archived");
                case "completion-request" -> routing("completion-requested");
                default -> throw new IllegalArgumentException("No action " + what);
            };
        }

        private static Place intake(String name) {
            return new Place(ComplaintLog.INTAKE, List.of(name));
        }

        private static Place escalation(String name) {
            return new Place(ComplaintLog.ESCALATION, List.of(name));
        }

        private static Place routing(String... names) {
            return new Place(ComplaintLog.ROUTING, List.of(names));
        }
    }

    @Override
    public void look(ComplaintLog log, Consumer<Finding> findings) {
        for (Act act : byComplaint.getOrDefault(log.complaintId(), List.of())) {
            look(log, act, findings);
        }
    }

    private static void look(ComplaintLog log, Act act, Consumer<Finding> findings) {
        Place place = Place.of(act.what());
        long times = log.from(place.source()).stream()
                .filter(event -> place.names().contains(event.name()))
                .filter(event -> act.mark().isEmpty() || event.value().contains(act.mark()))
                .count();
        if (act.outcome() == Outcome.DONE && times == 0) {
            findings.accept(new Finding(Kind.LOST, log.complaintId(), act.what() + " was answered and is not there"));
        }
        if (!act.mark().isEmpty() && times > 1) {
            findings.accept(new Finding(Kind.DOUBLED, log.complaintId(), act.what() + " is there " + times + " times"));
        }
        if (!act.mark().isEmpty() && act.outcome() == Outcome.REFUSED && times > 0) {
            findings.accept(
                    new Finding(Kind.REFUSED_AND_DONE, log.complaintId(), act.what() + " was refused and is there"));
        }
    }
}
