package id.satupintu.routing.adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.Merge;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.twin.Twin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredTwinsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final String BODY = "Jembatan kayu di seberang pasar sudah lapuk, papannya berlubang dan licin.";
    private static final String LIKE_IT = "Papan jembatan kayu dekat pasar lapuk dan berlubang.";
    private static final Location DESA = new Location(new RegionCode("64.08.04.2012"), null, null);
    private static final Location OTHER_DESA = new Location(new RegionCode("64.08.04.2001"), null, null);

    private final KutimDesk desk = new KutimDesk();
    private final StoredTwins twins = new StoredTwins(desk.dispositions);
    private int count;

    @Test
    void a_report_like_it_from_the_same_desa_within_two_weeks_may_be_the_same() {
        Disposition earlier = considered(BODY, DESA, NOON.minus(Duration.ofDays(13)));
        considered(BODY, DESA, NOON.minus(Duration.ofDays(15)));
        considered(BODY, OTHER_DESA, NOON);
        considered("Harga cabai dan beras di pasar naik dua kali lipat.", DESA, NOON);

        assertThat(of(considered(LIKE_IT, DESA, NOON))).singleElement().satisfies(twin -> {
            assertThat(twin.complaintId()).isEqualTo(id(earlier));
            assertThat(twin.shared()).contains("kayu", "lapuk");
            assertThat(twin.metres()).isNull();
            assertThat(twin.apart()).isEqualTo(Duration.ofDays(13));
        });
    }

    @Test
    void where_both_places_are_marked_the_distance_counts_and_not_the_border_of_the_desa() {
        Disposition near = considered(BODY, marked(OTHER_DESA, 0.5049), NOON);
        considered(BODY, marked(DESA, 0.5101), NOON);

        assertThat(of(considered(LIKE_IT, marked(DESA, 0.5051), NOON)))
                .singleElement()
                .satisfies(twin -> {
                    assertThat(twin.complaintId()).isEqualTo(id(near));
                    assertThat(twin.metres()).isBetween(20, 25);
                });
    }

    @Test
    void what_is_over_is_no_twin() {
        Disposition merged = considered(BODY, DESA, NOON);
        Disposition withdrawn = considered(BODY, DESA, NOON);
        desk.dispositions.handle(
                Request.of(id(merged).value(), new Merge(ComplaintId.of("KTM", 2026, 1), "Jembatan yang sama.")));
        desk.dispositions.handle(Request.of(id(withdrawn).value(), new TakeBack(KUTIM)));
        assertThat(of(considered(LIKE_IT, DESA, NOON))).isEmpty();
    }

    @Test
    void no_more_are_shown_than_asked_for_the_likeliest_first() {
        considered(LIKE_IT, DESA, NOON);
        Disposition same = considered(BODY, DESA, NOON);
        considered(LIKE_IT, DESA, NOON);
        List<Twin> found =
                twins.of(considered(BODY, DESA, NOON).report(), same.appraisal().matter(), KUTIM, 2);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().complaintId()).isEqualTo(id(same));
    }

    private static Location marked(Location in, double latitude) {
        return new Location(in.region(), null, new GeoPoint(latitude, 117.5401));
    }

    private static ComplaintId id(Disposition disposition) {
        return disposition.report().complaintId();
    }

    private List<Twin> of(Disposition asked) {
        return twins.of(asked.report(), asked.appraisal().matter(), KUTIM, 3);
    }

    private Disposition considered(String body, Location place, Instant at) {
        ComplaintId id = ComplaintId.of("KTM", 2026, 8_000 + ++count);
        Report report =
                new Report(id, ComplaintKind.COMPLAINT, "Jembatan", body, place, false, List.of(), false, at, false);
        desk.dispositions.handle(Request.create(
                id.value(), new ConsiderReport(KUTIM, report, desk.appraiser.appraise("Jembatan", body, place))));
        return desk.dispositions.find(id.value()).orElseThrow();
    }
}
