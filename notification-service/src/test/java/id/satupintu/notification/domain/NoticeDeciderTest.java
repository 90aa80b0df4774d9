package id.satupintu.notification.domain;

import static id.satupintu.notification.domain.Happenings.DESA;
import static id.satupintu.notification.domain.Happenings.ID;
import static id.satupintu.notification.domain.Happenings.LADDER;
import static id.satupintu.notification.domain.Happenings.MORNING;
import static id.satupintu.notification.domain.Happenings.PUPR;
import static id.satupintu.notification.domain.Happenings.RT;
import static id.satupintu.notification.domain.Happenings.contact;
import static id.satupintu.notification.domain.Happenings.hear;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.contracts.notification.NotificationEvent.FailureReason;
import id.satupintu.contracts.notification.NotificationEvent.NoticeChannel;
import id.satupintu.contracts.notification.NotificationEvent.NoticeFailed;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSent;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSuppressed;
import id.satupintu.contracts.notification.NotificationEvent.SuppressionReason;
import id.satupintu.notification.domain.Letter.Lease;
import id.satupintu.notification.domain.NoticeCommand.Delivered;
import id.satupintu.notification.domain.NoticeCommand.ForgetContact;
import id.satupintu.notification.domain.NoticeCommand.Look;
import id.satupintu.notification.domain.NoticeCommand.Obstacle;
import id.satupintu.notification.domain.NoticeCommand.TakeLetters;
import id.satupintu.notification.domain.NoticeCommand.Undelivered;
import id.satupintu.notification.domain.Occasion.AboutCase;
import id.satupintu.notification.domain.Occasion.What;
import id.satupintu.platform.messaging.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeDeciderTest {
    /** The machine's clock need not agree with the business clock. */
    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");

    @Nested
    class Who_hears {
        private final Happenings complaint = new Happenings("64.08-PUPR");

        @Test
        void the_unit_that_gets_the_case_finds_it_in_its_inbox_and_by_mail_where_it_has_an_address() {
            List<NotificationEvent> told = complaint.tell(hear("e1", new AboutCase.CaseOpened(PUPR, MORNING)));

            assertThat(told).singleElement().isInstanceOfSatisfying(NoticeSent.class, sent -> {
                assertThat(sent.notice().audience()).isEqualTo(Audience.OFFICER);
                assertThat(sent.notice().unit()).isEqualTo(PUPR.unit().code());
                assertThat(sent.notice().channel()).isEqualTo(NoticeChannel.IN_APP);
                assertThat(sent.notice().template()).isEqualTo("case-opened");
                assertThat(sent.notice().causedBy()).isEqualTo("e1");
            });
            assertThat(complaint.book().letters())
                    .extracting(letter -> letter.notice().audience())
                    .containsExactlyInAnyOrder(Audience.REPORTER, Audience.OFFICER);
        }

        @Test
        void the_unit_above_hears_of_a_missed_deadline_as_soon_as_the_ladder_is_known() {
            List<NotificationEvent> first = complaint.tell(hear("e1", new AboutCase.UnitDeadlineMissed(RT, MORNING)));
            List<NotificationEvent> then = complaint.tell(hear("e2", new What.Routed(LADDER)));

            assertThat(first).extracting(event -> event.notice().audience()).containsExactly(Audience.OFFICER);
            assertThat(then).singleElement().satisfies(event -> {
                assertThat(event.notice().audience()).isEqualTo(Audience.SUPERIOR);
                assertThat(event.notice().unit()).isEqualTo(DESA.unit().code());
                assertThat(event.notice().causedBy()).isEqualTo("e1");
            });
        }

        @Test
        void above_the_top_of_the_ladder_the_leaders_of_the_kabupaten_hear_of_it() {
            complaint.tell(hear("e1", new What.Routed(LADDER)));
            complaint.tell(hear("e2", new AboutCase.UnitDeadlineMissed(PUPR, MORNING)));

            assertThat(complaint.book().inApp())
                    .filteredOn(notice -> notice.audience() == Audience.SUPERIOR)
                    .extracting(notice -> notice.mailbox(Happenings.KUTIM).value())
                    .containsExactly("64.08:SUPERIOR");
        }

        @Test
        void reporter_and_holder_hear_once_of_another_class_with_the_reason_and_the_date() {
            complaint.tell(contact());
            NoticeCommand told = hear("e1", reclassified(true, "Ada dugaan pungutan oleh petugas."));
            complaint.tell(told);
            complaint.tell(told);

            assertThat(complaint.book().inApp()).singleElement().satisfies(notice -> {
                assertThat(notice.template()).isEqualTo(Template.CASE_RECLASSIFIED);
                assertThat(notice.unit()).isEqualTo(PUPR.unit().code());
            });
            assertThat(complaint.book().letters())
                    .filteredOn(letter -> letter.notice().audience() == Audience.REPORTER)
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.notice().wording().reason()).isEqualTo("Ada dugaan pungutan oleh petugas.");
                        assertThat(letter.notice().wording().until()).isEqualTo(MORNING);
                    });
        }

        @Test
        void a_unit_that_loses_the_case_with_it_is_not_told_what_it_is_accused_of() {
            complaint.tell(hear("e1", reclassified(false, "Ada dugaan pungutan oleh petugas.")));

            assertThat(complaint.book().inApp()).isEmpty();
        }

        @Test
        void a_long_reason_is_cut_in_a_notice() {
            complaint.tell(contact());
            complaint.tell(hear("e1", reclassified(true, "a".repeat(2_000))));

            assertThat(complaint.book().letters()).first().satisfies(letter -> assertThat(
                            letter.notice().wording().reason())
                    .hasSize(Wording.LONGEST_REASON)
                    .endsWith("…"));
        }

        private static AboutCase.Reclassified reclassified(boolean stays, String reason) {
            return new AboutCase.Reclassified(
                    PUPR, stays, ComplaintClass.BERKADAR_PENGAWASAN, DESA.unit(), reason, MORNING);
        }

        @Test
        void the_coordinator_hears_of_a_complaint_that_is_held() {
            complaint.tell(hear("e1", new What.HeldForReview()));

            assertThat(complaint.book().inApp())
                    .extracting(notice -> notice.mailbox(Happenings.KUTIM).value())
                    .containsExactly("64.08:COORDINATOR");
        }

        @Test
        void who_holds_the_case_hears_of_the_reporters_words_once_even_when_the_case_moves_on() {
            NoticeCommand wrote = hear("e1", new What.ReporterWrote());
            assertThat(complaint.tell(wrote)).isEmpty();
            assertThat(complaint.tell(hear("e2", new AboutCase.CaseOpened(RT, null))))
                    .hasSize(2);
            complaint.tell(hear("e3", new AboutCase.CaseEscalated(RT, DESA, null)));

            assertThat(complaint.tell(wrote)).isEmpty();
            assertThat(complaint.book().inApp())
                    .filteredOn(notice -> notice.template() == Template.REPORTER_WROTE)
                    .extracting(Notice::unit)
                    .containsExactly(RT.unit().code());
        }
    }

    @Nested
    class The_reporters_contact {
        private final Happenings complaint = new Happenings();

        @Test
        void may_come_after_the_event_and_nothing_is_lost() {
            complaint.tell(hear("e1", new What.Received()));
            assertThat(complaint.book().sendable()).isEmpty();

            complaint.tell(contact());
            assertThat(complaint.book().sendable()).hasSize(1);
        }

        @Test
        void that_does_not_come_within_a_day_does_not_exist() {
            complaint.tell(hear("e1", new What.Received()));
            Instant day = MORNING.plus(Duration.ofHours(24));
            assertThat(complaint.decider().nextDueAt(complaint.book())).contains(day);

            assertThat(complaint.tell(new Look(day.minusNanos(1)))).isEmpty();
            assertThat(complaint.tell(new Look(day)))
                    .singleElement()
                    .isInstanceOfSatisfying(NoticeSuppressed.class, it -> assertThat(it.reason())
                            .isEqualTo(SuppressionReason.NO_CONTACT));
            assertThat(complaint.decider().nextDueAt(complaint.book())).isEmpty();
            assertThat(complaint.tell(hear("e2", new What.Merged())))
                    .singleElement()
                    .isInstanceOf(NoticeSuppressed.class);
        }

        @Test
        void erased_stays_erased_and_stops_what_was_on_its_way() {
            complaint.tell(contact());
            complaint.tell(hear("e1", new What.Received()));

            assertThat(complaint.tell(new ForgetContact(ID)))
                    .singleElement()
                    .isInstanceOfSatisfying(NoticeSuppressed.class, it -> assertThat(it.reason())
                            .isEqualTo(SuppressionReason.CONTACT_ERASED));
            complaint.tell(contact());
            assertThat(complaint.book().contact()).isEqualTo(new Contact.Erased());
            assertThat(EventJson.mapper().writeValueAsString(complaint.book())).doesNotContain("contact-1");
        }
    }

    @Nested
    class A_letter {
        private final Happenings complaint = new Happenings();

        @Test
        void is_taken_by_one_sender_until_its_lease_runs_out() {
            owed();
            assertThat(taken("one", NOON)).hasSize(1);
            assertThat(taken("two", NOON.plus(Duration.ofMinutes(10)).minusNanos(1)))
                    .isEmpty();
            assertThat(taken("two", NOON.plus(Duration.ofMinutes(10)))).hasSize(1);
        }

        @Test
        void that_arrived_is_said_once_with_the_number_of_attempts() {
            Letter letter = owed();
            taken("one", NOON);

            assertThat(complaint.tell(new Delivered(letter.notice().noticeId())))
                    .containsExactly(new NoticeSent(ID, letter.notice().told(), 1));
            assertThat(complaint.tell(new Delivered(letter.notice().noticeId())))
                    .isEmpty();
            assertThat(complaint.book().letters()).isEmpty();
        }

        @Test
        void waits_longer_after_each_attempt_and_fails_after_three_days_without_a_gateway() {
            Letter letter = owed();
            taken("one", NOON);
            assertThat(complaint.tell(away(letter, "one", NOON))).isEmpty();
            assertThat(complaint.book().nextLetterAt()).contains(NOON.plus(Duration.ofMinutes(1)));

            Instant later = NOON.plus(Duration.ofHours(71));
            taken("two", later);
            assertThat(complaint.tell(away(letter, "two", later))).isEmpty();
            assertThat(complaint.book().nextLetterAt()).contains(later.plus(Duration.ofHours(1)));

            Instant end = NOON.plus(Duration.ofHours(72));
            taken("three", end);
            assertThat(complaint.tell(away(letter, "three", end)))
                    .containsExactly(
                            new NoticeFailed(ID, letter.notice().told(), 3, FailureReason.GATEWAY_UNAVAILABLE));
        }

        @Test
        void refused_for_good_fails_at_once() {
            Letter letter = owed();
            taken("one", NOON);

            assertThat(complaint.tell(new Undelivered(letter.notice().noticeId(), "one", Obstacle.REJECTED, NOON)))
                    .containsExactly(
                            new NoticeFailed(ID, letter.notice().told(), 1, FailureReason.REJECTED_BY_GATEWAY));
        }

        @Test
        void without_an_address_in_the_contact_is_suppressed() {
            Letter letter = owed();
            taken("one", NOON);

            assertThat(complaint.tell(new Undelivered(letter.notice().noticeId(), "one", Obstacle.NO_ADDRESS, NOON)))
                    .containsExactly(new NoticeSuppressed(ID, letter.notice().told(), SuppressionReason.NO_CONTACT));
        }

        @Test
        void a_sender_who_was_too_slow_does_not_disturb_the_next_one() {
            Letter letter = owed();
            taken("slow", NOON);
            Instant later = NOON.plus(Duration.ofMinutes(10));
            taken("next", later);

            complaint.tell(away(letter, "slow", later));

            assertThat(complaint.book().takenBy("next")).hasSize(1);
        }

        private Letter owed() {
            complaint.tell(contact());
            complaint.tell(hear("e1", new What.Received()));
            return complaint.book().letters().getFirst();
        }

        private List<Letter> taken(String sender, Instant now) {
            complaint.tell(new TakeLetters(new Lease(sender, now.plus(Duration.ofMinutes(10))), now));
            return complaint.book().takenBy(sender);
        }

        private static NoticeCommand away(Letter letter, String sender, Instant now) {
            return new Undelivered(letter.notice().noticeId(), sender, Obstacle.GATEWAY_AWAY, now);
        }
    }

    @Test
    void a_book_survives_being_written_and_read() {
        Happenings complaint = new Happenings("64.08-PUPR");
        complaint.tell(contact());
        complaint.tell(hear("e1", new AboutCase.UnitDeadlineMissed(RT, MORNING)));
        complaint.tell(hear("e2", new AboutCase.CaseOpened(PUPR, MORNING)));
        complaint.tell(new TakeLetters(new Lease("one", NOON), NOON));

        String json = EventJson.mapper().writeValueAsString(complaint.book());

        assertThat(EventJson.mapper().readValue(json, NoticeBook.class)).isEqualTo(complaint.book());
    }
}
