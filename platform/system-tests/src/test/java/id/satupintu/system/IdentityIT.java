package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satupintu.platform.web.Role;
import id.satupintu.system.Scene.Body;
import id.satupintu.system.Scene.Handed;
import id.satupintu.system.Scene.Matter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * RT, desa and kecamatan see the problem and the place, never who reports; nor does anybody see it in an event. Every answer that their
 * officers get is searched, as it comes over the wire, for the name, phone number and e-mail address the reporter gave, and wrote into
 * the text besides.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(SceneExtension.class)
class IdentityIT {
    private static final String SIGNED = " Nama saya " + Scene.NAME + ", telepon " + Scene.PHONE + " atau "
            + Scene.EMAIL + ". Hormat saya, " + Scene.NAME;
    private static final String MENTIONED =
            "Nama saya " + Scene.NAME + ", telepon " + Scene.PHONE + " atau " + Scene.EMAIL + ".";

    private final Queue<String> tellers = new ConcurrentLinkedQueue<>();
    private final Queue<String> everything = new ConcurrentLinkedQueue<>();
    private final AtomicInteger searched = new AtomicInteger();

    /** How much a reporter may have asked for. */
    private static Map<String, Map<String, ?>> wishes() {
        Map<String, Map<String, ?>> wishes = new LinkedHashMap<>();
        wishes.put("says nothing about it", Map.of());
        wishes.put("lets the RT know", Map.of("rtMayKnowReporter", true));
        wishes.put("does not let the RT know", Map.of("rtMayKnowReporter", false));
        wishes.put("is anonymous", Map.of("anonymous", true));
        wishes.put("is anonymous and lets the RT know", Map.of("anonymous", true, "rtMayKnowReporter", true));
        wishes.put("is confidential", Map.of("confidential", true));
        wishes.put(
                "is anonymous and confidential",
                Map.of("anonymous", true, "confidential", true, "rtMayKnowReporter", true));
        return wishes;
    }

    @Test
    void no_answer_to_an_officer_of_an_rt_a_desa_or_a_kecamatan_tells_who_reports(Scene scene) {
        try (ExecutorService lives = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = wishes().values().stream()
                    .flatMap(fields -> Stream.of(Matter.RT, Matter.DESA, Matter.KECAMATAN)
                            .map(matter -> CompletableFuture.runAsync(
                                    () -> {
                                        Handed report = scene.handIn(matter, SIGNED, fields);
                                        live(scene, report, scene.openedAnywhere(report));
                                    },
                                    lives)))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
        for (String unit : List.of(Scene.RT, Scene.DESA, Scene.KECAMATAN)) {
            String token = scene.token(Role.TIER_OFFICER, unit, Scene.KABUPATEN);
            await().atMost(Duration.ofSeconds(60)).until(() -> !Scene.json(
                            hear(scene, "notification-service", "GET", "/api/v1/notices?limit=200", token, Body.NONE))
                    .isEmpty());
            hear(scene, "escalation-service", "GET", "/api/v1/cases?limit=200", token, Body.NONE);
            hear(scene, "escalation-service", "GET", "/api/v1/cases?limit=200&open=false", token, Body.NONE);
            for (String page :
                    List.of("/meja", "/meja?status=selesai", "/pemberitahuan", "/dasbor", "/tinjau", "/tidak-ada")) {
                for (String service :
                        List.of("escalation-service", "notification-service", "reporting-service", "routing-service")) {
                    hear(scene, service, "GET", page, token, Body.NONE);
                }
            }
        }

        System.out.println("identity: " + searched + " answers to RT, desa and kecamatan searched");
        assertThat(tellers).isEmpty();
        assertThat(String.join("\n", everything))
                .as("the search has something to search")
                .contains(
                        "Kandang ayam",
                        "Keterangan tambahan",
                        "[nomor telepon disamarkan]",
                        "[email disamarkan]",
                        "[nama disamarkan]");
    }

    /** A case with everything that can happen between a unit and a reporter. */
    private void live(Scene scene, Handed report, String unit) {
        String token = scene.token(Role.TIER_OFFICER, unit, Scene.KABUPATEN);
        String one = "/api/v1/cases/" + report.id();
        String page = "/meja/" + report.id();
        String today = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
        look(scene, report, token);
        hear(scene, "escalation-service", "POST", one + "/accept", token, Body.NONE);
        hear(
                scene,
                "escalation-service",
                "POST",
                page + "/kemajuan",
                token,
                Body.form(Map.of("kind", "FIELD_CHECK", "note", "Sudah dilihat.")));
        hear(
                scene,
                "escalation-service",
                "POST",
                one + "/clarification",
                token,
                Body.json(Map.of("question", "Sejak kapan kejadiannya?")));
        says(scene, report, "replies", Map.of("text", "Keterangan tambahan. " + MENTIONED));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> hear(scene, "escalation-service", "GET", one, token, Body.NONE)
                                .body(),
                        seen -> seen.contains("Keterangan tambahan"));
        look(scene, report, token);
        HttpResponse<String> resolved = hear(
                scene,
                "escalation-service",
                "POST",
                one + "/resolve",
                token,
                Body.json(Map.of(
                        "what", "Sudah dibersihkan bersama warga.", "who", "Pengurus setempat", "doneOn", today)));
        assertThat(resolved.statusCode()).as(resolved.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.send(
                        "intake-service",
                        "GET",
                        "/api/v1/complaints/" + report.id(),
                        null,
                        Body.NONE,
                        "X-Pin",
                        report.pin())
                .body()
                .contains("AWAITING_CONFIRMATION"));
        says(scene, report, "dispute", Map.of("reason", "Belum beres, masih bau. " + MENTIONED));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> hear(scene, "escalation-service", "GET", one, token, Body.NONE)
                                .body(),
                        seen -> seen.contains("masih bau"));
        look(scene, report, token);
        hear(
                scene,
                "escalation-service",
                "POST",
                page + "/naikkan",
                token,
                Body.form(Map.of("note", "Perlu biaya yang tidak ada di sini.")));
        look(scene, report, token);
    }

    private void look(Scene scene, Handed report, String token) {
        hear(scene, "escalation-service", "GET", "/api/v1/cases/" + report.id(), token, Body.NONE);
        hear(scene, "escalation-service", "GET", "/meja/" + report.id(), token, Body.NONE);
        hear(scene, "escalation-service", "GET", "/meja/" + report.id(), token, Body.NONE, "X-Satu-Language", "en");
        hear(
                scene,
                "escalation-service",
                "POST",
                "/meja/" + report.id() + "/kemajuan",
                token,
                Body.form(Map.of("note", "")));
        hear(scene, "routing-service", "GET", "/api/v1/reviews/" + report.id(), token, Body.NONE);
        hear(scene, "routing-service", "GET", "/tinjau/" + report.id(), token, Body.NONE);
        hear(scene, "reporting-service", "GET", "/api/v1/trail/" + report.id(), token, Body.NONE);
        hear(
                scene,
                "intake-service",
                "GET",
                "/api/v1/complaints/" + report.id(),
                token,
                Body.NONE,
                "X-Pin",
                "00000000");
    }

    private static void says(Scene scene, Handed report, String what, Map<String, ?> fields) {
        HttpResponse<String> said = scene.send(
                "intake-service",
                "POST",
                "/api/v1/complaints/" + report.id() + "/" + what,
                null,
                Body.json(fields),
                "X-Pin",
                report.pin());
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    }

    private HttpResponse<String> hear(
            Scene scene, String service, String method, String path, String token, Body body, String... headers) {
        HttpResponse<String> answer = scene.send(service, method, path, token, body, headers);
        searched.incrementAndGet();
        everything.add(answer.body());
        String told = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
        Scene.IDENTITY.stream()
                .filter(told::contains)
                .forEach(found -> tellers.add(service + " " + method + " " + path + " tells \"" + found + "\""));
        return answer;
    }

    @Test
    void no_event_tells_who_reports(Scene scene) throws Exception {
        Handed report = scene.handIn(Matter.RT, SIGNED, Map.of("rtMayKnowReporter", true));
        live(scene, report, scene.openedAnywhere(report));

        RunningSystem.Said events = scene.system().satupintu("events");

        assertThat(events.exitCode()).as(events.error()).isZero();
        assertThat(events.out()).contains(report.id());
        String told = events.out().toLowerCase(Locale.ROOT);
        assertThat(Scene.IDENTITY.stream().filter(told::contains)).isEmpty();
    }
}
