package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.Standing;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports from one RT of Sangatta, routed as the service does it. */
final class RoutedReports {
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final Location PLACE = new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null);

    private final KutimDesk desk = new KutimDesk();
    private final AtomicInteger number = new AtomicInteger();

    RoutedReports() {
        desk.directory.admitRts(List.of(PLACE));
    }

    Standing route(String title, String body) {
        return route(title, body, false, List.of());
    }

    Standing route(String title, String body, boolean anonymous, List<Tier> triedTiers) {
        ComplaintId id = ComplaintId.of("KTM", 2026, number.incrementAndGet());
        Report report = new Report(
                id,
                ComplaintKind.COMPLAINT,
                title,
                body,
                PLACE,
                anonymous,
                triedTiers,
                false,
                Instant.parse("2026-11-20T01:00:00Z"),
                false);
        desk.dispositions.handle(Request.create(
                id.value(), new ConsiderReport(KUTIM, report, desk.appraiser.appraise(title, body, PLACE))));
        return desk.dispositions.find(id.value()).orElseThrow().standing();
    }
}
