package id.satupintu.system.faults.check;

import static id.satupintu.system.faults.check.Story.ID;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.system.faults.check.Finding.Kind;
import id.satupintu.system.faults.load.Ledger.Act;
import id.satupintu.system.faults.load.Ledger.Outcome;
import id.satupintu.system.faults.load.Ledger.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionTest {
    private final Story story = Story.whole();

    private void assertFound(Kind... kinds) {
        assertThat(story.findings()).extracting(Finding::kind).containsOnly(kinds);
    }

    @Test
    void a_whole_story_is_clean() {
        assertThat(story.findings()).isEmpty();
    }

    @Test
    void what_lies_on_a_topic_twice_word_for_word_is_clean() {
        story.events.addAll(story.events.subList(2, 5));

        assertThat(story.findings()).isEmpty();
    }

    @Nested
    class Lost {
        @Test
        void an_accepted_report_on_no_topic() {
            story.events.clear();
            story.acts.clear();

            assertFound(Kind.LOST);
        }

        @Test
        void a_report_routing_never_looked_at() {
            story.events.removeIf(event -> !event.name().equals("complaint-submitted"));
            story.acts.clear();

            assertFound(Kind.LOST);
        }

        @Test
        void a_routed_report_without_a_case() {
            story.events.removeIf(event -> event.topic().startsWith("escalation"));
            story.acts.clear();

            assertFound(Kind.LOST);
        }

        @Test
        void an_answered_action() {
            story.acts.add(new Act("tandabaaaa", "resolve", ID, Outcome.DONE));

            assertFound(Kind.LOST);
        }

        @Test
        void but_not_an_action_nobody_was_answered() {
            story.acts.add(new Act("tandabaaaa", "resolve", ID, Outcome.UNKNOWN));

            assertThat(story.findings()).isEmpty();
        }

        @Test
        void a_confirmation_that_closed_nothing() {
            story.intake("resolution-confirmed", "\"x\":1");

            assertFound(Kind.LOST);
        }
    }

    @Nested
    class Doubled {
        @Test
        void a_report_submitted_twice() {
            story.intake("complaint-submitted", "\"kind\":\"COMPLAINT\",\"receivedAt\":\"" + Story.RECEIVED + "\"");

            assertFound(Kind.DOUBLED);
        }

        @Test
        void another_receipt_for_the_same_key() {
            story.receipts.add(new Receipt("key-1", "KTM-2026-111111111-A", "11111111", "2026-11-22T01:00:00Z"));

            assertThat(story.findings()).extracting(Finding::kind).contains(Kind.DOUBLED);
        }

        @Test
        void a_report_nobody_handed_in() {
            story.receipts.clear();
            story.keys.clear();

            assertFound(Kind.DOUBLED);
        }

        @Test
        void but_not_the_report_of_a_key_that_was_never_answered() {
            story.receipts.clear();

            assertThat(story.findings()).isEmpty();
        }

        @Test
        void an_action_done_twice() {
            story.escalation("progress-reported", Story.DESA + ",\"note\":\"Petugas sudah ke lokasi. tandaaaaaa\"");

            assertFound(Kind.DOUBLED);
        }

        @Test
        void a_case_opened_twice_for_one_word_of_routing() {
            story.escalation("case-opened", Story.RT + "," + Story.CLOCKS);

            assertFound(Kind.DOUBLED);
        }

        @Test
        void two_effects_of_one_cause() {
            story.causedBy("event-77").escalation("case-reopened", Story.DESA);
            story.escalation("case-resolved", Story.DESA);
            story.causedBy("event-77").escalation("case-reopened", Story.DESA);

            assertThat(story.findings())
                    .extracting(Finding::detail)
                    .anyMatch(detail -> detail.contains("of one cause"));
        }

        @Test
        void an_escalation_from_a_unit_that_no_longer_holds_the_case() {
            RawEvent first = story.named("case-escalated");
            story.escalation(
                    "case-escalated",
                    first.value().substring(first.value().indexOf("\"from\"")).replaceAll("}$", ""));

            assertThat(story.findings()).extracting(Finding::kind).contains(Kind.DOUBLED);
        }

        @Test
        void a_case_closed_twice() {
            story.escalation("case-closed", Story.DESA + ",\"closure\":\"ARCHIVED\"");
            story.escalation("case-closed", Story.DESA + ",\"closure\":\"ARCHIVED\"");

            assertFound(Kind.DOUBLED);
        }

        @Test
        void a_notice_with_two_outcomes() {
            story.notice("notice-sent", "n-1");
            story.notice("notice-sent", "n-1");

            assertFound(Kind.DOUBLED);
        }

        @Test
        void one_sequence_for_two_events() {
            RawEvent accepted = story.named("case-accepted");
            story.events.add(new RawEvent(
                    accepted.topic(),
                    0,
                    99,
                    "event-99",
                    accepted.type().replace("accepted", "resumed"),
                    accepted.source(),
                    ID,
                    6,
                    "64.08",
                    accepted.time(),
                    "",
                    accepted.value()));
            story.events.add(new RawEvent(
                    accepted.topic(),
                    0,
                    100,
                    "event-100",
                    accepted.type().replace("accepted", "resumed"),
                    accepted.source(),
                    ID,
                    6,
                    "64.08",
                    accepted.time(),
                    "",
                    accepted.value()));

            assertThat(story.findings()).extracting(Finding::kind).contains(Kind.DOUBLED);
        }
    }

    @Nested
    class Hole {
        @Test
        void a_missing_number() {
            story.events.remove(story.named("case-accepted"));

            assertFound(Kind.HOLE);
        }

        @Test
        void numbers_out_of_order() {
            RawEvent accepted = story.named("case-accepted");
            story.events.remove(accepted);
            story.events.add(accepted);

            assertFound(Kind.HOLE);
        }
    }

    @Nested
    class Clock_moved {
        @Test
        void a_limit_that_moved_for_no_reason() {
            story.replace("case-escalated", "2026-12-11T15:59:59Z", "2026-12-14T15:59:59Z");

            assertFound(Kind.CLOCK_MOVED);
        }

        @Test
        void but_not_one_that_waited_for_the_reporter() {
            Story asked = new Story();
            asked.intake("complaint-submitted", "\"kind\":\"COMPLAINT\",\"receivedAt\":\"" + Story.RECEIVED + "\"");
            asked.routing("complaint-routed", "\"complaintClass\":\"TIDAK_BERKADAR_PENGAWASAN\"");
            asked.escalation("case-opened", Story.RT + "," + Story.CLOCKS);
            asked.escalation("clarification-requested", Story.RT + "," + Story.CLOCKS);
            asked.escalation(
                    "case-resumed",
                    Story.RT + ","
                            + Story.CLOCKS.replace("2026-12-11", "2026-12-14").replace("2026-11-25", "2026-11-26"));

            assertThat(asked.findings()).isEmpty();
        }

        @Test
        void nor_one_that_an_office_gave_another_class_for_a_reason() {
            String moved = Story.CLOCKS.replace("2026-12-11", "2026-11-27");
            story.escalation(
                    "deadlines-recomputed",
                    Story.DESA + ",\"reclassification\":{\"to\":\"ASPIRASI\",\"reason\":\"Usul warga.\"}," + moved);
            assertThat(story.findings()).isEmpty();

            story.replace("deadlines-recomputed", "\"reclassification\"", "\"something\"");
            assertFound(Kind.CLOCK_MOVED);
        }

        @Test
        void a_clock_that_starts_anew() {
            story.replace(
                    "case-opened",
                    "\"CLASS_LIMIT\",\"startedAt\":\"2026-11-22T01:00:00Z\"",
                    "\"CLASS_LIMIT\",\"startedAt\":\"2026-11-22T02:00:00Z\"");

            assertThat(story.findings()).extracting(Finding::kind).contains(Kind.CLOCK_MOVED);
        }

        @Test
        void an_escalation_dated_when_somebody_noticed() {
            story.replace("case-escalated", "\"since\":\"2026-11-25T15:59:59Z\"", "\"since\":\"2026-11-26T03:00:00Z\"");

            assertFound(Kind.CLOCK_MOVED);
        }

        @Test
        void a_case_closed_before_the_reporters_time_was_over() {
            story.escalation(
                    "case-resolved",
                    Story.DESA
                            + ",\"clocks\":[{\"name\":\"REPLY_WINDOW\",\"startedAt\":\"2026-11-26T01:00:00Z\",\"dueAt\":\"2026-12-10T15:59:59Z\"}]");
            story.at("2026-12-09T00:00:00Z")
                    .escalation("case-closed", Story.DESA + ",\"closure\":\"REPLY_WINDOW_PASSED\"");

            assertFound(Kind.CLOCK_MOVED);
        }

        @Test
        void a_deadline_missed_before_it_was_due() {
            story.at("2026-12-01T00:00:00Z")
                    .escalation(
                            "deadline-missed",
                            Story.DESA + ",\"clock\":\"CLASS_LIMIT\",\"dueAt\":\"2026-12-11T15:59:59Z\"");

            assertFound(Kind.CLOCK_MOVED);
        }
    }

    @Nested
    class And {
        @Test
        void something_that_was_refused_and_is_there() {
            story.acts.set(0, new Act("tandaaaaaa", "progress", ID, Outcome.REFUSED));

            assertFound(Kind.REFUSED_AND_DONE);
        }

        @Test
        void a_dead_letter() {
            RawEvent routed = story.named("complaint-routed");
            story.events.add(new RawEvent(
                    "routing.disposition.v1.escalation-service.dlt",
                    0,
                    0,
                    routed.id(),
                    routed.type(),
                    routed.source(),
                    ID,
                    1,
                    "64.08",
                    routed.time(),
                    "",
                    routed.value()));

            assertFound(Kind.DEAD_LETTER);
        }

        @Test
        void personal_data_in_an_event() {
            story.replace("case-accepted", "\"complaintId\"", "\"mail\":\"warga.satu@contoh.id\",\"complaintId\"");

            assertFound(Kind.PERSONAL_DATA);
        }
    }
}
