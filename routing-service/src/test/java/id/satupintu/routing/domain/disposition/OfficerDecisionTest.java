package id.satupintu.routing.domain.disposition;

import static id.satupintu.routing.domain.disposition.Samples.*;
import static id.satupintu.routing.domain.disposition.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintArchived;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintForwardedExternally;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintMerged;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.routing.domain.disposition.DispositionCommand.Archive;
import id.satupintu.routing.domain.disposition.DispositionCommand.ClimbTo;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.EndCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.ForwardExternally;
import id.satupintu.routing.domain.disposition.DispositionCommand.Merge;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an officer may decide about a report, and what not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficerDecisionTest {

    @Nested
    class When_an_officer_acts {
        private static final UnitRef BBPJN = unit("64.08-V-BBPJN", "BBPJN");

        @Test
        void a_held_report_goes_where_the_officer_says() {
            ComplaintRouted routed = given(considered(appraisal()), TO_DISHUB).then(ComplaintRouted.class);
            assertThat(routed.decision().decidedBy()).isEqualTo(DecidedBy.OFFICER);
            assertThat(routed.route().startTier()).isEqualTo(Tier.OPD);
        }

        @Test
        void the_officer_may_let_it_start_lower() {
            DecideByOfficer atTheDesa =
                    new DecideByOfficer(opd(DISHUB), Tier.DESA, List.of(), "Desa bisa lebih dulu.", NOON, VERIFIER);
            assertThat(given(considered(appraisal()), atTheDesa)
                            .then(ComplaintRouted.class)
                            .route()
                            .startTier())
                    .isEqualTo(Tier.DESA);
        }

        @Test
        void but_not_at_a_tier_that_must_not_know_of_it() {
            given(
                            considered(appraisal(sensitive())),
                            new DecideByOfficer(new Addressee(Tier.RT, RT), null, List.of(), "Dekat.", NOON, VERIFIER))
                    .thenRefused("review.tier-not-possible");
        }

        @Test
        void a_routed_report_is_rerouted_with_the_reason_from_the_unit_it_had_climbed_to() {
            ComplaintRerouted rerouted = given(
                            considered(appraisal(matterOf(Tier.RT, 0.6))), new ClimbTo(KUTIM, KECAMATAN), TO_DISHUB)
                    .then(ComplaintRerouted.class);
            assertThat(rerouted.from()).isEqualTo(KECAMATAN);
            assertThat(rerouted.reason()).isEqualTo("Lampu jalan kabupaten.");
        }

        @Test
        void ordering_what_is_so_already_says_nothing_new_but_makes_it_the_officers_word() {
            Story story = given(considered(appraisal(office(DISHUB, 0.8), office(DLH, 0.1))), TO_DISHUB);
            story.thenNothing();
            story.when(returned(RT, opd(DLH), 1)).then(ComplaintRerouted.class);
            assertThat(((Standing.Routed) story.state().standing()).route().ladder())
                    .last()
                    .isEqualTo(new Rung(Tier.OPD, DISHUB));
        }

        @Test
        void a_unit_that_gave_it_back_cannot_be_ordered_to_take_it() {
            given(considered(appraisal(office(DISHUB, 0.8))), returned(DISHUB, opd(PUPR), 1), TO_DISHUB)
                    .thenRefused("review.unit-refused");
        }

        @Test
        void units_that_help_are_named_beside_the_one_in_charge() {
            ComplaintRouted routed = given(considered(appraisal()), decided(DISHUB, "Lampu dan jalannya.", opd(PUPR)))
                    .then(ComplaintRouted.class);
            assertThat(routed.route().ladder()).last().isEqualTo(new Rung(Tier.OPD, DISHUB));
            assertThat(routed.route().supporting()).containsExactly(PUPR);
        }

        @Test
        void a_helper_can_be_added_later_and_the_case_stays_where_it_is() {
            ComplaintRerouted again = given(
                            considered(appraisal(office(DISHUB, 0.8))), decided(DISHUB, "Perlu alat berat.", opd(PUPR)))
                    .then(ComplaintRerouted.class);
            assertThat(again.from()).isEqualTo(DISHUB);
            assertThat(again.route().ladder()).last().isEqualTo(new Rung(Tier.OPD, DISHUB));
            assertThat(again.route().supporting()).containsExactly(PUPR);
        }

        @Test
        void who_gave_it_back_or_is_in_charge_cannot_help() {
            given(
                            considered(appraisal(office(PUPR, 0.8))),
                            returned(PUPR, opd(DLH), 1),
                            decided(DISHUB, "Bersama PU.", opd(PUPR)))
                    .thenRefused("review.supporting-not-possible");
            given(considered(appraisal()), decided(DISHUB, "Sendiri saja.", opd(DISHUB)))
                    .thenRefused("review.supporting-not-possible");
        }

        @Test
        void who_is_accused_never_helps_whatever_an_officer_orders() {
            given(
                            considered(appraisal(misconduct(Tier.DESA))),
                            new DecideByOfficer(
                                    new Addressee(Tier.INSPEKTORAT, INSPEKTORAT),
                                    null,
                                    List.of(new Addressee(Tier.DESA, DESA)),
                                    "Diperiksa bersama desa.",
                                    NOON,
                                    VERIFIER))
                    .thenRefused("review.supporting-not-possible");
        }

        @Test
        void nobody_decides_about_a_report_that_is_not_known() {
            given(TO_DISHUB).thenRefused("review.not-found");
        }

        @Test
        void nobody_decides_about_a_withdrawn_report() {
            given(considered(appraisal()), new TakeBack(KUTIM), TO_DISHUB).thenRefused("review.withdrawn");
        }

        @Test
        void nobody_decides_about_a_closed_case() {
            given(considered(appraisal(office(PUPR, 0.8))), new EndCase(KUTIM), TO_DISHUB)
                    .thenRefused("review.closed");
        }

        @Test
        void an_archived_report_can_be_objected_to_for_fourteen_days_and_nothing_more_is_decided() {
            Story story = given(considered(appraisal()), new Archive(ArchiveReason.SPAM, "Bukan laporan.", NOON));
            assertThat(story.then(ComplaintArchived.class).objectionUntil()).isEqualTo(NOON.plus(Duration.ofDays(14)));
            story.when(TO_DISHUB).thenRefused("review.closed");
        }

        @Test
        void what_a_unit_has_already_is_not_archived_behind_its_back() {
            given(considered(appraisal(office(PUPR, 0.8))), new Archive(ArchiveReason.SPAM, "Bukan laporan.", NOON))
                    .thenRefused("review.not-held");
        }

        @Test
        void it_is_merged_into_another_report_but_not_into_itself() {
            ComplaintId other = ComplaintId.of("KTM", 2026, 1);
            given(considered(appraisal()), new Merge(ID, "Sama.")).thenRefused("review.merge-into-itself");
            assertThat(given(considered(appraisal()), new Merge(other, "Sama."))
                            .then(ComplaintMerged.class)
                            .into())
                    .isEqualTo(other);
        }

        @Test
        void it_is_forwarded_outside_the_kabupaten() {
            assertThat(given(considered(appraisal()), new ForwardExternally(BBPJN, "SP4N-1", "Jalan nasional."))
                            .then(ComplaintForwardedExternally.class)
                            .agency())
                    .isEqualTo(BBPJN);
        }
    }
}
