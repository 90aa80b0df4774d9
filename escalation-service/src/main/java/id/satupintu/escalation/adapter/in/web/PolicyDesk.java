package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.PolicyImpact;
import id.satupintu.escalation.domain.PolicyImpact.Moved;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.PolicyCommand;
import id.satupintu.escalation.domain.policy.PolicyCommand.Publish;
import id.satupintu.escalation.domain.policy.PolicyCommand.PublishFirst;
import id.satupintu.escalation.domain.policy.PolicyHistory;
import id.satupintu.escalation.domain.policy.PolicyShelf;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lets the coordinator of a kabupaten see what other rules of time would do, and publish them. */
public final class PolicyDesk {
    private static final int A_PAGE = 500;
    /** Enough to see what a change does; the page says when there are more. */
    private static final int MOST = 5_000;

    private static final int EXAMPLES = 20;

    private final PolicyShelf policies;
    private final AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> store;
    private final AggregateStore<CaseCommand, Case, EscalationEvent> cases;
    private final Clock businessClock;

    public PolicyDesk(
            PolicyShelf policies,
            AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> store,
            AggregateStore<CaseCommand, Case, EscalationEvent> cases,
            Clock businessClock) {
        this.policies = policies;
        this.store = store;
        this.cases = cases;
        this.businessClock = businessClock;
    }

    /**
     * What a change would do to the cases that are open.
     *
     * @param looked how many cases were looked at
     * @param all false when there are more than that
     * @param byClock which clocks move, and how many cases of each
     */
    record Impact(int looked, boolean all, Map<ClockName, Shift> byClock, List<Example> examples) {}

    /** How many dates of a clock move, and which way. */
    record Shift(int later, int earlier, int lateAtOnce) {
        Shift and(Moved moved, Instant now) {
            boolean goesOn = moved.after().isAfter(moved.before());
            return new Shift(
                    later + (goesOn ? 1 : 0), earlier + (goesOn ? 0 : 1), lateAtOnce + (moved.lateAt(now) ? 1 : 0));
        }
    }

    /** A date that moves. */
    record Example(String complaintId, Moved moved) {}

    Policy inForce(Officer officer) {
        return policies.inForce(officer.kabupaten());
    }

    /** Everything the kabupaten has published, the newest first. */
    List<PolicyPublished> history(Officer officer) {
        return policies.history(officer.kabupaten()).reversed();
    }

    LocalDate today(Policy policy) {
        return policy.calendar().dateOf(businessClock.instant());
    }

    Impact impact(Policy next) {
        Instant now = businessClock.instant();
        Map<ClockName, Shift> byClock = new EnumMap<>(ClockName.class);
        List<Example> examples = new ArrayList<>();
        int looked = 0;
        List<Case> page = page(next.kabupaten(), looked);
        while (!page.isEmpty() && looked < MOST) {
            for (Case known : page) {
                for (Moved moved : PolicyImpact.of(known, next)) {
                    byClock.merge(
                            moved.clock(), new Shift(0, 0, 0).and(moved, now), (before, _) -> before.and(moved, now));
                    if (examples.size() < EXAMPLES && known.subject() != null) {
                        examples.add(new Example(known.subject().complaintId().value(), moved));
                    }
                }
            }
            looked += page.size();
            page = page(next.kabupaten(), looked);
        }
        return new Impact(looked, page.isEmpty(), byClock, examples);
    }

    private List<Case> page(RegionCode kabupaten, int skip) {
        return cases.search(new SearchQuery(
                Map.of("kabupaten", kabupaten.value(), "open", true), "policyVersion", false, skip, A_PAGE));
    }

    /** @throws ProblemException 409 when somebody published meanwhile, or it is in force before today */
    void publish(Officer officer, Policy next, String reason) {
        RegionCode kabupaten = officer.kabupaten();
        Publish command = new Publish(next, today(next), officer.unit(), reason);
        List<Request<PolicyCommand>> requests = new ArrayList<>();
        if (policies.history(kabupaten).isEmpty()) {
            // What has held until now is told first, so that whoever reads the stream knows what was changed.
            requests.add(Request.of(kabupaten.value(), new PublishFirst(policies.inForce(kabupaten))));
        }
        requests.add(Request.of(kabupaten.value(), command));
        switch (store.handleAll(requests).getLast()) {
            case Result.Stored<PolicyHistory, PolicyEvent> _ -> policies.follow();
            case Result.AlreadyHeard<PolicyHistory, PolicyEvent> _ -> policies.follow();
            case Result.Refused<PolicyHistory, PolicyEvent> refused -> throw ProblemException.refused(refused.code());
            case Result.Taken<PolicyHistory, PolicyEvent> taken ->
                throw new IllegalStateException("Nothing about a policy is unique, yet " + taken.field() + " is taken");
            case Result.Broken<PolicyHistory, PolicyEvent> broken -> throw broken.reason();
        }
    }
}
