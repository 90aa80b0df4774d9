package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.escalation.PolicyEvent.Change;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.escalation.domain.policy.PolicyCommand.Publish;
import id.satupintu.escalation.domain.policy.PolicyCommand.PublishFirst;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.platform.aggregate.Decision;
import java.util.ArrayList;
import java.util.List;

/** A tenant's policy is published once at first, and from then on only by people. */
public final class PolicyDecider implements Decider<PolicyCommand, PolicyHistory, PolicyEvent> {
    static final String CHANGED_MEANWHILE = "policy.changed-meanwhile";
    static final String IN_THE_PAST = "policy.in-the-past";
    static final String NO_REASON = "policy.no-reason";

    @Override
    public PolicyHistory initialState() {
        return PolicyHistory.NONE;
    }

    @Override
    public Decision<PolicyEvent> decide(PolicyCommand command, PolicyHistory history) {
        return switch (command) {
            case PublishFirst first ->
                history.versions().isEmpty()
                        ? Decision.accept(PolicyWire.told(first.policy(), null))
                        : Decision.nothing();
            case Publish next -> publish(next, history);
        };
    }

    private static Decision<PolicyEvent> publish(Publish next, PolicyHistory history) {
        if (next.policy().version() != history.latestVersion() + 1) {
            return Decision.refuse(CHANGED_MEANWHILE);
        }
        if (next.policy().validFrom().isBefore(next.today())) {
            return Decision.refuse(IN_THE_PAST);
        }
        if (next.reason().isBlank()) {
            return Decision.refuse(NO_REASON);
        }
        return Decision.accept(PolicyWire.told(
                next.policy(), new Change(next.by(), next.reason().strip())));
    }

    @Override
    public PolicyHistory evolve(PolicyHistory history, PolicyEvent event) {
        return switch (event) {
            case PolicyPublished published -> {
                List<PolicyPublished> versions = new ArrayList<>(history.versions());
                versions.add(published);
                yield new PolicyHistory(versions);
            }
        };
    }
}
