package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.reporting.view.CaseFile.Stand;
import id.satupintu.reporting.view.Door.Reported;
import id.satupintu.reporting.view.Telling.CaseClosed;
import id.satupintu.reporting.view.Telling.CaseMoved;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import id.satupintu.reporting.view.Telling.Counted;
import id.satupintu.reporting.view.Telling.DeadlineMissed;
import id.satupintu.reporting.view.Telling.Disposed;
import id.satupintu.reporting.view.Telling.Rated;
import id.satupintu.reporting.view.Telling.Submitted;
import id.satupintu.reporting.view.Telling.Supported;
import id.satupintu.reporting.view.Telling.Unremarkable;
import id.satupintu.reporting.view.Telling.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One complaint as reporting knows it. The same facts make the same row, in whatever order and however often they come:
 * a sequence already heard changes nothing, what is counted is counted once, and of several words of the same origin
 * the one with the highest sequence stands.
 *
 * @param seenIn the tenant named by those who spoke of it; the report's own tenant takes precedence
 */
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
        ComplaintRow row = new ComplaintRow(complaintId, tenant, now, door, course, caseFile, counts);
        return switch (fact.telling()) {
            case Submitted submitted -> row.with(door.reported(fact, submitted));
            case Withdrawn _ -> row.with(door.takenBack());
            case Rated(int stars) -> row.with(door.rated(fact, stars));
            case Supported(int supporters) -> row.with(door.supported(fact, supporters));
            case Disposed disposed -> row.with(course.disposed(fact, disposed));
            case CaseMoved moved ->
                row.with(caseFile.at(fact, moved.post()).standing(fact, new Stand(moved.phase(), null, null)))
                        .counting(moved.counts());
            case CaseClosed closed ->
                row.with(caseFile.at(fact, closed.post())
                        .standing(fact, new Stand(null, closed.closure(), closed.onTime())));
            case DeadlineMissed missed ->
                row.with(caseFile.at(fact, missed.post())
                        .missed(fact, missed.post().unit(), missed.clock()));
            case Counted(Count count) -> row.counting(List.of(count));
            case Unremarkable _ -> row;
        };
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

    private ComplaintRow with(Door changed) {
        return new ComplaintRow(complaintId, seenIn, heard, changed, course, caseFile, counts);
    }

    private ComplaintRow with(Course changed) {
        return new ComplaintRow(complaintId, seenIn, heard, door, changed, caseFile, counts);
    }

    private ComplaintRow with(CaseFile changed) {
        return new ComplaintRow(complaintId, seenIn, heard, door, course, changed, counts);
    }

    private ComplaintRow counting(List<Count> more) {
        Map<Count, Integer> sums = new TreeMap<>(counts);
        more.forEach(count -> sums.merge(count, 1, Integer::sum));
        return new ComplaintRow(complaintId, seenIn, heard, door, course, caseFile, sums);
    }
}
