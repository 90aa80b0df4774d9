package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Every policy a tenant has had, oldest first.
 *
 * @param versions as they were told, so that what is kept and what others know cannot differ
 */
public record PolicyHistory(List<PolicyPublished> versions) {
    static final PolicyHistory NONE = new PolicyHistory(List.of());

    public PolicyHistory {
        versions = List.copyOf(versions);
    }

    /** The newest that holds on {@code day}; the first where none does yet, so that no case is without rules. */
    public Optional<Policy> inForce(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(PolicyWire::policy);
    }

    /** 0 when there is none. */
    public int latestVersion() {
        return versions.isEmpty() ? 0 : versions.getLast().version();
    }
}
