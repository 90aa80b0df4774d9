package id.satupintu.routing.domain.disposition;

import static id.satupintu.routing.domain.disposition.Samples.*;
import static id.satupintu.routing.domain.disposition.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintHeldForReview;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.contracts.routing.RoutingEvent.SkipReason;
import id.satupintu.contracts.routing.RoutingEvent.SkippedTier;
import id.satupintu.routing.domain.disposition.Appraisal.Signals;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is decided about a report nobody has decided about yet: who begins, of which class it is, or that a person must look. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstDecisionTest {

    @Nested
    class Where_it_starts {

        @Test
        void an_office_matter_starts_at_the_office_and_names_every_tier_it_passed_over() {
            ComplaintRouted routed =
                    given(considered(appraisal(office(PUPR, 0.8)))).then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.OPD);
            assertThat(routed.route().ladder())
                    .containsExactly(
                            new Rung(Tier.RT, RT),
                            new Rung(Tier.DESA, DESA),
                            new Rung(Tier.KECAMATAN, KECAMATAN),
                            new Rung(Tier.OPD, PUPR));
            assertThat(routed.route().skipped())
                    .extracting(SkippedTier::reason)
                    .containsExactly(SkipReason.NOT_ITS_MATTER, SkipReason.NOT_ITS_MATTER, SkipReason.NOT_ITS_MATTER);
            assertThat(routed.decision().terms()).containsExactly("jalan rusak");
        }

        @Test
        void a_neighbour_matter_starts_at_the_rt_and_leads_up_to_the_best_office() {
            ComplaintRouted routed = given(considered(appraisal(matterOf(Tier.RT, 0.3), office(DLH, 0.25))))
                    .then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.RT);
            assertThat(routed.route().skipped()).isEmpty();
            assertThat(routed.route().ladder()).last().isEqualTo(new Rung(Tier.OPD, DLH));
            assertThat(routed.decision().confidence()).isEqualTo(0.55);
        }

        @Test
        void a_village_matter_starts_at_the_desa_and_without_an_office_leads_up_to_the_owner_of_last_resort() {
            ComplaintRouted routed =
                    given(considered(appraisal(matterOf(Tier.DESA, 0.6)))).then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.DESA);
            assertThat(routed.route().ladder()).last().isEqualTo(new Rung(Tier.SEKDA, SETDA));
        }

        @Test
        void a_kecamatan_matter_starts_at_the_kecamatan() {
            assertThat(given(considered(appraisal(matterOf(Tier.KECAMATAN, 0.6))))
                            .then(ComplaintRouted.class)
                            .route()
                            .startTier())
                    .isEqualTo(Tier.KECAMATAN);
        }

        @Test
        void a_neighbour_matter_without_an_rt_number_starts_at_the_desa_because_the_place_is_unknown() {
            ComplaintRouted routed = given(considered(appraisal(
                            new Place(null, DESA, KECAMATAN),
                            Signals.NONE,
                            new Candidate(Tier.RT, null, 0.6, List.of("ronda")))))
                    .then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.DESA);
            assertThat(routed.route().skipped()).containsExactly(new SkippedTier(Tier.RT, SkipReason.PLACE_UNKNOWN));
        }

        @Test
        void tiers_the_reporter_went_to_already_are_passed_over() {
            Report tried = report(ComplaintKind.COMPLAINT, false, List.of(Tier.RT, Tier.DESA), false);
            ComplaintRouted routed = given(new ConsiderReport(KUTIM, tried, appraisal(matterOf(Tier.RT, 0.6))))
                    .then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.KECAMATAN);
            assertThat(routed.route().skipped())
                    .containsExactly(
                            new SkippedTier(Tier.RT, SkipReason.ALREADY_TRIED),
                            new SkippedTier(Tier.DESA, SkipReason.ALREADY_TRIED));
        }

        @Test
        void an_anonymous_report_passes_over_the_rt_only() {
            Report anonymous = report(ComplaintKind.COMPLAINT, true, List.of(), false);
            ComplaintRouted routed = given(new ConsiderReport(KUTIM, anonymous, appraisal(matterOf(Tier.RT, 0.6))))
                    .then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.DESA);
            assertThat(routed.route().skipped())
                    .containsExactly(new SkippedTier(Tier.RT, SkipReason.PROTECTS_REPORTER));
        }

        @Test
        void an_anonymous_reporter_who_trusts_the_rt_is_heard_by_the_rt() {
            Report trusting = report(ComplaintKind.COMPLAINT, true, List.of(), true);
            assertThat(given(new ConsiderReport(KUTIM, trusting, appraisal(matterOf(Tier.RT, 0.6))))
                            .then(ComplaintRouted.class)
                            .route()
                            .startTier())
                    .isEqualTo(Tier.RT);
        }

        @Test
        void violence_never_reaches_rt_or_desa_not_even_later() {
            ComplaintRouted routed = given(considered(appraisal(sensitive(), matterOf(Tier.RT, 0.6))))
                    .then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.KECAMATAN);
            assertThat(routed.route().ladder()).extracting(Rung::tier).containsExactly(Tier.KECAMATAN, Tier.SEKDA);
            assertThat(routed.route().skipped())
                    .extracting(SkippedTier::reason)
                    .containsOnly(SkipReason.PROTECTS_REPORTER);
        }

        @Test
        void danger_goes_straight_to_the_office() {
            ComplaintRouted routed =
                    given(considered(appraisal(emergency(), office(DLH, 0.6)))).then(ComplaintRouted.class);
            assertThat(routed.route().startTier()).isEqualTo(Tier.OPD);
            assertThat(routed.route().skipped()).extracting(SkippedTier::reason).containsOnly(SkipReason.EMERGENCY);
        }

        @Test
        void danger_in_unclear_words_goes_to_112_rather_than_to_a_list() {
            ComplaintRouted routed =
                    given(considered(appraisal(emergency(), office(DLH, 0.1)))).then(ComplaintRouted.class);
            assertThat(routed.route().ladder()).last().isEqualTo(new Rung(Tier.OPD, PANGGILAN_112));
            assertThat(routed.decision().decidedBy()).isEqualTo(DecidedBy.RULE);
        }

        @Test
        void an_accusation_goes_to_the_inspektorat_alone_and_the_accused_never_sees_it() {
            ComplaintRouted routed = given(considered(appraisal(misconduct(Tier.DESA), office(PUPR, 0.8))))
                    .then(ComplaintRouted.class);
            assertThat(routed.route().ladder()).containsExactly(new Rung(Tier.INSPEKTORAT, INSPEKTORAT));
            assertThat(routed.route().skipped())
                    .containsExactly(
                            new SkippedTier(Tier.RT, SkipReason.NOT_ITS_MATTER),
                            new SkippedTier(Tier.DESA, SkipReason.ACCUSED),
                            new SkippedTier(Tier.KECAMATAN, SkipReason.NOT_ITS_MATTER));
            assertThat(routed.complaintClass()).isEqualTo(ComplaintClass.BERKADAR_PENGAWASAN);
            assertThat(routed.decision().terms()).containsExactly("pungli");
        }
    }

    @Nested
    class Its_class {

        @Test
        void a_complaint_that_does_not_go_to_the_inspektorat_is_tidak_berkadar_pengawasan() {
            assertThat(given(considered(appraisal(office(PUPR, 0.8))))
                            .then(ComplaintRouted.class)
                            .complaintClass())
                    .isEqualTo(ComplaintClass.TIDAK_BERKADAR_PENGAWASAN);
        }

        @Test
        void an_aspiration_stays_one_and_a_question_too() {
            assertThat(classOf(ComplaintKind.ASPIRATION)).isEqualTo(ComplaintClass.ASPIRASI);
            assertThat(classOf(ComplaintKind.INFORMATION_REQUEST)).isEqualTo(ComplaintClass.PERMINTAAN_INFORMASI);
        }

        private ComplaintClass classOf(ComplaintKind kind) {
            return given(new ConsiderReport(KUTIM, report(kind, false, List.of(), false), appraisal(office(PUPR, 0.8))))
                    .then(ComplaintRouted.class)
                    .complaintClass();
        }
    }

    @Nested
    class When_it_is_not_sure {

        @Test
        void without_any_match_it_is_held() {
            ComplaintHeldForReview held = given(considered(appraisal())).then(ComplaintHeldForReview.class);
            assertThat(held.reason()).isEqualTo(HoldReason.NO_MATCH);
            assertThat(held.suggestions()).isNotEmpty();
        }

        @Test
        void just_below_the_threshold_it_is_held_and_at_the_threshold_it_is_routed() {
            assertThat(given(considered(appraisal(office(PUPR, 0.399))))
                            .then(ComplaintHeldForReview.class)
                            .reason())
                    .isEqualTo(HoldReason.LOW_CONFIDENCE);
            given(considered(appraisal(office(PUPR, 0.4)))).then(ComplaintRouted.class);
        }

        @Test
        void two_offices_too_near_each_other_are_ambiguous_and_both_are_suggested() {
            ComplaintHeldForReview held = given(considered(appraisal(office(PUPR, 0.45), office(DLH, 0.34))))
                    .then(ComplaintHeldForReview.class);
            assertThat(held.reason()).isEqualTo(HoldReason.AMBIGUOUS);
            assertThat(held.suggestions()).extracting(s -> s.unit()).containsExactly(PUPR, DLH);
            given(considered(appraisal(office(PUPR, 0.47), office(DLH, 0.34)))).then(ComplaintRouted.class);
        }

        @Test
        void a_kabupaten_without_a_catalogue_gets_the_units_of_the_place_suggested() {
            ComplaintHeldForReview held = given(considered(withoutCatalogue())).then(ComplaintHeldForReview.class);
            assertThat(held.reason()).isEqualTo(HoldReason.NO_CATALOGUE);
            assertThat(held.suggestions()).extracting(s -> s.unit()).containsExactly(DESA, KECAMATAN);
        }
    }
}
