package id.satupintu.escalation.adapter.out.policy;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.PolicyCommand;
import id.satupintu.escalation.domain.policy.PolicyCommand.PublishFirst;
import id.satupintu.escalation.domain.policy.PolicyHistory;
import id.satupintu.escalation.domain.policy.PolicyShelf;
import id.satupintu.escalation.domain.policy.PolicyWire;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the store keeps about policies, held in memory; a tenant that has none yet gets the standard one published. */
public final class StoredPolicies implements PolicyShelf {
    private static final int TENANTS_AT_ONCE = 500;

    private final AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> store;
    private final List<RegionCode> tenants;
    private final Function<RegionCode, Policy> standard;
    private final Clock businessClock;
    private final Map<RegionCode, Policy> standards = new ConcurrentHashMap<>();
    private volatile Map<RegionCode, List<Policy>> versions = Map.of();
    private volatile boolean open;

    /** @param businessClock says which day it is, and so which version is in force */
    public StoredPolicies(
            AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> store,
            List<RegionCode> tenants,
            Function<RegionCode, Policy> standard,
            Clock businessClock) {
        this.store = store;
        this.tenants = List.copyOf(tenants);
        this.standard = standard;
        this.businessClock = businessClock;
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
        follow();
        open = true;
    }

    @Override
    public void follow() {
        Map<RegionCode, List<Policy>> read = new HashMap<>();
        published().forEach(history -> {
            RegionCode kabupaten = history.versions().getLast().kabupaten();
            List<Policy> known = versions.getOrDefault(kabupaten, List.of());
            read.put(
                    kabupaten,
                    known.size() == history.versions().size()
                            ? known
                            : history.versions().stream()
                                    .map(PolicyWire::policy)
                                    .toList());
        });
        versions = Map.copyOf(read);
    }

    /** The histories of all tenants: whoever publishes is followed, whether or not it was named at the start. */
    private List<PolicyHistory> published() {
        List<PolicyHistory> all = new ArrayList<>();
        List<PolicyHistory> page;
        do {
            page = store.search(new SearchQuery(Map.of(), null, false, all.size(), TENANTS_AT_ONCE));
            all.addAll(page);
        } while (page.size() == TENANTS_AT_ONCE);
        return all;
    }

    /** True once the store was asked. */
    public boolean isOpen() {
        return open;
    }

    /** Those that have a policy of their own. */
    public Set<RegionCode> tenants() {
        return versions.keySet();
    }

    @Override
    public List<PolicyPublished> history(RegionCode kabupaten) {
        return store.find(kabupaten.value()).map(PolicyHistory::versions).orElse(List.of());
    }

    @Override
    public Policy inForce(RegionCode kabupaten) {
        List<Policy> own = versions.getOrDefault(kabupaten, List.of());
        if (own.isEmpty()) {
            return Objects.requireNonNull(standards.computeIfAbsent(kabupaten, standard));
        }
        LocalDate today = own.getLast().calendar().dateOf(businessClock.instant());
        return own.reversed().stream()
                .filter(policy -> !policy.validFrom().isAfter(today))
                .findFirst()
                .orElse(own.getFirst());
    }
}
