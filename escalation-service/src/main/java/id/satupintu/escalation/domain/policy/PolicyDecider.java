package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.escalation.domain.policy.PolicyCommand.PublishFirst;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.platform.aggregate.Decision;
import java.util.ArrayList;
import java.util.List;

/** A tenant's policy is published once at first, and from then on only by people. */
public final class PolicyDecider implements Decider<PolicyCommand, PolicyHistory, PolicyEvent> {

    @Override
    public PolicyHistory initialState() {
        return PolicyHistory.NONE;
    }

    @Override
    public Decision<PolicyEvent> decide(PolicyCommand command, PolicyHistory history) {
        return switch (command) {
            case PublishFirst first ->
                history.versions().isEmpty() ? Decision.accept(first.policy().published()) : Decision.nothing();
        };
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
