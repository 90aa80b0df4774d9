package id.satupintu.intake.adapter.in.web;

import static id.satupintu.intake.Samples.AT_DESA;
import static id.satupintu.intake.Samples.AT_RT;
import static id.satupintu.intake.Samples.KUTIM;
import static id.satupintu.intake.Samples.REPLY_BY;
import static id.satupintu.intake.Samples.after;
import static id.satupintu.intake.Samples.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSupported;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.ComplaintCommand.HearCase;
import id.satupintu.intake.domain.ComplaintCommand.HearRouting;
import id.satupintu.intake.domain.Heard;
import id.satupintu.intake.domain.RoutingFact;
import id.satupintu.platform.aggregate.Request;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenJourneyTest {
    private static final String REPORT = """
            {"kind":"COMPLAINT","title":"Lampu jalan padam","body":"Lampu di depan rumah padam sejak Senin.",
             "location":{"region":"64.08.04.2012","rt":3}}""";
    private static WebSlice slice;

    @BeforeAll
    static void start() {
        slice = new WebSlice();
    }

    @AfterAll
    static void stop() {
        slice.close();
    }

    @BeforeEach
    void monday() {
        slice.clock.set(id.satupintu.intake.Samples.RECEIVED);
        slice.complaints.away(false);
    }

    @Test
    void the_receipt_has_number_pin_and_kabupaten() {
        HttpResponse<String> answer = slice.submit(REPORT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = WebSlice.json(answer);
        assertThat(ComplaintId.parse(receipt.get("trackingId").asString())).isPresent();
        assertThat(receipt.get("pin").asString()).matches("\\d{8}");
        assertThat(receipt.get("status").asString()).isEqualTo("RECEIVED");
        assertThat(receipt.get("receivedAt").asString()).isEqualTo("2026-03-16T02:00:00Z");
        assertThat(receipt.at("/kabupaten/code").asString()).isEqualTo("64.08");
        assertThat(receipt.at("/kabupaten/name").asString()).isEqualTo("Kabupaten Kutai Timur");
        assertThat(receipt.has("replayed")).isFalse();
    }

    @Test
    void the_year_of_the_number_is_the_tenants() {
        slice.clock.set(Instant.parse("2026-12-31T16:30:00Z"));
        assertThat(WebSlice.json(slice.submit(REPORT)).get("trackingId").asString())
                .contains("-2027-");
    }

    @Test
    void a_taken_number_is_passed_over() {
        slice.numbers.addAll(List.of(777, 777, 778));
        String first = WebSlice.json(slice.submit(REPORT)).get("trackingId").asString();
        String second = WebSlice.json(slice.submit(REPORT)).get("trackingId").asString();
        assertThat(first).contains("000000777");
        assertThat(second).contains("000000778");
    }

    @Test
    void a_point_alone_finds_the_desa() {
        slice.submit(REPORT.replace(
                "\"region\":\"64.08.04.2012\",\"rt\":3", "\"point\":{\"latitude\":0.585434,\"longitude\":117.480676}"));
        ComplaintSubmitted said = (ComplaintSubmitted) slice.complaints.said().getLast();
        assertThat(said.location().region().value()).isEqualTo("64.08.04.2012");
    }

    @Test
    void an_unknown_number_a_wrong_pin_and_a_mistyped_number_get_the_same_answer() {
        Receipted mine = submit();
        String wrong = mine.pin.equals("00000000") ? "11111111" : "00000000";
        HttpResponse<String> wrongPin = slice.get(mine.path(), "X-Pin", wrong);
        String unknown = "/api/v1/complaints/" + ComplaintId.of("KTM", 2026, 999_999_998);
        HttpResponse<String> unknownNumber = slice.get(unknown, "X-Pin", mine.pin);
        HttpResponse<String> mistyped = slice.get("/api/v1/complaints/KTM-2026-1", "X-Pin", mine.pin);
        assertThat(wrongPin.statusCode()).isEqualTo(404);
        assertThat(unknownNumber.statusCode()).isEqualTo(404);
        assertThat(unknownNumber.body()).isEqualTo(wrongPin.body());
        assertThat(mistyped.body()).isEqualTo(wrongPin.body());
    }

    @Test
    void a_number_typed_in_small_letters_without_hyphens_is_found() {
        Receipted mine = submit();
        String typed = mine.id.value().replace("-", "").toLowerCase(java.util.Locale.ROOT);
        assertThat(slice.get("/api/v1/complaints/" + typed, "X-Pin", mine.pin).statusCode())
                .isEqualTo(200);
    }

    @Test
    void after_too_many_wrong_pins_a_number_is_closed_whether_it_exists_or_not() {
        Receipted mine = submit();
        String unknown = "/api/v1/complaints/" + ComplaintId.of("KTM", 2026, 999_999_997);
        for (int i = 0; i < WebSlice.WRONG_PINS; i++) {
            slice.get(mine.path(), "X-Pin", "1");
            slice.get(unknown, "X-Pin", "1");
        }
        HttpResponse<String> closed = slice.get(mine.path(), "X-Pin", mine.pin);
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).isPresent();
        assertThat(slice.get(unknown, "X-Pin", mine.pin).body()).isEqualTo(closed.body());
        slice.machineTime.advance(Duration.ofMinutes(15));
        assertThat(slice.get(mine.path(), "X-Pin", mine.pin).statusCode()).isEqualTo(200);
    }

    @Test
    void the_whole_way_is_told_with_named_units_and_dates() {
        Receipted mine = submit();
        mine.hear(1, 1, new RoutingFact.Routed(AT_RT.tier(), AT_RT.unit(), List.of()));
        Instant due = Instant.parse("2026-03-26T08:00:00Z");
        mine.hear(1, 1, new CaseFact.Opened(AT_RT), new CaseClock(CaseClock.Name.TIER_BOX, after(0), due, null, null));
        assertThat(mine.view().at("/statusText/id").asString())
                .isEqualTo("Terdisposisi. RT 003 Desa Swarga Bara bertanggung jawab atas laporan Anda sampai"
                        + " Kamis 26 Maret 2026 16.00 WITA.");
        mine.hear(2, 246, new CaseFact.DeadlineMissed(AT_RT, CaseClock.Name.TIER_BOX, due));
        mine.hear(3, 246, new CaseFact.Escalated(AT_RT, AT_DESA, CaseFact.EscalationCause.DEADLINE, null));
        assertThat(mine.lastLine().at("/text/id").asString())
                .isEqualTo("Naik ke Desa Swarga Bara karena RT 003 Desa Swarga Bara tidak bergerak sampai"
                        + " Kamis 26 Maret 2026 16.00 WITA.");
        assertThat(mine.lastLine().at("/text/en").asString())
                .isEqualTo("Moved up to Desa Swarga Bara because RT 003 Desa Swarga Bara had not settled it by"
                        + " Thursday 26 March 2026 16:00 WITA.");
        mine.hear(4, 250, new CaseFact.ClarificationRequested(AT_DESA, "Tiang nomor berapa?", after(300)));
        slice.clock.set(after(251));
        JsonNode replied = mine.post("/replies", "{\"text\":\"Tiang 7, WA 081234567890\"}");
        assertThat(replied.get("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(replied.toString()).contains("[nomor telepon disamarkan]").doesNotContain("081234567890");
        mine.hear(5, 260, resolved());
        assertThat(mine.view().get("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
        slice.clock.set(after(261));
        assertThat(mine.post("/dispute", "{\"reason\":\"Masih padam\"}")
                        .get("status")
                        .asString())
                .isEqualTo("IN_PROGRESS");
        mine.hear(6, 262, new CaseFact.Reopened(AT_DESA, "Masih padam"));
        mine.hear(7, 270, resolved());
        slice.clock.set(REPLY_BY);
        JsonNode closed = mine.post("/confirmation", "");
        assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/closure/how").asString()).isEqualTo("CONFIRMED_BY_REPORTER");
        assertThat(closed.get("responsible").isNull()).isTrue();
        assertThat(mine.post("/rating", "{\"stars\":4,\"comment\":\"Lama\"}")
                        .get("status")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void a_refusal_of_the_decider_is_a_conflict_with_its_code_and_words_of_its_own() {
        Receipted mine = submit();
        HttpResponse<String> refused = slice.post(mine.path() + "/confirmation", "", "X-Pin", mine.pin);
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = WebSlice.json(refused);
        assertThat(problem.get("code").asString()).isEqualTo("complaint.not-awaiting-confirmation");
        assertThat(problem.get("title").asString()).isEqualTo("Belum ada yang perlu dikonfirmasi");
        assertThat(problem.at("/en/title").asString()).isEqualTo("Nothing to confirm");
    }

    @Test
    void an_archiving_can_be_objected_to_in_time_and_once_and_the_reporter_sees_it() {
        Receipted mine = submit();
        mine.hear(
                1,
                1,
                new RoutingFact.Archived(RoutingFact.ArchiveReason.UNCLEAR, "Tidak menyebut tempat.", after(340)));
        assertThat(mine.lastLine().at("/text/id").asString()).contains("mengajukan keberatan sampai");
        slice.clock.set(after(340).plusSeconds(1));
        HttpResponse<String> late =
                slice.post(mine.path() + "/objection", "{\"reason\":\"Di depan pasar\"}", "X-Pin", mine.pin);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(WebSlice.json(late).get("code").asString()).isEqualTo("complaint.objection-window-passed");
        assertThat(WebSlice.json(late).get("title").asString()).isEqualTo("Waktu keberatan sudah lewat");
        slice.clock.set(after(340));
        mine.post("/objection", "{\"reason\":\"Di depan pasar\"}");
        assertThat(mine.lastLine().at("/text/id").asString()).contains("keberatan", "Di depan pasar");
        mine.hear(2, 341, new RoutingFact.HeldForReview());
        assertThat(mine.view().get("status").asString()).isEqualTo("HELD_FOR_REVIEW");
    }

    @Test
    void a_report_is_withdrawn_without_a_word_or_with_one() {
        Receipted silent = submit();
        assertThat(silent.post("/withdrawal", "").get("status").asString()).isEqualTo("WITHDRAWN");
        Receipted said = submit();
        JsonNode view = said.post("/withdrawal", "{\"reason\":\"Sudah diperbaiki warga\"}");
        assertThat(view.at("/timeline/1/text/id").asString()).contains("Sudah diperbaiki warga");
        assertThat(view.at("/closure/how").asString()).isEqualTo("WITHDRAWN_BY_REPORTER");
    }

    @Test
    void support_is_counted_and_says_the_same_of_what_there_is_not() {
        Receipted mine = submit();
        assertThat(slice.post(mine.path() + "/support", "").statusCode()).isEqualTo(202);
        assertThat(slice.complaints.said().getLast()).isEqualTo(new ComplaintSupported(mine.id, 1));
        int before = slice.complaints.said().size();
        assertThat(slice.post("/api/v1/complaints/" + ComplaintId.of("KTM", 2026, 999_999_996) + "/support", "")
                        .statusCode())
                .isEqualTo(202);
        assertThat(slice.post("/api/v1/complaints/x/support", "").statusCode()).isEqualTo(404);
        assertThat(slice.complaints.said()).hasSize(before);
        assertThat(mine.view().get("supporters").asInt()).isEqualTo(1);
    }

    @Test
    void while_the_store_is_away_the_citizen_is_told_to_come_back_and_the_key_makes_that_safe() {
        slice.complaints.away(true);
        HttpResponse<String> away = slice.submit(REPORT, "Idempotency-Key", "satu-dua-tiga");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
        slice.complaints.away(false);
        String first = slice.submit(REPORT, "Idempotency-Key", "satu-dua-tiga").body();
        assertThat(slice.submit(REPORT, "Idempotency-Key", "satu-dua-tiga").body())
                .isEqualTo(first);
    }

    private static Receipted submit() {
        JsonNode receipt = WebSlice.json(slice.submit(REPORT));
        return new Receipted(
                new ComplaintId(receipt.get("trackingId").asString()),
                receipt.get("pin").asString());
    }

    /** A report with its receipt. */
    private record Receipted(ComplaintId id, String pin) {
        String path() {
            return "/api/v1/complaints/" + id;
        }

        void hear(long sequence, long hours, RoutingFact fact) {
            slice.complaints.handle(
                    Request.of(id.value(), new HearRouting(id, KUTIM, new Heard<>(sequence, after(hours), fact))));
        }

        void hear(long sequence, long hours, CaseFact fact, CaseClock... clocks) {
            slice.complaints.handle(Request.of(
                    id.value(),
                    new HearCase(
                            id,
                            KUTIM,
                            new Heard<>(sequence, after(hours), fact),
                            new CaseClock.Reading(sequence, List.of(clocks)))));
        }

        JsonNode post(String act, String body) {
            HttpResponse<String> answer = slice.post(path() + act, body, "X-Pin", pin);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return WebSlice.json(answer);
        }

        JsonNode view() {
            return WebSlice.json(slice.get(path(), "X-Pin", pin));
        }

        JsonNode lastLine() {
            JsonNode timeline = view().get("timeline");
            return timeline.get(timeline.size() - 1);
        }
    }
}
