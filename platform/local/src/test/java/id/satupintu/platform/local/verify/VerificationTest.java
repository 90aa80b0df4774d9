package id.satupintu.platform.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.local.events.PublishedEvent;
import id.satupintu.platform.local.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {
    private static final String ID = "KTM-2026-482173905-K";
    private static final String HOLDER = "\"holder\":{\"tier\":\"RT\"}";
    private int ids;

    private final PublishedEvent submitted = intake(1, "complaint-submitted", "{}");
    private final PublishedEvent routed = routing(1, "complaint-routed", "{}");
    private final PublishedEvent opened = escalation(1, "case-opened", "{" + HOLDER + "}");
    private final PublishedEvent closed =
            escalation(2, "case-closed", "{" + HOLDER + ",\"closure\":\"CONFIRMED_BY_REPORTER\",\"onTime\":true}");

    @Test
    void a_whole_history_is_clean_and_counted() {
        VerificationReport report = verify(submitted, routed, opened, closed);

        assertThat(report.clean()).isTrue();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.closed()).isEqualTo(1);
        assertThat(report.closedByTier()).containsEntry("RT", 1).containsEntry("OPD", 0);
        assertThat(report.closures()).containsEntry("CONFIRMED_BY_REPORTER", 1);
        assertThat(report.onTime()).isEqualTo(1);
        assertThat(report.late()).isZero();
        assertThat(report.open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_topics_are_read_changes_nothing(int seed) {
        List<PublishedEvent> events = new ArrayList<>(List.of(submitted, routed, opened, closed, closed));
        Collections.shuffle(events, new Random(seed));

        assertThat(verify(events.toArray(PublishedEvent[]::new)))
                .isEqualTo(verify(submitted, routed, opened, closed, closed));
    }

    @Nested
    class Lost {
        @Test
        void an_accepted_report_that_is_on_no_topic() {
            assertThat(verify().lost()).isEqualTo(1);
        }

        @Test
        void a_report_that_was_neither_routed_nor_held() {
            assertThat(verify(submitted).lost()).isEqualTo(1);
        }

        @Test
        void a_routed_report_that_no_unit_got() {
            assertThat(verify(submitted, routed).lost()).isEqualTo(1);
        }

        @Test
        void but_not_a_report_that_waits_for_review() {
            VerificationReport report = verify(submitted, routing(1, "complaint-held-for-review", "{}"));

            assertThat(report.lost()).isZero();
            assertThat(report.open()).isEqualTo(1);
            assertThat(report.heldForReview()).isEqualTo(1);
        }

        @Test
        void and_not_a_report_its_reporter_took_back_before_it_was_routed() {
            VerificationReport report = verify(submitted, intake(2, "complaint-withdrawn", "{}"));

            assertThat(report.lost()).isZero();
            assertThat(report.endedOtherwise()).containsEntry("complaint-withdrawn", 1);
        }
    }

    @Nested
    class Duplicated {
        @Test
        void a_report_submitted_twice() {
            assertFound(Kind.DUPLICATED, submitted, intake(2, "complaint-submitted", "{}"), routed, opened);
        }

        @Test
        void a_case_opened_twice() {
            assertFound(Kind.DUPLICATED, submitted, routed, opened, escalation(2, "case-opened", "{}"));
        }

        @Test
        void but_not_one_that_another_unit_got() {
            VerificationReport report = verify(
                    submitted,
                    routed,
                    opened,
                    routing(2, "complaint-rerouted", "{}"),
                    escalation(2, "case-opened", "{}"));

            assertThat(report.clean()).isTrue();
        }

        @Test
        void a_case_closed_twice() {
            assertFound(Kind.DUPLICATED, submitted, routed, opened, closed, escalation(3, "case-closed", "{}"));
        }

        @Test
        void but_not_one_reopened_between() {
            VerificationReport report = verify(
                    submitted,
                    routed,
                    opened,
                    closed,
                    escalation(3, "case-reopened", "{}"),
                    escalation(4, "case-closed", "{\"onTime\":false}"));

            assertThat(report.clean()).isTrue();
            assertThat(report.closed()).isEqualTo(1);
            assertThat(report.late()).isEqualTo(1);
        }

        @Test
        void one_sequence_number_for_two_events() {
            assertFound(Kind.DUPLICATED, submitted, routed, opened, escalation(1, "case-accepted", "{" + HOLDER + "}"));
        }

        @Test
        void one_notice_sent_twice() {
            assertFound(
                    Kind.DUPLICATED,
                    submitted,
                    routed,
                    opened,
                    notice(1, "notice-sent", "{\"notice\":{\"noticeId\":\"n-1\"}}"),
                    notice(2, "notice-sent", "{\"notice\":{\"noticeId\":\"n-1\"}}"));
        }

        @Test
        void one_id_for_two_events() {
            PublishedEvent other = new PublishedEvent(
                    opened.topic(),
                    0,
                    9,
                    opened.id(),
                    opened.type(),
                    opened.source(),
                    ID,
                    2,
                    "64.08",
                    opened.time(),
                    "{}");
            assertFound(Kind.DUPLICATED, submitted, routed, opened, other);
        }
    }

    @Test
    void the_same_event_twice_is_a_redelivery_and_no_error() {
        VerificationReport report = verify(submitted, submitted, routed, routed, opened, opened);

        assertThat(report.clean()).isTrue();
        assertThat(report.redelivered()).isEqualTo(3);
    }

    @Test
    void a_number_missing_in_a_sequence_is_a_hole() {
        assertFound(Kind.HOLE, submitted, routed, opened, escalation(3, "case-accepted", "{}"));
    }

    @Test
    void a_missing_first_event_is_a_hole() {
        assertFound(Kind.HOLE, submitted, routing(2, "complaint-held-for-review", "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIK 6408990000000001",
                "hubungi 0800-1234-5678",
                "wa 081234567890 ya",
                "wa +62 812 3456 7890",
                "surel warga1@contoh.id"
            })
    void personal_data_in_a_value_is_found(String text) {
        PublishedEvent leaking = intake(1, "complaint-submitted", "{\"body\":\"" + text + "\"}");

        assertThat(verify(leaking, routed, opened).personalDataFound()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"0812a4c6-0812-7345-8123-081234567890\"",
                "\"longitude\":117.0812345678",
                "\"confidence\":0.6408990000000001",
                "\"dueAt\":\"2026-08-12T08:12:34.567890Z\"",
                "\"id\":\"KTM-2026-081234567-K\"",
                "\"digest\":\"ab6408990000000001cd\""
            })
    void ids_times_and_places_are_no_personal_data(String field) {
        PublishedEvent harmless = intake(1, "complaint-submitted", "{" + field + "}");

        assertThat(verify(harmless, routed, opened).personalDataFound()).isZero();
    }

    @Test
    void escalations_are_counted_by_their_cause() {
        VerificationReport report = verify(
                submitted,
                routed,
                opened,
                escalation(2, "case-escalated", "{\"cause\":\"DEADLINE\"}"),
                escalation(3, "case-escalated", "{\"cause\":\"OFFICER\"}"),
                escalation(4, "case-escalated", "{\"cause\":\"DEADLINE\"}"));

        assertThat(report.escalatedByDeadline()).isEqualTo(2);
        assertThat(report.escalatedByOfficer()).isEqualTo(1);
    }

    private void assertFound(Kind kind, PublishedEvent... events) {
        VerificationReport report = verify(events);
        assertThat(report.clean()).isFalse();
        assertThat(report.findings()).extracting(Finding::kind).contains(kind);
    }

    private static VerificationReport verify(PublishedEvent... events) {
        Verification verification = new Verification();
        for (PublishedEvent event : events) {
            verification.take(event);
        }
        return verification.report(Set.of(ID));
    }

    private PublishedEvent intake(long sequence, String name, String value) {
        return event("intake.complaint.v1", "/intake-service", "intake", sequence, name, value);
    }

    private PublishedEvent routing(long sequence, String name, String value) {
        return event("routing.disposition.v1", "/routing-service", "routing", sequence, name, value);
    }

    private PublishedEvent escalation(long sequence, String name, String value) {
        return event("escalation.case.v1", "/escalation-service", "escalation", sequence, name, value);
    }

    private PublishedEvent notice(long sequence, String name, String value) {
        return event("notification.notice.v1", "/notification-service", "notification", sequence, name, value);
    }

    private PublishedEvent event(
            String topic, String source, String service, long sequence, String name, String value) {
        ids++;
        return new PublishedEvent(
                topic,
                0,
                ids,
                "id-" + ids,
                "id.satupintu." + service + "." + name + ".v1",
                source,
                ID,
                sequence,
                "64.08",
                "2026-11-21T01:00:00Z",
                value);
    }
}
