package id.satupintu.escalation;

import static id.satupintu.escalation.RunningEscalation.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.escalation.RunningEscalation.Answer;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestTokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who oversees a kabupaten: its own rules of time, who has how much in hand, and what stays late. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OversightComponentTest {
    private static final String CASES = "escalation.case.v1";
    private static final Pattern INPUT = Pattern.compile("<input[^>]*?\\bname=\"([^\"]+)\"[^>]*?\\bvalue=\"([^\"]*)\"");
    private static final Pattern VALUE_FIRST =
            Pattern.compile("<input[^>]*?\\bvalue=\"([^\"]*)\"[^>]*?\\bname=\"([^\"]+)\"");

    @RegisterExtension
    static final RunningEscalation service = new RunningEscalation();

    @Test
    void a_kabupaten_that_was_not_named_at_the_start_publishes_rules_of_its_own_and_its_cases_follow() {
        String kabupaten = "64.09";
        String admin = TestTokens.officer(kabupaten + "-DISKOMINFO", kabupaten, "ADMIN_KOORDINATOR");
        ComplaintId id = ComplaintId.of("PPU", 2026, 310_000_001);
        routed(id, kabupaten);
        said(id, "case-opened");

        String page = service.text(admin, "/aturan");
        assertThat(page).contains("/aturan/2/pratinjau");
        Map<String, String> fields = fields(page);
        assertThat(fields).containsEntry("progress", "30");
        fields.put("progress", "20");
        fields.put("validFrom", "2026-11-20");
        fields.put("reason", "Peraturan bupati yang baru memberi dua puluh hari.");
        assertThat(service.form(admin, "/aturan/2/terbitkan", encoded(fields)).status())
                .isEqualTo(303);

        assertThat(TestBroker.get().read("escalation.policy.v1", kabupaten)).hasSize(2);
        said(id, "case-opened", "deadlines-recomputed");
        assertThat(new String(TestBroker.get().read(CASES, id.value()).getLast().value()))
                .contains("\"policyVersion\":2")
                .contains("2026-12-10T15:59:59Z");
        assertThat(service.get(admin, "/api/v1/policies").json().findValuesAsString("version"))
                .containsExactly("2", "1");
    }

    @Test
    void a_superior_sees_who_has_how_much_in_hand_and_what_stays_late_and_nothing_of_another_kabupaten() {
        String kabupaten = "64.03";
        ComplaintId waiting = ComplaintId.of("BRU", 2026, 310_000_002);
        ComplaintId taken = ComplaintId.of("BRU", 2026, 310_000_003);
        routed(waiting, kabupaten);
        routed(taken, kabupaten);
        said(waiting, "case-opened");
        said(taken, "case-opened");
        String officer = TestTokens.officer(kabupaten + "-PUPR", kabupaten, "PEJABAT_PENGHUBUNG");
        assertThat(service.post(officer, "/api/v1/cases/" + taken + "/accept", "")
                        .status())
                .isEqualTo(200);

        String superior = TestTokens.officer(kabupaten + "-SETDA", kabupaten, "SUPERIOR");
        Answer before = service.get(superior, "/api/v1/workload");
        assertThat(before.json().size()).isEqualTo(1);
        assertThat(before.json().at("/0/name").asString()).isEqualTo("Dinas PUPR");
        assertThat(before.json().at("/0/open").asInt()).isEqualTo(2);
        assertThat(before.json().at("/0/waiting").asInt()).isEqualTo(1);
        assertThat(before.json().at("/0/late").asInt()).isZero();
        assertThat(service.get(superior, "/api/v1/workload/overdue").json().size())
                .isZero();

        service.clock().set(Instant.parse("2026-12-24T01:00:00Z"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(service.get(superior, "/api/v1/workload")
                            .json()
                            .at("/0/late")
                            .asInt())
                    .isEqualTo(2);
            assertThat(service.get(superior, "/api/v1/workload/overdue").json().findValuesAsString("complaintId"))
                    .contains(waiting.value(), taken.value());
        });
        Answer sheet = service.get(superior, "/api/v1/workload/overdue");
        assertThat(sheet.json().at("/0/clock").asString()).isEqualTo("CLASS_LIMIT");
        assertThat(sheet.json().at("/0/workingDaysLate").asInt()).isPositive();
        assertThat(service.text(superior, "/meja/beban")).contains("Dinas PUPR", waiting.value(), "Lewat");
        String other = TestTokens.officer("64.02-SETDA", "64.02", "SUPERIOR");
        assertThat(service.get(other, "/api/v1/workload").json().size()).isZero();
        assertThat(service.get(officer, "/api/v1/workload").status()).isEqualTo(403);
    }

    /** What the form of the page would send. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            if (!input.group().contains("type=\"checkbox\"") || input.group().contains("checked")) {
                fields.putIfAbsent(input.group(1), input.group(2));
            }
        }
        Matcher other = VALUE_FIRST.matcher(page);
        while (other.find()) {
            if (!other.group().contains("type=\"checkbox\"") || other.group().contains("checked")) {
                fields.putIfAbsent(other.group(2), other.group(1));
            }
        }
        Matcher holidays =
                Pattern.compile("<textarea[^>]*name=\"holidays\"[^>]*>([^<]*)<").matcher(page);
        assertThat(holidays.find()).isTrue();
        fields.put("holidays", holidays.group(1));
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void routed(ComplaintId id, String kabupaten) {
        UnitRef unit = new UnitRef(new UnitCode(kabupaten + "-PUPR"), "Dinas PUPR");
        RunningEscalation.publish(
                new ComplaintRouted(
                        id,
                        ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
                        new Location(new RegionCode(kabupaten + ".01.2001"), null, null),
                        FRIDAY,
                        new Route(Tier.OPD, List.of(new Rung(Tier.OPD, unit)), List.of(), List.of()),
                        new Decision(DecidedBy.CATALOGUE, 0.9, List.of("jalan"), List.of(), "uji-1", null, null)),
                kabupaten,
                FRIDAY,
                1);
    }

    private static void said(ComplaintId id, String... types) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(RunningEscalation.said(CASES, id.value()))
                .containsExactly(types));
    }
}
