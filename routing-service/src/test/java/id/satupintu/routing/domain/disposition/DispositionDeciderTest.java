package id.satupintu.routing.domain.disposition;

import static id.satupintu.routing.domain.disposition.Samples.*;
import static id.satupintu.routing.domain.disposition.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintArchived;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintForwardedExternally;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintHeldForReview;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintMerged;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintUnmerged;
import id.satupintu.contracts.routing.RoutingEvent.CompletionRequested;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatusMirrored;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.contracts.routing.RoutingEvent.SkipReason;
import id.satupintu.contracts.routing.RoutingEvent.SkippedTier;
import id.satupintu.routing.domain.disposition.Appraisal.Signals;
import id.satupintu.routing.domain.disposition.DispositionCommand.Archive;
import id.satupintu.routing.domain.disposition.DispositionCommand.ClimbTo;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.EndCase;
import id.satupintu.routing.domain.disposition.DispositionCommand.ForwardExternally;
import id.satupintu.routing.domain.disposition.DispositionCommand.HearObjection;
import id.satupintu.routing.domain.disposition.DispositionCommand.LookAtTheClock;
import id.satupintu.routing.domain.disposition.DispositionCommand.Merge;
import id.satupintu.routing.domain.disposition.DispositionCommand.MirrorExternalStatus;
import id.satupintu.routing.domain.disposition.DispositionCommand.RequestCompletion;
import id.satupintu.routing.domain.disposition.DispositionCommand.SupplyCompletion;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import id.satupintu.routing.domain.disposition.DispositionCommand.Unmerge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DispositionDeciderTest {
    private static final DecideByOfficer TO_DISHUB = decided(DISHUB, "Lampu jalan kabupaten.");

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

    @Nested
    class When_the_reporter_is_asked {
        private static final RequestCompletion WHERE = new RequestCompletion("Di jalan mana?", NOON);

        @Test
        void they_have_thirty_days() {
            assertThat(given(considered(appraisal()), WHERE)
                            .then(CompletionRequested.class)
                            .answerBy())
                    .isEqualTo(NOON.plus(Duration.ofDays(30)));
        }

        @Test
        void the_answer_is_considered_with_the_report() {
            Story story = given(
                    considered(appraisal()),
                    WHERE,
                    new SupplyCompletion(KUTIM, "Jalan rusak di simpang.", null, appraisal(office(PUPR, 0.8))));
            story.then(ComplaintRouted.class);
            assertThat(story.state().report().body()).endsWith("Jalan rusak di simpang.");
        }

        @Test
        void an_answer_that_does_not_help_brings_it_back_to_the_review_list() {
            given(considered(appraisal()), WHERE, new SupplyCompletion(KUTIM, "Di sini.", null, appraisal()))
                    .then(ComplaintHeldForReview.class);
        }

        @Test
        void without_an_answer_it_is_archived_at_the_very_end_of_the_thirty_days() {
            Story story = given(considered(appraisal()), WHERE);
            story.when(new LookAtTheClock(NOON.plus(Duration.ofDays(30)).minusNanos(1), "Kedaluwarsa."))
                    .thenNothing();
            assertThat(story.when(new LookAtTheClock(NOON.plus(Duration.ofDays(30)), "Kedaluwarsa."))
                            .then(ComplaintArchived.class)
                            .reason())
                    .isEqualTo(ArchiveReason.COMPLETION_EXPIRED);
        }
    }

    @Nested
    class When_a_unit_gives_it_back {

        @Test
        void the_unit_it_names_gets_it() {
            ComplaintRerouted rerouted = given(
                            considered(appraisal(matterOf(Tier.RT, 0.6))), returned(RT, opd(DISHUB), 1))
                    .then(ComplaintRerouted.class);
            assertThat(rerouted.from()).isEqualTo(RT);
            assertThat(rerouted.route().startTier()).isEqualTo(Tier.OPD);
            assertThat(rerouted.route().ladder()).extracting(Rung::unit).doesNotContain(RT);
            assertThat(rerouted.route().skipped()).contains(new SkippedTier(Tier.RT, SkipReason.REFUSED));
        }

        @Test
        void a_territorial_unit_that_is_named_gets_it_at_its_own_tier() {
            ComplaintRerouted rerouted = given(
                            considered(appraisal(office(PUPR, 0.8))), returned(PUPR, new Addressee(Tier.DESA, DESA), 1))
                    .then(ComplaintRerouted.class);
            assertThat(rerouted.route().startTier()).isEqualTo(Tier.DESA);
            assertThat(rerouted.route().ladder()).last().isEqualTo(new Rung(Tier.SEKDA, SETDA));
        }

        @Test
        void a_unit_that_cannot_be_named_leaves_the_next_best_or_a_person() {
            given(considered(appraisal(office(PUPR, 0.5), office(DLH, 0.1))), returned(PUPR, null, 1))
                    .then(ComplaintHeldForReview.class);
        }

        @Test
        void after_the_second_time_somebody_has_to_rule_and_the_ruling_binds() {
            Story story = given(
                    considered(appraisal(office(PUPR, 0.8))), returned(PUPR, opd(DLH), 1), returned(DLH, opd(PUPR), 2));
            assertThat(story.then(ComplaintHeldForReview.class).reason()).isEqualTo(HoldReason.RETURN_LIMIT);
            ComplaintRerouted ruled = story.when(TO_DISHUB).then(ComplaintRerouted.class);
            assertThat(ruled.decision().decidedBy()).isEqualTo(DecidedBy.RULING);
            assertThat(ruled.from()).isEqualTo(DLH);
        }

        @Test
        void naming_itself_or_one_that_refused_already_does_not_send_it_in_circles() {
            Story story = given(considered(appraisal(office(PUPR, 0.8))), returned(PUPR, opd(PUPR), 1));
            assertThat(story.then(ComplaintHeldForReview.class).suggestions())
                    .noneMatch(suggestion -> suggestion.unit().equals(PUPR));
        }
    }

    @Nested
    class A_report_that_was_merged {
        private static final ComplaintId OTHER = ComplaintId.of("KTM", 2026, 111_222_333);
        private static final Merge MERGED = new Merge(OTHER, "Lubang yang sama.");
        private static final Unmerge PARTED = new Unmerge("Ternyata lubang lain.", VERIFIER);

        @Test
        void goes_its_own_way_again_when_it_is_parted() {
            Story story = given(considered(appraisal(office(PUPR, 0.8))), MERGED, PARTED);
            assertThat(story.said().reversed().get(1))
                    .isEqualTo(new ComplaintUnmerged(ID, OTHER, "Ternyata lubang lain."));
            assertThat(story.said().getLast()).isInstanceOf(ComplaintRouted.class);
            assertThat(story.state().standing()).isInstanceOf(Standing.Routed.class);
        }

        @Test
        void is_held_again_when_nobody_knows_whose_it_is() {
            Story story = given(considered(appraisal()), MERGED, PARTED);
            assertThat(story.said().getLast()).isInstanceOf(ComplaintHeldForReview.class);
        }

        @Test
        void keeps_in_mind_what_an_officer_had_decided_and_who_gave_it_back() {
            Story story = given(
                    considered(appraisal(office(PUPR, 0.8))),
                    returned(PUPR, opd(DLH), 1),
                    decided(DISHUB, "Lampu jalan."),
                    MERGED,
                    PARTED);
            assertThat(((ComplaintRerouted) story.said().getLast()).route().ladder())
                    .last()
                    .isEqualTo(new Rung(Tier.OPD, DISHUB));
        }

        @Test
        void is_not_parted_twice_nor_when_it_was_taken_back() {
            given(considered(appraisal()), MERGED, PARTED, PARTED).thenRefused("review.not-merged");
            given(considered(appraisal()), PARTED).thenRefused("review.not-merged");
            given(considered(appraisal()), MERGED, new TakeBack(KUTIM), PARTED).thenRefused("review.withdrawn");
        }
    }

    @Nested
    class What_an_agency_outside_says {
        private static final UnitRef PROVINCE = unit("64-P-PUPR", "Dinas PUPR-PERA");

        @Test
        void is_mirrored_with_the_number_that_is_known_until_another_is_given() {
            Story story = given(
                    considered(appraisal()),
                    new ForwardExternally(PROVINCE, "P-17", "Jalan provinsi."),
                    new MirrorExternalStatus(null, ExternalStatus.RECEIVED, "Sudah terdaftar."));
            assertThat(story.then(ExternalStatusMirrored.class))
                    .isEqualTo(new ExternalStatusMirrored(
                            ID, PROVINCE, "P-17", ExternalStatus.RECEIVED, "Sudah terdaftar."));
            story.when(new MirrorExternalStatus("P-18", ExternalStatus.COMPLETED, "Sudah ditambal."));
            assertThat(story.state().standing())
                    .isEqualTo(new Standing.Forwarded(PROVINCE, "P-18", ExternalStatus.COMPLETED));
        }

        @Test
        void is_nothing_to_a_report_that_is_not_there() {
            given(considered(appraisal()), new MirrorExternalStatus("P-1", ExternalStatus.REJECTED, "Ditolak."))
                    .thenRefused("review.not-forwarded");
        }
    }

    @Nested
    class An_objection {
        private static final Archive ARCHIVED = new Archive(ArchiveReason.UNCLEAR, "Tidak menyebut tempat.", NOON);
        private static final HearObjection OBJECTION = new HearObjection(KUTIM, "Tempatnya di depan pasar.");

        @Test
        void brings_an_archived_report_back_into_the_review_list_whatever_its_words_say() {
            Story story = given(considered(appraisal()), ARCHIVED, OBJECTION);
            assertThat(story.then(ComplaintHeldForReview.class).reason()).isEqualTo(HoldReason.OBJECTION);
            assertThat(story.state().objection())
                    .isEqualTo(new Disposition.Objection("Tempatnya di depan pasar.", true));
            story.when(decided(DISHUB, "Lampu di depan pasar.")).then(ComplaintRouted.class);
        }

        @Test
        void is_heard_once() {
            Story story = given(considered(appraisal()), ARCHIVED, OBJECTION, ARCHIVED, OBJECTION);
            story.thenNothing();
            assertThat(story.state().standing()).isInstanceOf(Standing.Archived.class);
        }

        @Test
        void changes_nothing_about_a_report_that_is_not_archived_or_was_taken_back() {
            given(considered(appraisal(office(PUPR, 0.8))), OBJECTION).thenNothing();
            given(considered(appraisal()), ARCHIVED, new TakeBack(KUTIM), OBJECTION)
                    .thenNothing();
        }

        @Test
        void is_answered_by_a_person_also_when_the_reporter_completes_the_report_meanwhile() {
            Story story = given(
                    considered(appraisal()),
                    ARCHIVED,
                    OBJECTION,
                    new RequestCompletion("Lampu yang mana?", NOON),
                    new SupplyCompletion(KUTIM, "Lampu jalan.", null, appraisal(office(DISHUB, 0.9))));
            assertThat(story.then(ComplaintHeldForReview.class).reason()).isEqualTo(HoldReason.OBJECTION);
        }
    }

    @Nested
    class Whatever_comes_first {

        @Test
        void a_withdrawal_before_the_report_is_remembered() {
            Story story = given(new TakeBack(KUTIM), considered(appraisal(office(PUPR, 0.8))));
            story.thenNothing();
            assertThat(story.state().standing()).isEqualTo(new Standing.Withdrawn());
        }

        @Test
        void a_return_before_the_report_keeps_it_from_that_unit() {
            Story story = given(returned(PUPR, opd(DISHUB), 1), considered(appraisal(office(PUPR, 0.8))));
            assertThat(story.state().standing()).isInstanceOf(Standing.Routed.class);
            assertThat(((Standing.Routed) story.state().standing()).route().ladder())
                    .last()
                    .isEqualTo(new Rung(Tier.OPD, DISHUB));
        }

        @Test
        void the_same_report_again_says_nothing() {
            given(considered(appraisal(office(PUPR, 0.8))), considered(appraisal(office(DLH, 0.8))))
                    .thenNothing();
        }
    }
}
