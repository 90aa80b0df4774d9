package id.satupintu.escalation.adapter.out.policy;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.escalation.adapter.out.store.CaseType;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.ApplyPolicy;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * When other rules of time are in force, every open case of the tenant gets its dates anew.
 *
 * <p>Every instance does it; a case is judged once, whoever comes first, because afterwards it carries the version it was
 * judged by. What one leaves undone when it dies, the next finds.
 */
public final class RecomputeRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RecomputeRounds.class);
    private static final int AT_ONCE = 200;

    private final StoredPolicies policies;
    private final AggregateStore<CaseCommand, Case, EscalationEvent> cases;
    private final Clock businessClock;
    private final Duration every;
    private final Map<RegionCode, Integer> done = new HashMap<>();
    private @Nullable Thread thread;

    /** @param every how often it looks whether something was published */
    public RecomputeRounds(
            StoredPolicies policies,
            AggregateStore<CaseCommand, Case, EscalationEvent> cases,
            Clock businessClock,
            Duration every) {
        this.policies = policies;
        this.cases = cases;
        this.businessClock = businessClock;
        this.every = every;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("policy-rounds").start(this::run);
    }

    private void run() {
        while (true) {
            try {
                Thread.sleep(every);
                if (policies.isOpen()) {
                    policies.follow();
                    policies.tenants().forEach(this::round);
                }
            } catch (InterruptedException _) {
                return;
            } catch (DataAccessException away) {
                LOG.debug("Policies wait for the store");
            } catch (RuntimeException defect) {
                LOG.error("Recomputing deadlines stumbled", defect);
            }
        }
    }

    /** Brings every open case of the tenant under the rules in force. */
    void round(RegionCode tenant) {
        int version = policies.inForce(tenant).version();
        if (Objects.equals(done.get(tenant), version)) {
            return;
        }
        int broken = 0;
        for (List<Case> stale = stale(tenant, version, broken);
                !stale.isEmpty();
                stale = stale(tenant, version, broken)) {
            broken += judge(stale);
        }
        if (broken > 0) {
            LOG.error("{} cases of {} keep their old dates", broken, tenant.value());
        }
        done.put(tenant, version);
    }

    /** Those judged by the oldest rules come first in the index, so one page without any is the last. */
    private List<Case> stale(RegionCode tenant, int version, int skip) {
        Map<String, Object> open = Map.of(CaseType.KABUPATEN, tenant.value(), CaseType.OPEN, true);
        return cases.search(new SearchQuery(open, CaseType.POLICY_VERSION, false, skip, AT_ONCE)).stream()
                .filter(known -> known.custody()
                        .filter(custody -> custody.policyVersion() != version)
                        .isPresent())
                .toList();
    }

    private int judge(List<Case> stale) {
        List<Request<CaseCommand>> requests = stale.stream()
                .map(known -> Request.<CaseCommand>of(
                        Objects.requireNonNull(known.subject()).complaintId().value(),
                        new ApplyPolicy(businessClock.instant())))
                .toList();
        int broken = 0;
        for (Result<Case, EscalationEvent> result : cases.handleAll(requests)) {
            if (result instanceof Result.Broken<Case, EscalationEvent> defect) {
                broken++;
                LOG.error("A case keeps its old dates", defect.reason());
            }
        }
        return broken;
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
