package id.satupintu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.routing.adapter.out.catalogue.FrozenReports;
import id.satupintu.routing.adapter.out.store.StoredPrecedents;
import id.satupintu.routing.adapter.out.store.StoredTwins;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.Report;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What one decision costs in processor time of its thread, so that other programs on the machine count little: the
 * catalogue, the rules and the decider as they serve, over a store in memory; the store's own share is measured by
 * {@code ./satupintu bench}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutingCostTest {
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final Location PLACE = new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null);
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 15;

    private final KutimDesk desk = new KutimDesk();
    private final List<FrozenReports.Frozen> reports = FrozenReports.bundled();
    private final List<Disposition> open = new ArrayList<>();
    private final StoredPrecedents precedents = new StoredPrecedents(desk.dispositions);
    private final StoredTwins twins = new StoredTwins(desk.dispositions);
    private int number;

    @Test
    void a_report_is_classified_within_a_millisecond_of_processor_time() {
        reports.forEach(report -> open.add(considered(report.text())));
        double classified = millis(i -> desk.catalogue.read("", reports.get(i).text(), KUTIM));
        double appraised =
                millis(i -> desk.appraiser.appraise("", reports.get(i).text(), PLACE));
        double precedent = millis(asked(one -> precedents.similarTo(
                one.appraisal().matter(), KUTIM, one.report().complaintId(), 3)));
        double twin = millis(asked(one -> twins.of(one.report(), one.appraisal().matter(), KUTIM, 3)));
        double decided = millis(i -> considered(reports.get(i).text()));
        System.out.printf(
                Locale.ROOT,
                "processor time of one report: classified %.3f ms, appraised (rules, signals, place, classified) %.3f ms, "
                        + "decided %.3f ms; precedents %.3f ms and twins %.3f ms among %d reports%n",
                classified,
                appraised,
                decided,
                precedent,
                twin,
                reports.size());
        assertThat(classified).isLessThan(1);
    }

    private IntConsumer asked(Consumer<Disposition> question) {
        return i -> question.accept(open.get(i));
    }

    /** The middle of the rounds, for one report. */
    private double millis(IntConsumer work) {
        double[] rounds = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < reports.size(); i++) {
                work.accept(i);
            }
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
            if (round >= 0) {
                rounds[round] = took / 1e6 / reports.size();
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private Disposition considered(String text) {
        ComplaintId id = ComplaintId.of("KTM", 2026, ++number);
        Report report =
                new Report(id, ComplaintKind.COMPLAINT, "Laporan", text, PLACE, false, List.of(), false, NOON, false);
        desk.dispositions.handle(Request.create(
                id.value(), new ConsiderReport(KUTIM, report, desk.appraiser.appraise("Laporan", text, PLACE))));
        return desk.dispositions.find(id.value()).orElseThrow();
    }
}
