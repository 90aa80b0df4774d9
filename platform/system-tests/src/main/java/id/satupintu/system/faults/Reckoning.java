package id.satupintu.system.faults;

import id.satupintu.system.faults.check.Finding;
import id.satupintu.system.faults.check.Finding.Kind;
import id.satupintu.system.faults.check.RawEvent;
import id.satupintu.system.faults.load.Ledger;
import id.satupintu.system.faults.load.Ledger.Outcome;
import id.satupintu.system.faults.load.Town;
import id.satupintu.system.faults.nemesis.FaultKind;
import id.satupintu.system.faults.nemesis.FaultPlan;
import id.satupintu.system.faults.nemesis.Nemesis;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds a run up. */
record Reckoning(
        ProveOrder order, Nemesis.Raged raged, Ledger.Content ledger, List<RawEvent> events, List<Finding> findings) {

    ProveSummary summary(List<FaultKind> unavailable, long unread, double drained, long began, Town town) {
        double minutes = order.length().toMillis() / 60_000.0;
        return new ProveSummary(
                minutes,
                order.seed(),
                order.sabotage() == null ? null : order.sabotage().label(),
                Math.round(order.speed()),
                raged.injected().size(),
                order.sabotage() == null ? (int) Math.round(minutes * FaultPlan.LEAST_PER_MINUTE) : 1,
                byKind(),
                unavailable.stream().map(FaultKind::name).toList(),
                ledger.byComplaint().size(),
                acts(Outcome.DONE),
                acts(Outcome.REFUSED),
                acts(Outcome.UNKNOWN),
                events.size(),
                redelivered(),
                raged.endedByThemselves(),
                ProveSummary.count(findings, Kind.LOST),
                ProveSummary.count(findings, Kind.DOUBLED),
                ProveSummary.count(findings, Kind.HOLE),
                ProveSummary.count(findings, Kind.CLOCK_MOVED),
                ProveSummary.count(findings, Kind.PROJECTION),
                ProveSummary.count(findings, Kind.DEAD_LETTER),
                ProveSummary.count(findings, Kind.REFUSED_AND_DONE, Kind.PERSONAL_DATA),
                unread,
                Math.round(drained * 10) / 10.0,
                Math.round((System.nanoTime() - began) / 1e8) / 10.0,
                town.worstUnavailabilitySeconds(),
                findings.stream().limit(ProveSummary.FINDINGS_SHOWN).toList());
    }

    private Map<String, Integer> byKind() {
        Map<String, Integer> counts = new TreeMap<>();
        raged.injected().forEach(one -> counts.merge(one.fault().kind().name(), 1, Integer::sum));
        return counts;
    }

    private long acts(Outcome outcome) {
        return ledger.acts().stream().filter(act -> act.outcome() == outcome).count();
    }

    private long redelivered() {
        Set<String> ids = new HashSet<>();
        return events.stream().filter(event -> !ids.add(event.id())).count();
    }
}
