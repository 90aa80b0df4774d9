package id.satupintu.intake.domain;

import static id.satupintu.intake.Samples.AT_DESA;
import static id.satupintu.intake.Samples.AT_RT;
import static id.satupintu.intake.Samples.ID;
import static id.satupintu.intake.Samples.KUTIM;
import static id.satupintu.intake.Samples.PUPR;
import static id.satupintu.intake.Samples.RECEIVED;
import static id.satupintu.intake.Samples.REPLY_BY;
import static id.satupintu.intake.Samples.after;
import static id.satupintu.intake.Samples.hear;
import static id.satupintu.intake.Samples.resolved;
import static id.satupintu.intake.Samples.routed;
import static id.satupintu.intake.Samples.routing;
import static id.satupintu.intake.Samples.submit;
import static id.satupintu.intake.domain.Told.given;
import static id.satupintu.intake.domain.Told.refusal;
import static id.satupintu.intake.domain.Told.then;
import static id.satupintu.intake.domain.Told.when;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ArchiveObjected;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintRated;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSupported;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintWithdrawn;
import id.satupintu.contracts.intake.IntakeEvent.CompletionSupplied;
import id.satupintu.contracts.intake.IntakeEvent.ReporterReplied;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionConfirmed;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionDisputed;
import id.satupintu.intake.domain.CaseFact.ClosureKind;
import id.satupintu.intake.domain.ComplaintCommand.Confirm;
import id.satupintu.intake.domain.ComplaintCommand.Dispute;
import id.satupintu.intake.domain.ComplaintCommand.ObjectToArchiving;
import id.satupintu.intake.domain.ComplaintCommand.Rate;
import id.satupintu.intake.domain.ComplaintCommand.Reply;
import id.satupintu.intake.domain.ComplaintCommand.SupplyCompletion;
import id.satupintu.intake.domain.ComplaintCommand.Support;
import id.satupintu.intake.domain.ComplaintCommand.Withdraw;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reporter may do with a report, when, and what is said of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReporterActsTest {

    @Nested
    class Handing_in {

        @Test
        void a_report_is_accepted_and_published_without_what_points_at_a_person() {
            List<IntakeEvent> said = when(Complaint.UNKNOWN, submit());
            assertThat(said).singleElement().isInstanceOfSatisfying(ComplaintSubmitted.class, event -> {
                assertThat(event.body())
                        .isEqualTo("Lampu di depan rumah padam sejak Senin, hubungi [nomor telepon disamarkan].");
                assertThat(event.receivedAt()).isEqualTo(RECEIVED);
                assertThat(event.location().rt()).isNotNull();
            });
        }

        @Test
        void a_number_that_is_taken_is_refused_and_the_first_report_stays() {
            Complaint state = given(submit());
            assertThat(refusal(state, submit("Judul lain", "Isi yang lain sama sekali, panjang.", false)))
                    .isEqualTo("complaint.number-taken");
            assertThat(then(state, submit("Judul lain", "Isi lain", false)).submission())
                    .isEqualTo(state.submission());
        }

        @Test
        void facts_that_came_before_the_report_are_not_lost() {
            Complaint state = given(routing(1, 1, routed()), submit());
            assertThat(Standing.of(state).status()).isEqualTo(ComplaintStatus.DISPATCHED);
            assertThat(state.registered()).isTrue();
        }

        @Test
        void nobody_can_act_on_a_report_that_intake_does_not_have() {
            assertThat(refusal(given(routing(1, 1, routed())), new Withdraw(ID, null, after(2))))
                    .isEqualTo("complaint.unknown");
        }
    }

    @Nested
    class Settled_or_not {
        private final Complaint resolvedCase = given(
                submit(), routing(1, 1, routed()), hear(1, 1, new CaseFact.Opened(AT_RT)), hear(2, 90, resolved()));

        @Test
        void the_reporter_has_the_word_as_long_as_the_case_is_not_closed_whatever_the_date() {
            assertThat(when(resolvedCase, new Confirm(ID, REPLY_BY.plusSeconds(3600))))
                    .containsExactly(new ResolutionConfirmed(ID));
            assertThat(when(resolvedCase, new Dispute(ID, "Masih padam", REPLY_BY.plusSeconds(3600))))
                    .containsExactly(new ResolutionDisputed(ID, "Masih padam"));
        }

        @Test
        void what_the_reporter_disputes_is_redacted() {
            assertThat(when(resolvedCase, new Dispute(ID, "Masih padam, hubungi 081234567890", REPLY_BY)))
                    .containsExactly(new ResolutionDisputed(ID, "Masih padam, hubungi [nomor telepon disamarkan]"));
        }

        @Test
        void who_gave_no_word_may_open_it_again_until_the_day_the_closing_names() {
            Instant until = REPLY_BY.plusSeconds(86_400);
            Complaint closed = given(
                    resolvedCase,
                    hear(3, 5_000, new CaseFact.Closed(AT_DESA, ClosureKind.REPLY_WINDOW_PASSED, true, until)));
            assertThat(when(closed, new Dispute(ID, "Masih padam", until)))
                    .containsExactly(new ResolutionDisputed(ID, "Masih padam"));
            assertThat(refusal(closed, new Dispute(ID, "Masih padam", until.plusNanos(1))))
                    .isEqualTo("complaint.reply-window-passed");
            assertThat(refusal(closed, new Confirm(ID, until))).isEqualTo("complaint.reply-window-passed");
        }

        @Test
        void what_is_said_about_a_case_while_the_reporter_has_the_word_changes_nothing() {
            Complaint heard = given(
                    resolvedCase,
                    hear(3, 5_000, new CaseFact.Verified(AT_DESA, PUPR, "Sudah kami lihat")),
                    hear(4, 5_001, new CaseFact.ClosingWithheld(AT_DESA)));
            assertThat(Standing.of(heard).status()).isEqualTo(ComplaintStatus.AWAITING_CONFIRMATION);
        }

        @Test
        void before_a_unit_says_it_is_settled_there_is_nothing_to_confirm() {
            Complaint open = given(submit(), hear(1, 1, new CaseFact.Opened(AT_RT)));
            assertThat(refusal(open, new Confirm(ID, after(2)))).isEqualTo("complaint.not-awaiting-confirmation");
            assertThat(refusal(open, new Dispute(ID, "x", after(2)))).isEqualTo("complaint.not-awaiting-confirmation");
        }

        @Test
        void a_double_click_on_confirm_is_harmless() {
            Complaint confirmed = then(resolvedCase, new Confirm(ID, after(91)));
            assertThat(when(confirmed, new Confirm(ID, after(91)))).isEmpty();
            assertThat(Standing.of(confirmed).status()).isEqualTo(ComplaintStatus.CLOSED);
            assertThat(refusal(confirmed, new Dispute(ID, "x", after(92)))).isEqualTo("complaint.already-closed");
        }

        @Test
        void other_words_while_an_objection_stands_are_not_swallowed() {
            Complaint disputed = then(resolvedCase, new Dispute(ID, "Masih padam", after(91)));
            assertThat(when(disputed, new Dispute(ID, "Diperbaiki semalam, padam lagi", after(95))))
                    .containsExactly(new ResolutionDisputed(ID, "Diperbaiki semalam, padam lagi"));
        }

        @Test
        void a_double_click_on_dispute_is_harmless() {
            Complaint disputed = then(resolvedCase, new Dispute(ID, "Masih padam", after(91)));
            assertThat(when(disputed, new Dispute(ID, "Masih padam", after(91))))
                    .isEmpty();
            assertThat(Standing.of(disputed).status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
            assertThat(refusal(disputed, new Confirm(ID, after(92)))).isEqualTo("complaint.not-awaiting-confirmation");
        }

        @Test
        void a_second_resolution_can_be_answered_again() {
            Complaint again = given(
                    resolvedCase,
                    new Dispute(ID, "Masih padam", after(91)),
                    hear(3, 91, new CaseFact.Reopened(AT_DESA, "Masih padam")),
                    hear(4, 95, resolved()));
            assertThat(Standing.of(again).status()).isEqualTo(ComplaintStatus.AWAITING_CONFIRMATION);
            assertThat(when(again, new Confirm(ID, after(96)))).containsExactly(new ResolutionConfirmed(ID));
        }

        @ParameterizedTest
        @EnumSource(ClosureKind.class)
        void nothing_but_a_rating_is_taken_once_the_case_is_closed(ClosureKind how) {
            Complaint closed = given(resolvedCase, hear(3, 401, new CaseFact.Closed(AT_DESA, how, true, null)));
            assertThat(refusal(closed, new Confirm(ID, after(402)))).isEqualTo("complaint.already-closed");
            assertThat(refusal(closed, new Dispute(ID, "x", after(402)))).isEqualTo("complaint.already-closed");
            assertThat(refusal(closed, new Reply(ID, "x", after(402)))).isEqualTo("complaint.already-closed");
            assertThat(refusal(closed, new Withdraw(ID, null, after(402)))).isEqualTo("complaint.already-closed");
            assertThat(refusal(closed, new SupplyCompletion(ID, "x", null, after(402))))
                    .isEqualTo("complaint.already-closed");
            assertThat(refusal(closed, new Support(ID, null, after(402)))).isEqualTo("complaint.not-supportable");
            assertThat(when(closed, new Rate(ID, 4, null, after(402))))
                    .containsExactly(new ComplaintRated(ID, 4, null));
        }
    }

    @Nested
    class Completion {
        private final Complaint asked =
                given(submit(), routing(1, 1, new RoutingFact.CompletionRequested("Di RT berapa?", after(720))));

        @Test
        void what_was_asked_for_is_taken_once() {
            assertThat(when(asked, new SupplyCompletion(ID, "RT 003, NIK 6408041203900001", null, after(3))))
                    .containsExactly(new CompletionSupplied(ID, "RT 003, NIK [NIK disamarkan]", null));
            Complaint supplied = then(asked, new SupplyCompletion(ID, "RT 003", null, after(3)));
            assertThat(Standing.of(supplied).status()).isEqualTo(ComplaintStatus.RECEIVED);
            assertThat(when(supplied, new SupplyCompletion(ID, "RT 003", null, after(3))))
                    .isEmpty();
            assertThat(refusal(supplied, new SupplyCompletion(ID, "RT 004", null, after(4))))
                    .isEqualTo("complaint.no-completion-requested");
        }

        @Test
        void a_second_question_can_be_answered_too() {
            Complaint again = given(
                    asked,
                    new SupplyCompletion(ID, "RT 003", null, after(3)),
                    routing(2, 5, new RoutingFact.CompletionRequested("Foto?", after(720))));
            assertThat(Standing.of(again).status()).isEqualTo(ComplaintStatus.AWAITING_COMPLETION);
            assertThat(when(again, new SupplyCompletion(ID, "Terlampir", null, after(6))))
                    .hasSize(1);
        }

        @Test
        void unasked_it_is_refused() {
            assertThat(refusal(given(submit()), new SupplyCompletion(ID, "x", null, after(1))))
                    .isEqualTo("complaint.no-completion-requested");
        }
    }

    @Nested
    class Writing_to_the_unit {

        @Test
        void a_reply_answers_the_open_question_and_the_same_words_again_say_nothing_new() {
            Complaint asked = given(
                    submit(),
                    hear(1, 1, new CaseFact.Opened(AT_RT)),
                    hear(2, 2, new CaseFact.ClarificationRequested(AT_RT, "Tiang nomor berapa?", after(100))));
            assertThat(Standing.of(asked).status()).isEqualTo(ComplaintStatus.AWAITING_REPLY);
            assertThat(when(asked, new Reply(ID, "Tiang 7", after(3))))
                    .containsExactly(new ReporterReplied(ID, "Tiang 7"));
            Complaint answered = then(asked, new Reply(ID, "Tiang 7", after(3)));
            assertThat(Standing.of(answered).status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
            assertThat(when(answered, new Reply(ID, "Tiang 7", after(3)))).isEmpty();
            assertThat(when(answered, new Reply(ID, "Maaf, tiang 8", after(4)))).hasSize(1);
        }

        @Test
        void the_same_words_answer_a_new_question() {
            Complaint asked = given(
                    submit(),
                    new Reply(ID, "Ya", after(1)),
                    hear(1, 2, new CaseFact.Opened(AT_RT)),
                    hear(2, 3, new CaseFact.ClarificationRequested(AT_RT, "Masih?", after(100))));
            assertThat(when(asked, new Reply(ID, "Ya", after(4)))).hasSize(1);
        }
    }

    @Nested
    class Taking_it_back_rating_and_support {

        @Test
        void a_report_can_be_taken_back_once_while_it_is_open() {
            Complaint state = given(submit());
            assertThat(when(state, new Withdraw(ID, "Sudah beres, WA 081234567890", after(1))))
                    .containsExactly(new ComplaintWithdrawn(ID, "Sudah beres, WA [nomor telepon disamarkan]"));
            Complaint withdrawn = then(state, new Withdraw(ID, null, after(1)));
            assertThat(when(withdrawn, new Withdraw(ID, null, after(1)))).isEmpty();
            assertThat(Standing.of(withdrawn).status()).isEqualTo(ComplaintStatus.WITHDRAWN);
            assertThat(refusal(withdrawn, new Reply(ID, "x", after(2)))).isEqualTo("complaint.already-closed");
        }

        @Test
        void a_rating_is_given_once_and_only_when_there_is_a_result() {
            assertThat(refusal(given(submit()), new Rate(ID, 5, null, after(1))))
                    .isEqualTo("complaint.not-rateable-yet");
            Complaint rated = given(submit(), hear(1, 1, resolved()), new Rate(ID, 5, "Cepat", after(2)));
            assertThat(when(rated, new Rate(ID, 5, "Cepat", after(3)))).isEmpty();
            assertThat(refusal(rated, new Rate(ID, 1, "Cepat", after(3)))).isEqualTo("complaint.already-rated");
        }

        @Test
        void supporters_are_counted_and_a_second_tap_of_the_same_one_is_not() {
            Complaint one = given(submit(), new Support(ID, "a", after(1)));
            assertThat(when(one, new Support(ID, "b", after(1)))).containsExactly(new ComplaintSupported(ID, 2));
            assertThat(when(one, new Support(ID, "a", after(1)))).isEmpty();
            assertThat(when(one, new Support(ID, null, after(1)))).containsExactly(new ComplaintSupported(ID, 2));
        }

        @Test
        void what_is_confidential_cannot_be_supported() {
            assertThat(refusal(given(submit("Judul", "Isi", true)), new Support(ID, "a", after(1))))
                    .isEqualTo("complaint.not-supportable");
        }
    }

    @Nested
    class Objecting_to_an_archiving {

        @Test
        void the_reporter_objects_to_an_archiving_once_until_the_day_it_names() {
            Complaint archived = given(submit(), routing(1, 1, archived()));
            assertThat(Standing.objectionUntil(archived)).contains(after(240));
            assertThat(when(archived, new ObjectToArchiving(ID, "Di depan pasar, hubungi 081234567890", after(240))))
                    .containsExactly(new ArchiveObjected(ID, "Di depan pasar, hubungi [nomor telepon disamarkan]"));
            assertThat(refusal(
                            archived,
                            new ObjectToArchiving(ID, "Di pasar", after(240).plusNanos(1))))
                    .isEqualTo("complaint.objection-window-passed");
            Complaint objected = then(archived, new ObjectToArchiving(ID, "Di depan pasar", after(2)));
            assertThat(Standing.objectionUntil(objected)).isEmpty();
            assertThat(when(objected, new ObjectToArchiving(ID, "Di depan pasar", after(2))))
                    .isEmpty();
            assertThat(refusal(objected, new ObjectToArchiving(ID, "Sekali lagi", after(3))))
                    .isEqualTo("complaint.already-objected");
        }

        @Test
        void what_is_not_archived_cannot_be_objected_to() {
            assertThat(refusal(given(submit()), new ObjectToArchiving(ID, "Tidak setuju", after(2))))
                    .isEqualTo("complaint.not-archived");
        }

        @Test
        void an_objection_that_is_heard_leads_on_also_when_a_case_had_been_put_away() {
            Complaint objected = given(
                    submit(),
                    routing(1, 1, routed()),
                    hear(1, 2, new CaseFact.Opened(AT_RT)),
                    hear(2, 3, new CaseFact.Returned(AT_RT, PUPR, "Bukan kami", 1)),
                    routing(2, 4, new RoutingFact.HeldForReview()),
                    routing(3, 5, archived()),
                    hear(3, 6, new CaseFact.Closed(AT_RT, ClosureKind.ARCHIVED, null, null)));
            assertThat(Standing.of(objected).status()).isEqualTo(ComplaintStatus.ARCHIVED);
            Complaint again = given(
                    objected,
                    new ObjectToArchiving(ID, "Di depan pasar", after(7)),
                    routing(4, 8, new RoutingFact.HeldForReview()));
            assertThat(Standing.of(again).status()).isEqualTo(ComplaintStatus.HELD_FOR_REVIEW);
            Standing routed = Standing.of(given(
                    again,
                    routing(
                            5,
                            9,
                            new RoutingFact.Rerouted(AT_RT.unit(), "Jalan kabupaten", Tier.OPD, PUPR, List.of()))));
            assertThat(routed.status()).isEqualTo(ComplaintStatus.DISPATCHED);
            assertThat(routed.responsible()).isEqualTo(new Holder(Tier.OPD, PUPR, after(9)));
            assertThat(routed.closure()).isNull();
        }

        private static RoutingFact archived() {
            return new RoutingFact.Archived(RoutingFact.ArchiveReason.UNCLEAR, "Tidak menyebut tempat.", after(240));
        }
    }

    @Test
    void every_refusal_has_a_code_of_its_own() {
        assertThat(List.of(Refusal.values()))
                .extracting(Refusal::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("complaint\\.[a-z-]+"));
    }

    @Test
    void the_tenant_is_the_one_the_report_named() {
        assertThat(given(submit()).kabupaten()).isEqualTo(KUTIM);
        assertThat(Duration.between(RECEIVED, REPLY_BY)).isPositive();
    }
}
