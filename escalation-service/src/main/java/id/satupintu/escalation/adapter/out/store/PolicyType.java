package id.satupintu.escalation.adapter.out.store;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.escalation.domain.policy.PolicyCommand;
import id.satupintu.escalation.domain.policy.PolicyDecider;
import id.satupintu.escalation.domain.policy.PolicyHistory;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decider;

/** Policies by tenant. */
public final class PolicyType implements AggregateType<PolicyCommand, PolicyHistory, PolicyEvent> {

    @Override
    public String collection() {
        return "policies";
    }

    @Override
    public Decider<PolicyCommand, PolicyHistory, PolicyEvent> decider() {
        return new PolicyDecider();
    }

    @Override
    public Class<PolicyHistory> stateType() {
        return PolicyHistory.class;
    }

    @Override
    public RegionCode kabupaten(PolicyHistory history) {
        return history.versions().getLast().kabupaten();
    }
}
