package id.satupintu.routing.adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.adapter.out.catalogue.StemReader;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.disposition.Addressee;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReturnCase;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.precedent.Similar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredPrecedentsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Office VERIFIER = new Office(
            new UnitRef(new UnitCode("64.08-DISKOMINFO"), "Diskominfo Kutai Timur"), "64.08-DISKOMINFO:admin");
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final String TITLE = "Jembatan kayu lapuk";
    private static final String BODY = "Jembatan kayu di seberang pasar sudah lapuk, papannya berlubang dan licin.";
    private static final String LIKE_IT =
            "Papan jembatan kayu dekat sekolah lapuk dan berlubang, anak-anak terperosok.";

    private final KutimDesk desk = new KutimDesk();
    private final StoredPrecedents precedents = new StoredPrecedents(desk.dispositions);
    private int count;

    @Test
    void a_decision_is_found_again_for_a_report_like_it_with_unit_reason_and_words_in_common() {
        ComplaintId decided = decided(TITLE, BODY, false, "Jembatan lingkungan urusan Perkim.", NOON);
        decided(
                "Harga sembako naik",
                "Harga cabai dan beras di pasar naik dua kali lipat.",
                false,
                "Harga pasar.",
                NOON);

        Disposition asked = considered("Papan jembatan", LIKE_IT, false);
        assertThat(similarTo(asked)).singleElement().satisfies(found -> {
            assertThat(found.precedent().complaintId()).isEqualTo(decided);
            assertThat(found.precedent().unit().code()).isEqualTo(new UnitCode("64.08-PERKIM"));
            assertThat(found.precedent().reason()).isEqualTo("Jembatan lingkungan urusan Perkim.");
            assertThat(found.precedent().binding()).isFalse();
            assertThat(found.shared()).contains("kayu", "lapuk");
        });
    }

    @Test
    void of_two_as_much_alike_the_binding_ruling_comes_first() {
        ComplaintId first = considered(TITLE, BODY, false).report().complaintId();
        give(first, "64.08-PUPR", 1);
        give(first, "64.08-DISHUB", 2);
        decide(first, "Putusan: jembatan lingkungan urusan Perkim.", NOON);
        decided(TITLE, BODY, false, "Menurut saya Perkim.", NOON.plus(Duration.ofDays(1)));

        List<Similar> found = similarTo(considered("Papan jembatan", LIKE_IT, false));
        assertThat(found).extracting(one -> one.precedent().binding()).containsExactly(true, false);
        assertThat(found.getFirst().precedent().complaintId()).isEqualTo(first);
    }

    @Test
    void what_is_confidential_sensitive_or_about_an_officer_is_no_precedent() {
        decided(TITLE, BODY, true, "Rahasia.", NOON);
        decided(TITLE, BODY + " Ada kekerasan terhadap anak di sana.", false, "Peka.", NOON);
        decided(TITLE, BODY + " Kepala desa minta uang, pungli.", false, "Tentang pejabat.", NOON);
        assertThat(similarTo(considered("Papan jembatan", LIKE_IT, false))).isEmpty();
    }

    @Test
    void a_decision_that_the_unit_gave_back_is_a_precedent_no_longer() {
        ComplaintId decided = decided(TITLE, BODY, false, "Perkim.", NOON);
        give(decided, "64.08-PERKIM", 1);
        assertThat(similarTo(considered("Papan jembatan", LIKE_IT, false))).isEmpty();
    }

    @Test
    void the_precedents_of_another_kabupaten_are_not_there() {
        decided(TITLE, BODY, false, "Perkim.", NOON);
        Disposition asked = considered("Papan jembatan", LIKE_IT, false);
        assertThat(precedents.similarTo(
                        asked.appraisal().matter(),
                        new RegionCode("64.09"),
                        asked.report().complaintId(),
                        3))
                .isEmpty();
    }

    @Test
    void a_report_is_no_precedent_for_itself() {
        ComplaintId decided = decided(TITLE, BODY, false, "Perkim.", NOON);
        assertThat(similarTo(desk.dispositions.find(decided.value()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void they_are_searched_by_words_in_any_form_the_newest_first() {
        ComplaintId older = decided(TITLE, BODY, false, "Perkim.", NOON);
        ComplaintId newer = decided(TITLE, BODY, false, "Perkim lagi.", NOON.plus(Duration.ofDays(2)));
        StemReader words = new StemReader();
        assertThat(precedents.bearing(words.words("jembatannya melapuk"), KUTIM, 10))
                .extracting(one -> one.precedent().complaintId())
                .containsExactly(newer, older);
        assertThat(precedents.bearing(words.words("jembatan gantung"), KUTIM, 10))
                .isEmpty();
        assertThat(precedents.bearing(words.words("yang di"), KUTIM, 10)).isEmpty();
    }

    private List<Similar> similarTo(Disposition asked) {
        return precedents.similarTo(
                asked.appraisal().matter(), KUTIM, asked.report().complaintId(), 3);
    }

    private ComplaintId decided(String title, String body, boolean confidential, String reason, Instant at) {
        ComplaintId id = considered(title, body, confidential).report().complaintId();
        decide(id, reason, at);
        return id;
    }

    private void decide(ComplaintId id, String reason, Instant at) {
        desk.dispositions.handle(Request.of(
                id.value(), new DecideByOfficer(addressee("64.08-PERKIM"), null, List.of(), reason, at, VERIFIER)));
    }

    private void give(ComplaintId id, String unit, int number) {
        UnitRef refuser = addressee(unit).unit();
        desk.dispositions.handle(
                Request.of(id.value(), new ReturnCase(KUTIM, refuser, null, "Bukan kewenangan kami.", number)));
    }

    private Addressee addressee(String code) {
        return desk.directory
                .find(new UnitCode(code))
                .map(unit -> new Addressee(unit.tier(), Unit.ref(unit)))
                .orElseThrow();
    }

    private Disposition considered(String title, String body, boolean confidential) {
        ComplaintId id = ComplaintId.of("KTM", 2026, 7_000 + ++count);
        Location place = new Location(new RegionCode("64.08.04.2012"), null, null);
        Report report = new Report(
                id, ComplaintKind.COMPLAINT, title, body, place, false, List.of(), false, NOON, confidential);
        desk.dispositions.handle(Request.create(
                id.value(), new ConsiderReport(KUTIM, report, desk.appraiser.appraise(title, body, place))));
        return desk.dispositions.find(id.value()).orElseThrow();
    }
}
