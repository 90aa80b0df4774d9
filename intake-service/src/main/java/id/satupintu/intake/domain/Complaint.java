package id.satupintu.intake.domain;

import id.satupintu.contracts.RegionCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of one report: what the reporter handed in and did, and what routing and escalation said since.
 *
 * <p>What others said is kept by the sequence of its source, so the dossier is the same whatever the order and however
 * often it is told.
 *
 * @param kabupaten the tenant; null only before the first command
 * @param registered true once the report was accepted
 * @param submission the report; null when others spoke of a report that intake does not have
 * @param acts what the reporter did, oldest first
 * @param supporters other citizens who said "me too"
 * @param supportMarks keyed hashes of the newest supporters' retry keys
 * @param acting the act that was decided last; {@code evolve}, which has no clock, dates with it
 */
@RecordBuilder
public record Complaint(
        @Nullable RegionCode kabupaten,
        boolean registered,
        @Nullable Submission submission,
        List<ReporterAct> acts,
        int supporters,
        List<String> supportMarks,
        List<Heard<RoutingFact>> routing,
        List<Heard<CaseFact>> cases,
        CaseClock.Reading clocks,
        @Nullable Acting acting) {

    private static final int SUPPORT_MARKS = 200;

    /** Nothing is known. */
    public static final Complaint UNKNOWN = new Complaint(
            null, false, null, List.of(), 0, List.of(), List.of(), List.of(), CaseClock.Reading.NONE, null);

    public Complaint {
        acts = List.copyOf(acts);
        supportMarks = List.copyOf(supportMarks);
        routing = List.copyOf(routing);
        cases = List.copyOf(cases);
    }

    Complaint with(RegionCode tenant, Submission report) {
        return ComplaintBuilder.builder(this)
                .kabupaten(tenant)
                .submission(report)
                .acting(new Acting(report.receivedAt(), null))
                .build();
    }

    Complaint asRegistered() {
        return ComplaintBuilder.builder(this).registered(true).build();
    }

    Complaint acting(Instant at, @Nullable String mark) {
        return ComplaintBuilder.builder(this).acting(new Acting(at, mark)).build();
    }

    Complaint with(ReporterAct act) {
        List<ReporterAct> more = new ArrayList<>(acts);
        more.add(act);
        return ComplaintBuilder.builder(this).acts(more).build();
    }

    /** Counted once more; remembers who, so that a second tap does not count again. */
    Complaint supportedBy(int count) {
        List<String> marks = new ArrayList<>(supportMarks);
        if (acting != null && acting.mark() != null) {
            marks.add(acting.mark());
        }
        List<String> newest = marks.subList(Math.max(0, marks.size() - SUPPORT_MARKS), marks.size());
        return ComplaintBuilder.builder(this)
                .supporters(count)
                .supportMarks(newest)
                .build();
    }

    Complaint heardRouting(RegionCode tenant, Heard<RoutingFact> news) {
        return ComplaintBuilder.builder(this)
                .kabupaten(kabupaten == null ? tenant : kabupaten)
                .routing(Heard.insert(routing, news))
                .build();
    }

    Complaint heardCase(RegionCode tenant, Heard<CaseFact> news, CaseClock.Reading reading) {
        return ComplaintBuilder.builder(this)
                .kabupaten(kabupaten == null ? tenant : kabupaten)
                .cases(Heard.insert(cases, news))
                .clocks(clocks.newer(reading))
                .build();
    }

    /** The newest thing escalation said, as far as known; 0 when it has said nothing. */
    long knownCase() {
        return cases.isEmpty() ? 0 : cases.getLast().sequence();
    }

    /** The newest thing routing said, as far as known; 0 when it has said nothing. */
    long knownRouting() {
        return routing.isEmpty() ? 0 : routing.getLast().sequence();
    }

    /** When the reporter's act being decided was done. */
    Instant actedAt() {
        return acting == null ? Instant.EPOCH : acting.at();
    }

    /**
     * The act being decided.
     *
     * @param at its business time, UTC
     * @param mark keyed hash of a supporter's retry key, when it is an act of support and the client sent one
     */
    public record Acting(Instant at, @Nullable String mark) {}
}
