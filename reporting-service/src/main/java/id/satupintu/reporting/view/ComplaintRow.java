package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.reporting.view.CaseFile.Stand;
import id.satupintu.reporting.view.Door.Reported;
import id.satupintu.reporting.view.Holding.Outcome;
import id.satupintu.reporting.view.Telling.CaseClosed;
import id.satupintu.reporting.view.Telling.CaseMoved;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import id.satupintu.reporting.view.Telling.Counted;
import id.satupintu.reporting.view.Telling.DeadlineMissed;
import id.satupintu.reporting.view.Telling.Disposed;
import id.satupintu.reporting.view.Telling.Handover;
import id.satupintu.reporting.view.Telling.Rated;
import id.satupintu.reporting.view.Telling.Reclassified;
import id.satupintu.reporting.view.Telling.Submitted;
import id.satupintu.reporting.view.Telling.Supported;
import id.satupintu.reporting.view.Telling.Unremarkable;
import id.satupintu.reporting.view.Telling.Withdrawn;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One complaint as reporting knows it. The same facts make the same row, in whatever order and however often they come:
 * a sequence already heard changes nothing, what is counted is counted once, and of several words of the same origin
 * the one with the highest sequence stands.
 *
 * @param seenIn the tenant named by those who spoke of it; the report's own tenant takes precedence
 */
@RecordBuilder
public record ComplaintRow(
        ComplaintId complaintId,
        RegionCode seenIn,
        Map<Origin, Heard> heard,
        Door door,
        Course course,
        CaseFile caseFile,
        Map<Count, Integer> counts) {

    public ComplaintRow {
        heard = Map.copyOf(heard);
        counts = Map.copyOf(counts);
    }

    /** Nothing heard of it yet. */
    public static ComplaintRow unheard(ComplaintId complaintId, RegionCode seenIn) {
        return new ComplaintRow(complaintId, seenIn, Map.of(), Door.SILENT, Course.SILENT, CaseFile.SILENT, Map.of());
    }

    /** This row after {@code fact}; the very same when it was heard before. */
    public ComplaintRow with(Fact fact) {
        Heard before = heard(fact.origin());
        if (before.contains(fact.sequence())) {
            return this;
        }
        Map<Origin, Heard> now = new TreeMap<>(heard);
        now.put(fact.origin(), before.with(fact.sequence(), fact.at()));
        RegionCode tenant = seenIn.value().compareTo(fact.kabupaten().value()) <= 0 ? seenIn : fact.kabupaten();
        ComplaintRow row =
                ComplaintRowBuilder.builder(this).seenIn(tenant).heard(now).build();
        return switch (fact.telling()) {
            case Submitted submitted -> row.with(door.reported(fact, submitted));
            case Withdrawn _ -> row.with(door.takenBack());
            case Rated(int stars) -> row.with(door.rated(fact, stars));
            case Supported(int supporters) -> row.with(door.supported(fact, supporters));
            case Disposed disposed -> row.with(course.disposed(fact, disposed));
            case Reclassified changed -> row.with(course.changed(fact, changed));
            case CaseMoved moved ->
                row.with(held(fact, moved).at(fact, moved.post()).standing(fact, new Stand(moved.phase(), null, null)))
                        .counting(moved.counts());
            case CaseClosed closed ->
                row.with(caseFile.at(fact, closed.post())
                        .standing(fact, new Stand(null, closed.closure(), closed.onTime()))
                        .holding(closed.post(), turn -> turn.closed(fact.at())));
            case DeadlineMissed missed ->
                row.with(caseFile.at(fact, missed.post())
                        .missed(fact, missed.post().unit(), missed.clock())
                        .holding(missed.post(), turn -> turn.missed(missed.clock(), fact.at())));
            case Counted(Count count) -> row.counting(List.of(count));
            case Unremarkable _ -> row;
        };
    }

    private CaseFile held(Fact fact, CaseMoved moved) {
        Outcome outcome =
                switch (moved.phase()) {
                    case OPENED, ACCEPTED, AWAITING_REPORTER -> Outcome.HELD;
                    case RETURNED -> Outcome.RETURNED;
                    case RESOLVED -> Outcome.SETTLED;
                };
        CaseFile after =
                caseFile.holding(moved.post(), turn -> turn.boxed(moved.boxed()).turned(fact, moved.post(), outcome));
        Handover up = moved.from();
        return up == null ? after : after.holding(up.from(), turn -> turn.turned(fact, up.from(), up.outcome()));
    }

    public Heard heard(Origin origin) {
        return heard.getOrDefault(origin, Heard.NOTHING);
    }

    public int count(Count count) {
        return counts.getOrDefault(count, 0);
    }

    /** The tenant it is counted for. */
    public RegionCode kabupaten() {
        Reported reported = door.reported();
        return reported == null ? seenIn : reported.kabupaten();
    }

    public Status status() {
        return Standing.of(this);
    }

    /** Since when it waits for a service to touch it that has not; empty when none has to. */
    public Optional<Instant> untouchedSince() {
        return Standing.untouchedSince(this);
    }

    /** Since when at the latest something that was said about it is missing here. */
    public Optional<Instant> gapSince() {
        return heard.values().stream().flatMap(each -> each.gapSince().stream()).min(Instant::compareTo);
    }

    /** How the case ended, when it did. */
    public @Nullable Closure closure() {
        Stand stand = Latest.valueOf(caseFile.stand());
        return stand == null ? null : stand.closure();
    }

    /** Of a case that was settled and is over: within its class limit? */
    public @Nullable Boolean onTime() {
        Stand stand = Latest.valueOf(caseFile.stand());
        return stand == null ? null : stand.onTime();
    }

    /** Not over, and its class limit has passed. */
    public boolean overdue() {
        return status().fate() == Status.Fate.OPEN && caseFile.missed(Telling.Clock.CLASS_LIMIT);
    }

    /**
     * The tier it is at or ended at; null where nobody has it, or it did not end in a settlement.
     *
     * <p>A case that waits for routing is at no tier, whoever gave it back.
     */
    public @Nullable Tier standsAt() {
        Post post = Latest.valueOf(caseFile.post());
        return switch (status()) {
            case IN_PROGRESS, AWAITING_REPORTER, RESOLVED, CLOSED_BY_REPORTER, CLOSED_WITHOUT_CONFIRMATION ->
                post == null ? null : post.tier();
            case UNACCOUNTED, RECEIVED, IN_REVIEW, ROUTED, WITHDRAWN, ARCHIVED, MERGED, FORWARDED -> null;
        };
    }

    /** The tiers it went up from and is not at; empty for what was put away. */
    public Set<Tier> raisedFrom() {
        Set<Tier> raised = new TreeSet<>();
        if (status().fate() == Status.Fate.OPEN || status().fate() == Status.Fate.CLOSED) {
            caseFile.holdings().stream()
                    .filter(Holding::raised)
                    .forEach(turn -> raised.add(turn.post().tier()));
        }
        Tier now = standsAt();
        if (now != null) {
            raised.remove(now);
        }
        return raised;
    }

    /** When a unit said that it is settled; empty unless the case is closed by the reporter or by the timer. */
    public Optional<Instant> settledAt() {
        return status().fate() == Status.Fate.CLOSED ? caseFile.settledAt() : Optional.empty();
    }

    private ComplaintRow with(Door changed) {
        return ComplaintRowBuilder.builder(this).door(changed).build();
    }

    private ComplaintRow with(Course changed) {
        return ComplaintRowBuilder.builder(this).course(changed).build();
    }

    private ComplaintRow with(CaseFile changed) {
        return ComplaintRowBuilder.builder(this).caseFile(changed).build();
    }

    private ComplaintRow counting(List<Count> more) {
        Map<Count, Integer> sums = new TreeMap<>(counts);
        more.forEach(count -> sums.merge(count, 1, Integer::sum));
        return ComplaintRowBuilder.builder(this).counts(sums).build();
    }
}
