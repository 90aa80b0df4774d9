package id.satupintu.routing.domain.disposition;

import static id.satupintu.contracts.ComplaintClass.ASPIRASI;
import static id.satupintu.contracts.ComplaintClass.BERKADAR_PENGAWASAN;
import static id.satupintu.contracts.ComplaintClass.PERMINTAAN_INFORMASI;
import static id.satupintu.contracts.ComplaintClass.TIDAK_BERKADAR_PENGAWASAN;
import static id.satupintu.routing.domain.disposition.Samples.DISHUB;
import static id.satupintu.routing.domain.disposition.Samples.DLH;
import static id.satupintu.routing.domain.disposition.Samples.INSPEKTORAT;
import static id.satupintu.routing.domain.disposition.Samples.KUTIM;
import static id.satupintu.routing.domain.disposition.Samples.NOON;
import static id.satupintu.routing.domain.disposition.Samples.PUPR;
import static id.satupintu.routing.domain.disposition.Samples.VERIFIER;
import static id.satupintu.routing.domain.disposition.Samples.appraisal;
import static id.satupintu.routing.domain.disposition.Samples.considered;
import static id.satupintu.routing.domain.disposition.Samples.decided;
import static id.satupintu.routing.domain.disposition.Samples.office;
import static id.satupintu.routing.domain.disposition.Samples.opd;
import static id.satupintu.routing.domain.disposition.Samples.report;
import static id.satupintu.routing.domain.disposition.Samples.returned;
import static id.satupintu.routing.domain.disposition.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintReclassified;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.EndCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.Reclassify;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The class is changed by an office, for a reason, and in public; or not at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReclassificationTest {
    private static final String WHY = "Isi laporan menyebut dugaan pungutan oleh petugas.";
    private static final DispositionCommand ROUTED = considered(appraisal(office(PUPR, 0.8), office(DLH, 0.1)));
    private static final Reclassify OVERSIGHT = to(BERKADAR_PENGAWASAN);
    private static final DecideByOfficer TO_INSPEKTORAT = new DecideByOfficer(
            new Addressee(Tier.INSPEKTORAT, INSPEKTORAT), null, List.of(), "Diperiksa Inspektorat.", NOON, VERIFIER);

    @Test
    void it_says_from_what_to_what_by_which_office_and_why() {
        assertThat(given(ROUTED, OVERSIGHT).then(ComplaintReclassified.class))
                .isEqualTo(new ComplaintReclassified(
                        Samples.ID,
                        TIDAK_BERKADAR_PENGAWASAN,
                        BERKADAR_PENGAWASAN,
                        VERIFIER,
                        WHY,
                        ReclassificationCause.OFFICER));
    }

    @Test
    void an_officers_class_lasts_wherever_the_complaint_goes() {
        Story story = given(ROUTED, OVERSIGHT);
        story.when(decided(DISHUB, "Lampu jalan kabupaten."));
        assertThat(story.then(ComplaintRerouted.class).complaintClass()).isEqualTo(BERKADAR_PENGAWASAN);
        story.when(returned(DISHUB, opd(DLH), 1));
        story.when(decided(PUPR, "Jalan kabupaten."));
        assertThat(story.state().toldClass()).isEqualTo(BERKADAR_PENGAWASAN);
        assertThat(story.said().stream().filter(ComplaintReclassified.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_way_that_brings_another_class_says_so_first_with_its_reason_and_its_officer() {
        Story story = given(ROUTED, TO_INSPEKTORAT);
        List<RoutingEvent> last =
                story.said().subList(story.said().size() - 2, story.said().size());
        assertThat(last.getFirst())
                .isEqualTo(new ComplaintReclassified(
                        Samples.ID,
                        TIDAK_BERKADAR_PENGAWASAN,
                        BERKADAR_PENGAWASAN,
                        VERIFIER,
                        "Diperiksa Inspektorat.",
                        ReclassificationCause.ROUTE));
        assertThat(last.getLast()).isInstanceOf(ComplaintRerouted.class);
        assertThat(((ComplaintRerouted) last.getLast()).complaintClass()).isEqualTo(BERKADAR_PENGAWASAN);
    }

    @Test
    void a_unit_that_gives_it_back_answers_for_the_class_of_the_way_it_names() {
        Story story = given(ROUTED, TO_INSPEKTORAT, returned(INSPEKTORAT, opd(DLH), 1), decided(DLH, "Soal sampah."));
        assertThat(story.said().stream()
                        .filter(ComplaintReclassified.class::isInstance)
                        .map(ComplaintReclassified.class::cast))
                .hasSize(2)
                .extracting(ComplaintReclassified::to)
                .containsExactly(BERKADAR_PENGAWASAN, TIDAK_BERKADAR_PENGAWASAN);
        assertThat(story.said())
                .filteredOn(ComplaintReclassified.class::isInstance)
                .allSatisfy(event ->
                        assertThat(((ComplaintReclassified) event).reason()).isNotBlank());
    }

    @Test
    void a_way_with_the_same_class_says_nothing_of_it() {
        given(ROUTED, decided(DISHUB, "Lampu jalan kabupaten.")).then(ComplaintRerouted.class);
    }

    @Test
    void the_same_class_again_is_refused() {
        given(ROUTED, to(TIDAK_BERKADAR_PENGAWASAN)).thenRefused("review.same-class");
        given(ROUTED, OVERSIGHT, OVERSIGHT).thenRefused("review.same-class");
    }

    @Test
    void a_complaint_stays_a_complaint_and_a_wish_is_no_matter_of_oversight() {
        given(ROUTED, to(ASPIRASI)).thenRefused("review.class-not-possible");
        given(of(ComplaintKind.ASPIRATION), OVERSIGHT).thenRefused("review.class-not-possible");
        assertThat(given(of(ComplaintKind.ASPIRATION), to(PERMINTAAN_INFORMASI))
                        .then(ComplaintReclassified.class)
                        .from())
                .isEqualTo(ASPIRASI);
    }

    @Test
    void the_reason_says_something_and_names_nobody() {
        given(ROUTED, because("Salah.")).thenRefused("review.reason-too-short");
        given(ROUTED, because("a".repeat(2_001))).thenRefused("review.reason-too-long");
        given(ROUTED, because("Pelapor minta dihubungi di 0812-3456-7890 soal ini."))
                .thenRefused("review.personal-data");
    }

    @Test
    void what_is_over_or_not_classified_yet_is_not_classified_anew() {
        given(ROUTED, new EndCase(KUTIM), OVERSIGHT).thenRefused("review.closed");
        given(ROUTED, new TakeBack(KUTIM), OVERSIGHT).thenRefused("review.withdrawn");
        given(considered(appraisal()), OVERSIGHT).thenRefused("review.not-classified");
    }

    private static ConsiderReport of(ComplaintKind kind) {
        return new ConsiderReport(KUTIM, report(kind, false, List.of(), false), appraisal(office(PUPR, 0.8)));
    }

    private static Reclassify to(ComplaintClass complaintClass) {
        return new Reclassify(complaintClass, WHY, VERIFIER);
    }

    private static Reclassify because(String reason) {
        return new Reclassify(BERKADAR_PENGAWASAN, reason, VERIFIER);
    }
}
