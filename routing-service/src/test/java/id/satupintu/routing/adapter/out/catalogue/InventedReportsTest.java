package id.satupintu.routing.adapter.out.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * How the bundled catalogue does on 76 invented reports over 45 units, at the shipped thresholds. They were written by
 * the author of this code, keywords in sight, so this guards against breaking it; it says little about real reports.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InventedReportsTest {
    private static final RegionCode DESA = new RegionCode("64.08.04.2012");
    private static final List<String> RIGHT = new ArrayList<>();
    private static final List<String> WRONG = new ArrayList<>();
    private static final List<String> HELD = new ArrayList<>();

    @BeforeAll
    static void route_them_all() {
        KutimDesk desk = new KutimDesk();
        Location place = new Location(DESA, new RtNumber(3), null);
        desk.directory.admitRts(List.of(place));
        List<String> lines = ReportWords.lines("catalogue/ujian_beku.csv");
        for (int i = 1; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\\|");
            ComplaintId id = ComplaintId.of("KTM", 2026, i);
            Report report = new Report(
                    id,
                    ComplaintKind.COMPLAINT,
                    columns[1],
                    columns[2],
                    place,
                    false,
                    List.of(),
                    false,
                    Instant.parse("2026-11-20T01:00:00Z"),
                    false);
            desk.dispositions.handle(Request.create(
                    id.value(),
                    new ConsiderReport(
                            new RegionCode("64.08"), report, desk.appraiser.appraise(columns[1], columns[2], place))));
            sort(columns, desk.dispositions.find(id.value()).orElseThrow().standing());
        }
    }

    private static void sort(String[] columns, Standing standing) {
        if (standing instanceof Standing.Routed(var route, var decision)) {
            String went = Unit.isTerritorial(route.startTier())
                    ? route.startTier().name()
                    : route.ladder().getLast().unit().code().value().replaceFirst("^\\d\\d(\\.\\d\\d)?-", "");
            String line = columns[0] + " <- " + columns[1] + " -> " + went + " " + decision.confidence() + " "
                    + decision.terms();
            (went.equals(columns[0]) ? RIGHT : WRONG).add(line);
        } else {
            HELD.add(columns[0] + " <- " + columns[1] + " -> " + standing);
        }
    }

    @Test
    void measured_72_of_76_go_to_the_right_unit_by_themselves_and_never_fewer_than_70() {
        assertThat(RIGHT).as("held: %s%nwrong: %s", HELD, WRONG).hasSizeGreaterThanOrEqualTo(70);
    }

    @Test
    void measured_none_of_76_goes_to_a_wrong_unit_and_never_more_than_2() {
        assertThat(WRONG).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void nobody_is_accused_and_nothing_burns_where_the_reports_do_not_say_so() {
        assertThat(RIGHT).noneMatch(line -> line.contains("INSPEKTORAT") || line.contains("X-112"));
        assertThat(WRONG).noneMatch(line -> line.contains("INSPEKTORAT") || line.contains("X-112"));
    }
}
