package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.OverdueLevel;
import id.satupintu.escalation.adapter.out.store.CaseLoads;
import id.satupintu.escalation.adapter.out.store.CaseLoads.Load;
import id.satupintu.escalation.adapter.out.store.CaseType;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.Rung;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.platform.web.Officer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a superior who has how much in hand, and what stays late: the weekly sheet (dossier 2.3). */
public final class WorkloadDesk {
    /** More than this nobody goes through in a week; the sheet says so. */
    static final int MOST_ON_THE_SHEET = 200;

    private final CaseLoads loads;
    private final AggregateStore<CaseCommand, Case, EscalationEvent> cases;
    private final Policies policies;
    private final Clock clock;

    public WorkloadDesk(
            CaseLoads loads, AggregateStore<CaseCommand, Case, EscalationEvent> cases, Policies policies, Clock clock) {
        this.loads = loads;
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Something that was promised to a citizen and stays late.
     *
     * @param workingDaysLate since {@code dueAt}
     * @param level how high it was raised
     */
    record Overdue(
            ComplaintId complaintId,
            @Nullable String title,
            UnitRef unit,
            ClockName clock,
            Instant dueAt,
            int workingDaysLate,
            OverdueLevel level) {}

    /** The units of the officer's kabupaten, those with the most that is late first. */
    List<Load> loads(Officer officer) {
        return loads.of(officer.kabupaten(), clock.instant()).stream()
                .sorted(Comparator.comparingInt(Load::late)
                        .thenComparingInt(Load::open)
                        .reversed()
                        .thenComparing(load -> load.unit().value()))
                .toList();
    }

    /** What stays late and was raised, the longest late first. */
    List<Overdue> sheet(Officer officer) {
        Policy policy = policies.inForce(officer.kabupaten());
        Instant now = clock.instant();
        Map<String, Object> raised = Map.of(
                CaseType.KABUPATEN,
                officer.kabupaten().value(),
                CaseType.OPEN,
                true,
                CaseType.RAISED,
                true,
                CaseType.SEALED,
                false);
        return cases.search(new SearchQuery(raised, CaseType.RAISED_FOR, false, 0, MOST_ON_THE_SHEET)).stream()
                .filter(known -> CaseDesk.maySee(officer, known))
                .flatMap(known -> overdue(known, policy, now))
                .sorted(Comparator.comparing(Overdue::dueAt))
                .toList();
    }

    private static Stream<Overdue> overdue(Case known, Policy policy, Instant now) {
        return known.custody().stream().flatMap(custody -> custody.clocks().all().stream()
                .filter(one -> one.staysLate())
                .map(one -> new Overdue(
                        Objects.requireNonNull(known.subject()).complaintId(),
                        known.report() == null ? null : known.report().title(),
                        custody.holder().unit(),
                        one.name(),
                        one.dueAt(),
                        -policy.calendar().workingDaysLeft(now, one.dueAt()),
                        level(policy, one.raised()))));
    }

    /** The ladder may have become shorter since. */
    private static OverdueLevel level(Policy policy, int raised) {
        List<Rung> ladder = policy.ladder();
        return ladder.isEmpty()
                ? OverdueLevel.SEKDA
                : ladder.get(Math.min(raised, ladder.size()) - 1).level();
    }
}
