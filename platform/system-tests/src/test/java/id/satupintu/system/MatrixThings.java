package id.satupintu.system;

import id.satupintu.platform.web.Role;
import id.satupintu.system.Attempt.About;
import id.satupintu.system.Permissions.Endpoint;
import id.satupintu.system.Scene.Body;
import id.satupintu.system.Scene.Handed;
import id.satupintu.system.Scene.Matter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** What the matrix asks about, and who asks: one thing of every kind, and askers of every role from every place. */
final class MatrixThings {
    final Handed report;
    final List<Asker> askers = new ArrayList<>();
    private final Scene scene;
    private final Map<Matter, Thing.OfUnit> cases = new EnumMap<>(Matter.class);
    private final List<Thing> notices;
    private final Map<String, String> evidence = new ConcurrentHashMap<>();
    private final Thing.OfUnit passedUp;
    private final Thing.OfKabupaten held;

    MatrixThings(Scene scene) {
        this.scene = scene;
        this.report = scene.handIn(Matter.RT);
        List<Matter> matters = List.of(Matter.RT, Matter.DESA, Matter.KECAMATAN, Matter.OPD, Matter.INSPEKTORAT);
        List<Thing.OfUnit> opened =
                atOnce(matters, matter -> scene.opened(matter == Matter.RT ? report : scene.handIn(matter), matter));
        opened.forEach(one -> cases.put(matters.get(opened.indexOf(one)), one));
        this.passedUp = passUp();
        about(About.CASE).forEach(one -> evidence.put(one.id(), scene.evidence((Thing.OfUnit) one)));
        this.held = scene.held(scene.handIn(Matter.REVIEW));
        scene.counted(report);
        places();
        this.notices = List.of(
                new Thing.ToUnit(scene.notice(scene.token(Role.TIER_OFFICER, Scene.RT, Scene.KABUPATEN)), Scene.RT),
                new Thing.ToDuty(
                        scene.notice(scene.token(Role.ADMIN_KOORDINATOR, "64.08-BAPPEDA", Scene.KABUPATEN)),
                        Scene.KABUPATEN,
                        Role.ADMIN_KOORDINATOR));
    }

    Thing.OfUnit of(Matter matter) {
        return Optional.ofNullable(cases.get(matter)).orElseThrow();
    }

    /** A case the desa has because the RT passed it up. */
    private Thing.OfUnit passUp() {
        Thing.OfUnit first = scene.opened(scene.handIn(Matter.RT), Matter.RT);
        HttpResponse<String> up = scene.send(
                "escalation-service",
                "POST",
                "/api/v1/cases/" + first.id() + "/escalate",
                scene.token(Role.TIER_OFFICER, Scene.RT, Scene.KABUPATEN),
                Body.json(Map.of("note", "Perlu biaya yang tidak ada di RT.")));
        if (up.statusCode() != 200) {
            throw new AssertionError("The RT could not pass it up: " + up.body());
        }
        return new Thing.OfUnit(first.id(), Scene.KABUPATEN, Scene.DESA, Set.of(Scene.RT, Scene.DESA), false);
    }

    private void places() {
        List<String> units = new ArrayList<>(
                cases.values().stream().map(Thing.OfUnit::holder).toList());
        units.addAll(List.of(
                "64.08-DISKOMINFO", "64.08-SETDA", "64.08.04.2001-RT004", "64.08.04.2002", "64.08.05", "64.08-DLH"));
        for (Role role : Role.values()) {
            units.forEach(unit -> askers.add(scene.asker(role, unit, Scene.KABUPATEN)));
            for (String unit : List.of("64.09-DISKOMINFO", "64.09-INSPEKTORAT", "64.09.01.2001-RT003")) {
                askers.add(scene.asker(role, unit, "64.09"));
            }
        }
        askers.add(scene.asker(null, Scene.RT, Scene.KABUPATEN));
        askers.add(new Asker(null, "", "", null));
    }

    List<Thing> about(About about) {
        return switch (about) {
            case CASE, INBOX -> {
                List<Thing> all = new ArrayList<>(cases.values());
                all.add(passedUp);
                yield all;
            }
            case REVIEW, REVIEWS -> List.of(held);
            case MERGED -> List.of(merged());
            case FORWARDED -> List.of(scene.forwarded(scene.handIn(Matter.REVIEW)));
            case NOTICE, NOTICES -> notices;
            case FIGURES -> List.of(new Thing.OfKabupaten("64.08", "64.08"), new Thing.OfKabupaten("64.09", "64.09"));
            case UNIT -> List.of(new Thing.OfKabupaten(Attempt.UNIT, Scene.KABUPATEN));
            case UNITS -> List.of(new Thing.OfKabupaten("64.08-PUPR", Scene.KABUPATEN));
            case UNIT_FORM -> List.of(new Thing.OfKabupaten("64.08-", Scene.KABUPATEN));
            case TRAIL -> List.of(new Thing.OfKabupaten(report.id(), Scene.KABUPATEN));
            case STREAM, OWN, NOTHING, REPORT_OF_A_CITIZEN ->
                throw new IllegalArgumentException("No officer's: " + about);
        };
    }

    Thing waiting(About about) {
        return about == About.MERGED ? merged() : scene.held(scene.handIn(Matter.REVIEW));
    }

    private Thing merged() {
        return scene.merged(scene.handIn(Matter.REVIEW), of(Matter.OPD).id());
    }

    Thing.OfUnit another(Thing.OfUnit like) {
        if (like.equals(passedUp)) {
            return passUp();
        }
        Matter matter = cases.entrySet().stream()
                .filter(entry -> entry.getValue().equals(like))
                .findFirst()
                .orElseThrow()
                .getKey();
        return scene.opened(scene.handIn(matter), matter);
    }

    String address(Endpoint endpoint, Attempt attempt, String id) {
        return attempt.about() == About.FIGURES
                ? endpoint.path() + "?kabupaten=" + id
                : endpoint.path()
                        .replace("{complaintId}", id)
                        .replace("{evidenceId}", evidence.getOrDefault(id, "tidak-ada"))
                        .replace("{noticeId}", id)
                        .replace("{code}", id);
    }

    /** Each waits for the services to hear of a report: they wait together. */
    static <T, R> List<R> atOnce(List<T> all, Function<T, R> way) {
        try (ExecutorService waiters = Executors.newVirtualThreadPerTaskExecutor()) {
            return all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> way.apply(one), waiters))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
