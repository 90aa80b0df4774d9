package id.satupintu.escalation.domain;

import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.EvidenceAdded;
import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.evidence.Evidence;
import id.satupintu.escalation.domain.evidence.EvidenceRecord;
import id.satupintu.escalation.domain.evidence.Flag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Evidence is added by who holds the case or helps with it, and named only where it was added. It moves no clock. */
final class EvidenceOfCase {
    /** More than this nobody looks through, and the case's document would grow without end. */
    static final int MOST = 60;

    private EvidenceOfCase() {}

    static Optional<Refusal> refusal(Case known, AddEvidence add) {
        return known.evidence().size() + add.evidence().size() > MOST
                ? Optional.of(Refusal.EVIDENCE_LIMIT)
                : Optional.empty();
    }

    /** What is named must be there. */
    static Optional<Refusal> refusal(Case known, List<String> named) {
        Set<String> there = known.evidence().stream().map(Evidence::evidenceId).collect(Collectors.toSet());
        return there.containsAll(named) ? Optional.empty() : Optional.of(Refusal.EVIDENCE_UNKNOWN);
    }

    /**
     * Whether one of those that are named shows by itself that something was done. What shows how it was before, and what a
     * person should look at first, does not: then somebody else has to go and look.
     */
    static boolean proves(Case known, List<String> named) {
        return known.evidence().stream()
                .filter(one -> named.contains(one.evidenceId()))
                .anyMatch(one ->
                        one.phase() != EvidencePhase.BEFORE && one.flags().isEmpty());
    }

    static void add(Happening happening, Custody custody, AddEvidence add) {
        UnitRef helper = custody.heldBy(add.by())
                ? null
                : Actions.helper(custody, add.by()).orElseThrow();
        for (EvidenceRecord one : add.evidence()) {
            happening.say(new EvidenceAdded(
                    happening.complaintId(),
                    custody.holder(),
                    one.evidenceId(),
                    one.sha256(),
                    one.contentType(),
                    one.bytes(),
                    one.phase(),
                    one.receivedAt(),
                    one.takenAt(),
                    one.distanceMetres(),
                    one.flags().stream().map(Flag::told).toList(),
                    helper));
        }
    }
}
