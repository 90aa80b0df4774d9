package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
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

    /** The newest. */
    public Optional<Policy> inForce() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(Policy.of(versions.getLast()));
    }
}
