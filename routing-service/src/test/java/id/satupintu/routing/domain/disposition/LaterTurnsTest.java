package id.satupintu.routing.domain.disposition;

import static id.satupintu.routing.domain.disposition.Samples.*;
import static id.satupintu.routing.domain.disposition.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintArchived;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintHeldForReview;
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
import id.satupintu.routing.domain.disposition.DispositionCommand.Archive;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens to a report that was decided about: questions, returns, merging, words from outside, objections, and all of it out of order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaterTurnsTest {

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
