package id.satupintu.escalation.adapter.out.policy;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.PolicyCommand;
import id.satupintu.escalation.domain.policy.PolicyCommand.PublishFirst;
import id.satupintu.escalation.domain.policy.PolicyHistory;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the store keeps about policies, held in memory; a tenant that has none yet gets the standard one published. */
public final class StoredPolicies implements Policies {
    private final AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> store;
    private final List<RegionCode> tenants;
    private final Function<RegionCode, Policy> standard;
    private volatile Map<RegionCode, Policy> inForce = Map.of();
    private volatile boolean open;

    public StoredPolicies(
            AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> store,
            List<RegionCode> tenants,
            Function<RegionCode, Policy> standard) {
        this.store = store;
        this.tenants = List.copyOf(tenants);
        this.standard = standard;
    }

    /**
     * Publishes what is missing and reads what is there; once it has, it does nothing.
     *
     * @throws org.springframework.dao.DataAccessException while the store is away
     */
    public void open() {
        if (open) {
            return;
        }
        for (RegionCode tenant : tenants) {
            if (store.handle(Request.of(tenant.value(), new PublishFirst(standard.apply(tenant))))
                    instanceof Result.Broken<PolicyHistory, PolicyEvent> broken) {
                throw broken.reason();
            }
        }
        Map<RegionCode, Policy> read = new HashMap<>();
        store.findAll(tenants.stream().map(RegionCode::value).toList()).values().forEach(history -> history.inForce()
                .ifPresent(policy -> read.put(policy.kabupaten(), policy)));
        inForce = Map.copyOf(read);
        open = true;
    }

    /** True once the store was asked. */
    public boolean isOpen() {
        return open;
    }

    @Override
    public Policy inForce(RegionCode kabupaten) {
        Policy own = inForce.get(kabupaten);
        return own == null ? standard.apply(kabupaten) : own;
    }
}
