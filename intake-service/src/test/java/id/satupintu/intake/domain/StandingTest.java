package id.satupintu.intake.domain;

import static id.satupintu.intake.Samples.AT_DESA;
import static id.satupintu.intake.Samples.AT_RT;
import static id.satupintu.intake.Samples.DESA;
import static id.satupintu.intake.Samples.PUPR;
import static id.satupintu.intake.Samples.after;
import static id.satupintu.intake.Samples.hear;
import static id.satupintu.intake.Samples.resolved;
import static id.satupintu.intake.Samples.routed;
import static id.satupintu.intake.Samples.routing;
import static id.satupintu.intake.Samples.submit;
import static id.satupintu.intake.domain.Told.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.intake.domain.CaseFact.ClosureKind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where a report stands, as its reporter reads it from all that was heard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

    @Test
    void a_report_nobody_has_spoken_of_is_received() {
        Standing standing = Standing.of(given(submit()));
        assertThat(standing.status()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(standing.responsible()).isNull();
        assertThat(standing.timeline()).hasSize(1);
    }

    @Test
    void held_then_routed_names_the_unit_before_the_case_is_open() {
        Complaint held = given(submit(), routing(1, 1, new RoutingFact.HeldForReview()));
        assertThat(Standing.of(held).status()).isEqualTo(ComplaintStatus.HELD_FOR_REVIEW);
        Standing routed = Standing.of(given(held, routing(2, 5, routed())));
        assertThat(routed.status()).isEqualTo(ComplaintStatus.DISPATCHED);
        assertThat(routed.responsible()).isEqualTo(new Holder(Tier.RT, id.satupintu.intake.Samples.RT, after(5)));
    }

    @Test
    void a_case_that_went_up_tells_which_deadline_was_missed() {
        Standing standing = Standing.of(given(
                submit(),
                hear(1, 1, new CaseFact.Opened(AT_RT)),
                hear(2, 79, new CaseFact.DeadlineApproaching(AT_RT, CaseClock.Name.TIER_BOX, after(80))),
                hear(3, 80, new CaseFact.DeadlineMissed(AT_RT, CaseClock.Name.TIER_BOX, after(80))),
                hear(4, 80, new CaseFact.Escalated(AT_RT, AT_DESA, CaseFact.EscalationCause.DEADLINE, null))));
        assertThat(standing.status()).isEqualTo(ComplaintStatus.DISPATCHED);
        assertThat(standing.responsible()).isEqualTo(AT_DESA);
        assertThat(standing.timeline()).hasSize(4);
        assertThat(standing.timeline().getLast().missed()).isEqualTo(after(80));
    }

    @Test
    void a_returned_case_is_reviewed_until_another_unit_is_named() {
        Complaint returned = given(
                submit(),
                routing(1, 1, routed()),
                hear(1, 1, new CaseFact.Opened(AT_RT)),
                hear(2, 2, new CaseFact.Returned(AT_RT, PUPR, "Jalan kabupaten", 1)));
        assertThat(Standing.of(returned).status()).isEqualTo(ComplaintStatus.HELD_FOR_REVIEW);
        assertThat(Standing.of(returned).responsible()).isNull();
        Standing rerouted = Standing.of(given(
                returned,
                routing(2, 3, new RoutingFact.Rerouted(AT_RT.unit(), "Jalan kabupaten", Tier.OPD, PUPR, List.of()))));
        assertThat(rerouted.status()).isEqualTo(ComplaintStatus.DISPATCHED);
        assertThat(rerouted.responsible()).isEqualTo(new Holder(Tier.OPD, PUPR, after(3)));
    }

    @Test
    void progress_does_not_close_an_open_question() {
        Standing standing = Standing.of(given(
                submit(),
                hear(1, 2, new CaseFact.ClarificationRequested(AT_RT, "Di mana?", after(100))),
                hear(
                        2,
                        3,
                        new CaseFact.ProgressReported(
                                AT_RT, CaseFact.ProgressKind.FIELD_CHECK, "Dicek", null, null, null))));
        assertThat(standing.status()).isEqualTo(ComplaintStatus.AWAITING_REPLY);
    }

    @Test
    void an_archived_report_says_why_and_until_when_to_object() {
        Standing standing = Standing.of(given(
                submit(),
                routing(
                        1,
                        1,
                        new RoutingFact.Archived(
                                RoutingFact.ArchiveReason.IN_COURT, "Sedang disidangkan.", after(240)))));
        assertThat(standing.closure()).isNotNull().satisfies(closure -> {
            assertThat(closure.how()).isEqualTo(ClosureKind.ARCHIVED);
            assertThat(closure.archiveReason()).isEqualTo(RoutingFact.ArchiveReason.IN_COURT);
            assertThat(closure.objectionUntil()).isEqualTo(after(240));
        });
    }

    @Test
    void a_merged_report_names_the_one_it_shares() {
        ComplaintId into = ComplaintId.of("KTM", 2026, 7);
        Standing standing =
                Standing.of(given(submit(), routing(1, 1, new RoutingFact.Merged(into, "Tiang yang sama"))));
        assertThat(standing.status()).isEqualTo(ComplaintStatus.MERGED);
        assertThat(standing.closure())
                .isNotNull()
                .extracting(Closure::mergedInto)
                .isEqualTo(into);
    }

    @Test
    void what_an_agency_outside_says_is_told_and_changes_neither_that_nor_when_it_was_handed_over() {
        UnitRef agency = new UnitRef(new UnitCode("64-P-PUPR"), "Dinas PUPR-PERA");
        Standing standing = Standing.of(given(
                submit(),
                routing(1, 1, new RoutingFact.ForwardedExternally(agency, null, "Jalan provinsi")),
                routing(
                        2,
                        5,
                        new RoutingFact.ToldFromOutside(
                                agency, "P-17", RoutingFact.OutsideStatus.IN_PROGRESS, "Dijadwalkan"))));
        assertThat(standing.status()).isEqualTo(ComplaintStatus.FORWARDED_EXTERNALLY);
        assertThat(standing.timeline().getLast().what()).isInstanceOf(RoutingFact.ToldFromOutside.class);
        assertThat(standing.closure()).isNotNull().satisfies(closure -> {
            assertThat(closure.at()).isEqualTo(after(1));
            assertThat(closure.agency()).isEqualTo(agency);
            assertThat(closure.externalNumber()).isEqualTo("P-17");
        });
    }

    @Test
    void a_report_that_is_parted_again_goes_its_own_way() {
        ComplaintId into = ComplaintId.of("KTM", 2026, 7);
        Complaint parted = given(
                submit(),
                routing(1, 1, routed()),
                hear(1, 2, new CaseFact.Opened(AT_RT)),
                routing(2, 3, new RoutingFact.Merged(into, "Tiang yang sama")),
                hear(2, 4, new CaseFact.Closed(AT_RT, ClosureKind.MERGED, null, null)),
                routing(3, 5, new RoutingFact.Unmerged(into, "Tiang lain")));
        assertThat(Standing.of(parted).status()).isEqualTo(ComplaintStatus.HELD_FOR_REVIEW);
        Complaint routed = given(parted, routing(4, 5, routed()));
        assertThat(Standing.of(routed).status()).isEqualTo(ComplaintStatus.DISPATCHED);
        Standing open = Standing.of(given(routed, hear(3, 6, new CaseFact.Opened(AT_RT))));
        assertThat(open.responsible()).isEqualTo(AT_RT);
        assertThat(open.closure()).isNull();
    }

    @Test
    void a_closed_case_says_how_and_whether_in_time() {
        Standing standing = Standing.of(given(
                submit(),
                hear(1, 1, resolved()),
                hear(2, 401, new CaseFact.Closed(AT_DESA, ClosureKind.REPLY_WINDOW_PASSED, false, null))));
        assertThat(standing.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(standing.responsible()).isNull();
        assertThat(standing.closure()).isNotNull().satisfies(closure -> {
            assertThat(closure.how()).isEqualTo(ClosureKind.REPLY_WINDOW_PASSED);
            assertThat(closure.onTime()).isFalse();
            assertThat(closure.at()).isEqualTo(after(401));
        });
    }

    @Test
    void a_report_forwarded_outside_names_the_agency() {
        Standing standing = Standing.of(
                given(submit(), routing(1, 1, new RoutingFact.ForwardedExternally(DESA, "9197446", "Jalan nasional"))));
        assertThat(standing.status()).isEqualTo(ComplaintStatus.FORWARDED_EXTERNALLY);
        assertThat(standing.closure())
                .isNotNull()
                .extracting(Closure::externalNumber)
                .isEqualTo("9197446");
    }
}
