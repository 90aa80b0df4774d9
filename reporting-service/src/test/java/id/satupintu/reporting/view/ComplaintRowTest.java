package id.satupintu.reporting.view;

import static id.satupintu.reporting.view.Saying.DESA;
import static id.satupintu.reporting.view.Saying.PUPR;
import static id.satupintu.reporting.view.Saying.RT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.reporting.view.CaseFile.Missed;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import id.satupintu.reporting.view.Telling.Disposition;
import id.satupintu.reporting.view.Telling.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintRowTest {
    private final Saying complaint = new Saying(7);

    @Nested
    class Status_of_a_complaint {

        @Test
        void follows_it_from_the_door_to_the_confirmed_end() {
            List<Fact> facts = new ArrayList<>();
            assertThat(after(facts, complaint.submitted())).isEqualTo(Status.RECEIVED);
            assertThat(after(facts, complaint.disposed(Disposition.HELD_FOR_REVIEW)))
                    .isEqualTo(Status.IN_REVIEW);
            assertThat(after(facts, complaint.disposed(Disposition.COMPLETION_REQUESTED)))
                    .isEqualTo(Status.AWAITING_REPORTER);
            assertThat(after(facts, complaint.disposed(Disposition.ROUTED))).isEqualTo(Status.ROUTED);
            assertThat(after(facts, complaint.moved(RT, Phase.OPENED))).isEqualTo(Status.IN_PROGRESS);
            assertThat(after(facts, complaint.moved(RT, Phase.AWAITING_REPORTER)))
                    .isEqualTo(Status.AWAITING_REPORTER);
            assertThat(after(facts, complaint.moved(RT, Phase.RESOLVED))).isEqualTo(Status.RESOLVED);
            assertThat(after(facts, complaint.closed(RT, Closure.CONFIRMED_BY_REPORTER, true)))
                    .isEqualTo(Status.CLOSED_BY_REPORTER);
        }

        @Test
        void tells_what_the_timer_closed_apart_from_what_the_reporter_confirmed() {
            ComplaintRow row = complaint.row(
                    complaint.submitted(),
                    complaint.disposed(Disposition.ROUTED),
                    complaint.moved(RT, Phase.RESOLVED),
                    complaint.closed(RT, Closure.REPLY_WINDOW_PASSED, true));

            assertThat(row.status()).isEqualTo(Status.CLOSED_WITHOUT_CONFIRMATION);
            assertThat(row.onTime()).isTrue();
        }

        @Test
        void is_unaccounted_as_long_as_the_door_has_not_announced_it() {
            Fact submitted = complaint.submitted();
            Fact routed = complaint.disposed(Disposition.ROUTED);

            assertThat(complaint.row(routed).status()).isEqualTo(Status.UNACCOUNTED);
            assertThat(complaint.row(routed, submitted).status()).isEqualTo(Status.ROUTED);
        }

        @Test
        void is_in_review_again_once_a_unit_gave_it_back_and_routed_once_another_is_named() {
            List<Fact> facts = new ArrayList<>(List.of(
                    complaint.submitted(), complaint.disposed(Disposition.ROUTED), complaint.moved(RT, Phase.OPENED)));
            assertThat(after(facts, complaint.moved(RT, Phase.RETURNED, Count.RETURNED)))
                    .isEqualTo(Status.IN_REVIEW);
            assertThat(after(facts, complaint.disposed(Disposition.ROUTED))).isEqualTo(Status.ROUTED);
            assertThat(after(facts, complaint.moved(PUPR, Phase.OPENED))).isEqualTo(Status.IN_PROGRESS);
        }

        @Test
        void opens_again_when_an_archived_one_is_routed_after_an_objection() {
            ComplaintRow row = complaint.row(
                    complaint.submitted(),
                    complaint.disposed(Disposition.ROUTED),
                    complaint.moved(RT, Phase.OPENED),
                    complaint.disposed(Disposition.ARCHIVED),
                    complaint.closed(RT, Closure.ARCHIVED, null),
                    complaint.disposed(Disposition.ROUTED));

            assertThat(row.status()).isEqualTo(Status.ROUTED);
        }

        @Test
        void is_withdrawn_when_the_reporter_takes_it_back_before_any_case() {
            ComplaintRow row =
                    complaint.row(complaint.submitted(), complaint.says(Origin.INTAKE, new Telling.Withdrawn()));

            assertThat(row.status()).isEqualTo(Status.WITHDRAWN);
        }

        private Status after(List<Fact> facts, Fact next) {
            facts.add(next);
            return complaint.row(facts).status();
        }
    }

    @Nested
    class Another_class {
        private static final UnitRef DISKOMINFO = new UnitRef(new UnitCode("64.08-DISKOMINFO"), "Diskominfo");

        @Test
        void is_counted_once_for_who_gave_it_and_moves_the_complaint_nowhere() {
            Fact changed = complaint.says(
                    Origin.ROUTING, new Telling.Reclassified(DISKOMINFO, ComplaintClass.BERKADAR_PENGAWASAN));
            ComplaintRow row =
                    complaint.row(complaint.submitted(), complaint.disposed(Disposition.ROUTED), changed, changed);

            assertThat(row.status()).isEqualTo(Status.ROUTED);
            assertThat(row.course().reclassified()).singleElement().satisfies(told -> {
                assertThat(told.by()).isEqualTo(DISKOMINFO);
                assertThat(told.to()).isEqualTo(ComplaintClass.BERKADAR_PENGAWASAN);
            });
        }

        @Test
        void changes_nothing_about_whether_it_was_settled_in_time() {
            ComplaintRow row = complaint.row(
                    complaint.submitted(),
                    complaint.disposed(Disposition.ROUTED),
                    complaint.moved(RT, Phase.RESOLVED),
                    complaint.closed(RT, Closure.CONFIRMED_BY_REPORTER, false),
                    complaint.says(
                            Origin.ROUTING, new Telling.Reclassified(DISKOMINFO, ComplaintClass.BERKADAR_PENGAWASAN)));

            assertThat(row.onTime()).isFalse();
        }
    }

    @Nested
    class A_missing_event {

        @Test
        void is_a_gap_since_the_event_after_it_happened_until_it_comes() {
            Fact first = complaint.submitted();
            Fact second = complaint.says(Origin.INTAKE, new Telling.Supported(1));
            Fact third = complaint.says(Origin.INTAKE, new Telling.Supported(2));

            ComplaintRow holed = complaint.row(first, third);
            assertThat(holed.gapSince()).contains(third.at());
            assertThat(Trail.of(holed).sources().getFirst().holes()).containsExactly(new Heard.Hole(2, 2));

            assertThat(holed.with(second).gapSince()).isEmpty();
        }

        @Test
        void at_the_very_beginning_is_a_gap_too() {
            complaint.submitted();
            Fact second = complaint.says(Origin.INTAKE, new Telling.Withdrawn());

            assertThat(complaint.row(second).heard(Origin.INTAKE).holes()).containsExactly(new Heard.Hole(1, 1));
        }
    }

    @Nested
    class Nobody_has_touched_it {

        @Test
        void since_it_came_through_the_door_as_long_as_routing_is_silent() {
            Fact submitted = complaint.submitted();

            assertThat(complaint.row(submitted).untouchedSince()).contains(submitted.at());
            assertThat(complaint
                            .row(submitted, complaint.disposed(Disposition.HELD_FOR_REVIEW))
                            .untouchedSince())
                    .isEmpty();
        }

        @Test
        void since_it_was_routed_as_long_as_no_case_is_open() {
            Fact submitted = complaint.submitted();
            Fact routed = complaint.disposed(Disposition.ROUTED);

            assertThat(complaint.row(submitted, routed).untouchedSince()).contains(routed.at());
            assertThat(complaint
                            .row(submitted, routed, complaint.moved(RT, Phase.OPENED))
                            .untouchedSince())
                    .isEmpty();
        }

        @Test
        void since_it_was_given_back_as_long_as_routing_names_nobody_else() {
            Fact submitted = complaint.submitted();
            Fact routed = complaint.disposed(Disposition.ROUTED);
            Fact opened = complaint.moved(RT, Phase.OPENED);
            Fact returned = complaint.moved(RT, Phase.RETURNED);
            Fact again = complaint.disposed(Disposition.ROUTED);

            assertThat(complaint.row(submitted, routed, opened, returned).untouchedSince())
                    .contains(returned.at());
            assertThat(complaint.row(submitted, routed, opened, returned, again).untouchedSince())
                    .contains(again.at());
        }
    }

    @Test
    void a_missed_deadline_stays_with_the_unit_that_held_the_case_then() {
        ComplaintRow row = complaint.row(
                complaint.submitted(),
                complaint.moved(RT, Phase.OPENED),
                complaint.says(Origin.ESCALATION, new Telling.DeadlineMissed(RT, Clock.TIER_BOX)),
                complaint.moved(DESA, Phase.OPENED, Count.ESCALATED_BY_DEADLINE));

        assertThat(row.caseFile().missed()).containsExactly(new Missed(RT.unit(), Clock.TIER_BOX, 1, 2));
        assertThat(row.caseFile().post()).isNotNull().extracting(Latest::value).isEqualTo(DESA);
        assertThat(row.overdue()).isFalse();
    }

    @Test
    void past_its_class_limit_it_is_overdue_until_it_is_over() {
        Fact missed = complaint.says(Origin.ESCALATION, new Telling.DeadlineMissed(PUPR, Clock.CLASS_LIMIT));
        ComplaintRow open = complaint.row(complaint.submitted(), missed, complaint.moved(PUPR, Phase.ACCEPTED));

        assertThat(open.overdue()).isTrue();
        assertThat(open.with(complaint.closed(PUPR, Closure.CONFIRMED_BY_REPORTER, false))
                        .overdue())
                .isFalse();
    }
}
