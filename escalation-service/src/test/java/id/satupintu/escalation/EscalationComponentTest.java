package id.satupintu.escalation;

import static id.satupintu.escalation.RunningEscalation.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.DESA_CODE;
import static id.satupintu.escalation.domain.CaseLife.KECAMATAN;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.intake.IntakeEvent.ResolutionConfirmed;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.contracts.notification.NotificationEvent.Notice;
import id.satupintu.contracts.notification.NotificationEvent.NoticeChannel;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSent;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintReclassified;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.escalation.RunningEscalation.Answer;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Broker, store, timer and HTTP together, as in production but for the clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationComponentTest {
    private static final String CASES = "escalation.case.v1";

    @RegisterExtension
    static final RunningEscalation service = new RunningEscalation();

    @Test
    void the_policy_of_the_tenant_is_published_once() {
        await().untilAsserted(() -> assertThat(TestBroker.get().read("escalation.policy.v1", "64.08"))
                .hasSize(1));
        ConsumerRecord<byte[], byte[]> policy =
                TestBroker.get().read("escalation.policy.v1", "64.08").getFirst();
        assertThat(RunningEscalation.header(policy, "ce_type"))
                .isEqualTo("id.satupintu.escalation.policy-published.v1");
        assertThat(new String(policy.value()))
                .contains("{\"tier\":\"RT\",\"workingDays\":3}")
                .contains("\"progressDays\":30")
                .contains("2026-03-20");
    }

    @Test
    void a_routed_report_opens_at_the_rt_and_goes_up_by_itself_exactly_once() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 300_000_001);
        routed(id, 3);
        saidAbout(id, "case-opened");

        service.clock().set(endOf("2026-11-25").minusSeconds(1));
        await().during(Duration.ofMillis(700)).untilAsserted(() -> assertThat(RunningEscalation.said(CASES, id.value()))
                .containsExactly("case-opened"));

        service.clock().set(endOf("2026-11-25"));
        saidAbout(id, "case-opened", "case-escalated");
        await().during(Duration.ofMillis(700)).untilAsserted(() -> assertThat(RunningEscalation.said(CASES, id.value()))
                .hasSize(2));

        Answer seen = service.get(officerOf(DESA), "/api/v1/cases/" + id);
        assertThat(seen.json().at("/holder/unit/code").asString()).isEqualTo("64.08.04.2002");
        assertThat(seen.json().at("/workingDaysLeft").asInt()).isEqualTo(2); // first response is due on Friday
    }

    @Test
    void another_class_moves_the_limit_once_and_says_from_what_to_what_who_and_why() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 300_000_018);
        routed(id, 1);
        saidAbout(id, "case-opened");
        RunningEscalation.publish(
                new ComplaintReclassified(
                        id,
                        ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
                        ComplaintClass.BERKADAR_PENGAWASAN,
                        new Office(PUPR, "64.08-DISKOMINFO:admin"),
                        "Isi laporan menyebut dugaan penyalahgunaan wewenang.",
                        ReclassificationCause.OFFICER),
                FRIDAY.plusSeconds(60),
                2);

        saidAbout(id, "case-opened", "deadlines-recomputed");
        String told =
                new String(TestBroker.get().read(CASES, id.value()).getLast().value());
        assertThat(told)
                .contains("\"dueBefore\":\"" + endOf("2026-12-10") + "\"")
                .contains("\"dueAt\":\"" + endOf("2027-02-19") + "\"")
                .contains("dugaan penyalahgunaan wewenang");
        Answer seen = service.get(officerOf(RT), "/api/v1/cases/" + id);
        assertThat(seen.json().at("/history").toString())
                .contains("RECLASSIFIED", "Klasifikasi diubah menjadi pengaduan berkadar pengawasan");
    }

    @Test
    void how_late_a_deadline_was_acted_on_is_told_as_a_histogram() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 300_000_017);
        routed(id, 1);
        saidAbout(id, "case-opened");

        service.clock().set(endOf("2026-11-25").plusSeconds(7_200));
        await().untilAsserted(() ->
                assertThat(RunningEscalation.said(CASES, id.value())).contains("case-escalated"));

        // Two hours late: above the boundary of an hour, below that of a day.
        await().untilAsserted(() -> {
            double all = metric("satupintu_timer_lateness_seconds_count");
            assertThat(all).isPositive();
            assertThat(metric("satupintu_timer_lateness_seconds_bucket", "le=\"3600.0\""))
                    .isLessThan(all);
            assertThat(metric("satupintu_timer_lateness_seconds_bucket", "le=\"+Inf\""))
                    .isEqualTo(all);
        });
    }

    private static double metric(String name, String... labels) {
        return service.text(TestTokens.officer("64.08-DISKOMINFO", "64.08", "OPS"), "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("collection=\"cases\""))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + " of " + List.of(labels)));
    }

    @Test
    void a_long_sleep_is_caught_up_in_order() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 300_000_002);
        routed(id, 1);
        saidAbout(id, "case-opened");

        service.clock().set(Instant.parse("2026-12-09T20:00:00Z"));
        saidAbout(id, "case-opened", "case-escalated", "deadline-missed", "case-escalated", "case-escalated");
    }

    @Test
    void an_officer_settles_it_and_the_reporter_confirms() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 300_000_003);
        RunningEscalation.publish(
                new ComplaintSubmitted(
                        id,
                        Channel.WEB,
                        ComplaintKind.COMPLAINT,
                        "Lampu jalan mati",
                        "Lampu jalan di depan pos ronda mati sejak seminggu.",
                        place(),
                        null,
                        new Confidentiality(true, false),
                        List.of(),
                        false,
                        FRIDAY),
                FRIDAY,
                1);
        routed(id, 1);
        saidAbout(id, "case-opened");
        String rt = officerOf(RT);

        await().untilAsserted(() -> assertThat(service.get(rt, "/api/v1/cases/" + id)
                        .json()
                        .at("/report/title")
                        .asString(""))
                .isEqualTo("Lampu jalan mati"));
        Answer accepted = service.post(rt, "/api/v1/cases/" + id + "/accept", "");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().at("/status").asString()).isEqualTo("IN_HAND");

        Answer resolved = service.post(rt, "/api/v1/cases/" + id + "/resolve", """
                {"what": "Bola lampu tiang nomor 4 sudah diganti.", "who": "Tim penerangan RT", "doneOn": "2026-11-20"}""");
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.json().at("/status").asString()).isEqualTo("RESOLVED");

        RunningEscalation.publish(new ResolutionConfirmed(id), FRIDAY.plusSeconds(60), 2);
        saidAbout(id, "case-opened", "case-accepted", "case-resolved", "case-closed");
        ConsumerRecord<byte[], byte[]> closed =
                TestBroker.get().read(CASES, id.value()).getLast();
        assertThat(new String(closed.value())).contains("CONFIRMED_BY_REPORTER", "\"onTime\":true");
        assertThat(RunningEscalation.header(closed, "ce_sequence")).isEqualTo("4");

        Answer tooLate = service.post(rt, "/api/v1/cases/" + id + "/accept", "");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.json().at("/code").asString()).isEqualTo("case.already-closed");
        assertThat(tooLate.json().at("/title").asString()).isEqualTo("Kasus sudah ditutup");
    }

    @Test
    void silence_of_the_reporter_closes_it_once_somebody_else_has_looked_and_two_notices_have_arrived() {
        ComplaintId id = ComplaintId.of("KTM", 2026, 300_000_004);
        routed(id, 1);
        saidAbout(id, "case-opened");
        service.post(officerOf(RT), "/api/v1/cases/" + id + "/resolve", """
                {"what": "Bola lampu tiang nomor 4 sudah diganti.", "who": "Tim penerangan RT", "doneOn": "2026-11-20"}""");

        RunningEscalation.publish(notice(id, "case-resolved", "1"), FRIDAY.plusSeconds(60), 1);
        service.clock().set(endOf("2026-12-04"));
        saidAbout(id, "case-opened", "case-accepted", "case-resolved", "closing-withheld");

        service.clock().set(endOf("2026-12-07"));
        RunningEscalation.publish(notice(id, "answer-window-closing", "2"), endOf("2026-12-06"), 1);
        String inspection = "{\"agrees\": true, \"note\": \"Lampu sudah menyala, kami lihat sendiri semalam.\"}";
        Answer own = service.post(officerOf(RT), "/api/v1/cases/" + id + "/verification", inspection);
        assertThat(own.json().at("/code").asString()).isEqualTo("case.own-work");
        String superior = TestTokens.officer("64.08-SETDA", "64.08", "SUPERIOR");
        Answer verified = service.post(superior, "/api/v1/cases/" + id + "/verification", inspection);
        assertThat(verified.status()).isEqualTo(200);
        saidAbout(
                id,
                "case-opened",
                "case-accepted",
                "case-resolved",
                "closing-withheld",
                "resolution-verified",
                "case-closed");
        assertThat(new String(TestBroker.get().read(CASES, id.value()).getLast().value()))
                .contains("REPLY_WINDOW_PASSED");
    }

    @Test
    void the_inbox_shows_what_is_due_first_and_only_what_the_unit_holds() {
        ComplaintId mine = ComplaintId.of("KTM", 2026, 300_000_005);
        routed(mine, 1);
        saidAbout(mine, "case-opened");

        Answer inbox = service.get(officerOf(RT), "/api/v1/cases");
        assertThat(inbox.status()).isEqualTo(200);
        assertThat(inbox.json().findValuesAsString("complaintId")).contains(mine.value());
        Instant last = Instant.EPOCH;
        for (String due : inbox.json().findValuesAsString("nextDeadline")) {
            assertThat(Instant.parse(due)).isAfterOrEqualTo(last);
            last = Instant.parse(due);
        }
        assertThat(service.get(officerOf(KECAMATAN), "/api/v1/cases/" + mine).status())
                .isEqualTo(404);
    }

    private static void routed(ComplaintId id, int times) {
        Route route = new Route(
                Tier.RT,
                List.of(
                        new Rung(Tier.RT, RT),
                        new Rung(Tier.DESA, DESA),
                        new Rung(Tier.KECAMATAN, KECAMATAN),
                        new Rung(Tier.OPD, PUPR)),
                List.of(),
                List.of());
        RunningEscalation.publish(
                new ComplaintRouted(
                        id,
                        ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
                        place(),
                        FRIDAY,
                        route,
                        new Decision(DecidedBy.CATALOGUE, 0.9, List.of("lampu jalan"), List.of(), "uji-1", null, null)),
                FRIDAY,
                times);
    }

    private static NoticeSent notice(ComplaintId id, String template, String number) {
        return new NoticeSent(
                id, new Notice(number, Audience.REPORTER, null, NoticeChannel.EMAIL, template, "sebab-" + number), 1);
    }

    private static Location place() {
        return new Location(DESA_CODE, new RtNumber(3), null);
    }

    private static String officerOf(UnitRef unit) {
        return TestTokens.officer(unit.code().value(), "64.08", "TIER_OFFICER");
    }

    private static void saidAbout(ComplaintId id, String... types) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(RunningEscalation.said(CASES, id.value()))
                .containsExactly(types));
    }
}
