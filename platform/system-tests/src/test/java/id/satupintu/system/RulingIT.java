package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.platform.web.Role;
import id.satupintu.system.Scene.Body;
import id.satupintu.system.Scene.Handed;
import id.satupintu.system.Scene.Matter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Dossier 1.9, R6: at most two returns, each naming an owner; then a ruling that binds, while the citizen's clock goes on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(SceneExtension.class)
class RulingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_report_that_three_units_do_not_want_ends_in_a_ruling_and_the_clock_of_the_citizen_never_moves(Scene scene) {
        Handed report = scene.handIn(Matter.OPD);
        String first = scene.openedAnywhere(report);
        Map<String, String> atFirst = citizensClock(scene, report);
        assertThat(atFirst).containsKeys("receivedAt", "CLASS_LIMIT");

        assertThat(giveBack(scene, report, first, null).statusCode()).isEqualTo(400);
        done(giveBack(scene, report, first, "64.08-PERKIM"));
        holds(scene, report, "64.08-PERKIM");
        assertThat(citizensClock(scene, report)).isEqualTo(atFirst);

        done(giveBack(scene, report, "64.08-PERKIM", "64.08-DISHUB"));
        scene.held(report);
        JsonNode review = review(scene, report);
        assertThat(review.at("/standing/hold/reason").asString()).isEqualTo("RETURN_LIMIT");
        assertThat(review.path("refusedBy"))
                .extracting(unit -> unit.path("code").asString())
                .containsExactly(first, "64.08-PERKIM");
        assertThat(citizensClock(scene, report)).isEqualTo(atFirst);

        String admin = scene.token(Role.ADMIN_KOORDINATOR, "64.08-DISKOMINFO", Scene.KABUPATEN);
        done(scene.send(
                "routing-service",
                "POST",
                "/api/v1/reviews/" + report.id() + "/decision",
                admin,
                Body.json(Map.of(
                        "unit", "64.08-DISHUB", "reason", "Putusan: dinas perhubungan yang bertanggung jawab."))));
        holds(scene, report, "64.08-DISHUB");
        assertThat(review(scene, report).at("/standing/route/decidedBy").asString())
                .isEqualTo("RULING");
        assertThat(citizensClock(scene, report)).isEqualTo(atFirst);

        HttpResponse<String> third = giveBack(scene, report, "64.08-DISHUB", "64.08-DLH");
        assertThat(third.statusCode()).isEqualTo(409);
        assertThat(Scene.json(third).path("code").asString()).isEqualTo("case.ruling-binds");
        assertThat(citizensClock(scene, report)).isEqualTo(atFirst);
    }

    private static HttpResponse<String> giveBack(Scene scene, Handed report, String unit, @Nullable String owner) {
        Map<String, String> form = new TreeMap<>(Map.of("reason", "Bukan wewenang kami menurut tupoksi."));
        if (owner != null) {
            form.put("owner", owner);
        }
        return scene.send(
                "escalation-service",
                "POST",
                "/api/v1/cases/" + report.id() + "/return",
                scene.token(Role.PEJABAT_PENGHUBUNG, unit, Scene.KABUPATEN),
                Body.json(form));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void holds(Scene scene, Handed report, String unit) {
        await().atMost(PATIENCE).until(() -> citizensView(scene, report)
                .at("/responsible/unit/code")
                .asString("")
                .equals(unit));
    }

    private static JsonNode review(Scene scene, Handed report) {
        return Scene.json(scene.send(
                "routing-service",
                "GET",
                "/api/v1/reviews/" + report.id(),
                scene.token(Role.ADMIN_KOORDINATOR, "64.08-DISKOMINFO", Scene.KABUPATEN),
                Body.NONE));
    }

    private static JsonNode citizensView(Scene scene, Handed report) {
        return Scene.json(scene.send(
                "intake-service", "GET", "/api/v1/complaints/" + report.id(), null, Body.NONE, "X-Pin", report.pin()));
    }

    /** When it was received, and from when until when the limit of its class runs; the box of a holder is the holder's own. */
    private static Map<String, String> citizensClock(Scene scene, Handed report) {
        JsonNode seen = citizensView(scene, report);
        Map<String, String> clock = new TreeMap<>();
        clock.put("receivedAt", seen.path("receivedAt").asString());
        for (JsonNode one : seen.path("clocks")) {
            if (one.path("name").asString().equals("CLASS_LIMIT")) {
                clock.put(
                        "CLASS_LIMIT",
                        one.path("startedAt").asString() + " – "
                                + one.path("dueAt").asString());
            }
        }
        return clock;
    }
}
