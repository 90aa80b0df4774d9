package id.satupintu.system;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.web.AccessRule.Audience;
import id.satupintu.platform.web.AccessRule.Outside;
import id.satupintu.platform.web.AccessRule.Reach;
import id.satupintu.system.Attempt.About;
import id.satupintu.system.Permissions.Endpoint;
import id.satupintu.system.Scene.Body;
import id.satupintu.system.Scene.Matter;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.http.HttpMethod;

/** Asks every endpoint as every role from every place, and notes what is not as the table says. */
final class RoleMatrix {
    /** Well formed, and nobody's. */
    private static final String MADE_UP =
            ComplaintId.of("KTM", 2026, 999_999_998).value();

    private static final int PAGES = 20;

    /** An answer takes longer to come than to ask for. */
    private static final int AT_ONCE = 6;

    private final Scene scene;
    private final MatrixThings things;
    private final MatrixFindings findings = new MatrixFindings();
    private final Map<String, String> madeUp = new ConcurrentHashMap<>();

    RoleMatrix(Scene scene) {
        this.scene = scene;
        this.things = new MatrixThings(scene);
    }

    /** Made anew for each endpoint: a day may end meanwhile, and some of them say today. */
    private Map<String, Attempt> attempts() {
        return Attempt.all(things.of(Matter.OPD).id());
    }

    /** Endpoints nobody has said how to call. */
    List<String> unknown() {
        Map<String, Attempt> known = attempts();
        return Permissions.endpoints().stream()
                .map(Endpoint::name)
                .filter(name -> !known.containsKey(name))
                .toList();
    }

    /** The endpoints that answer otherwise than the table says: how often, and the first such answer of each. */
    List<String> run() {
        for (Endpoint endpoint : Permissions.endpoints()) {
            Attempt attempt = attempts().get(endpoint.name());
            if (attempt != null) {
                switch (endpoint.rule().audience()) {
                    case Audience.Everyone _ -> things.askers.forEach(asker -> open(endpoint, attempt, asker));
                    case Audience.Reporter _ -> things.askers.forEach(asker -> withoutPin(endpoint, attempt, asker));
                    case Audience.Officers officers
                    when attempt.about() == About.STREAM ->
                        MatrixThings.atOnce(things.askers, asker -> listen(endpoint, officers, asker));
                    case Audience.Officers officers
                    when attempt.about() == About.OWN -> things.askers.forEach(asker -> own(endpoint, officers, asker));
                    case Audience.Officers officers -> officers(endpoint, attempt, officers);
                }
            }
        }
        return findings.wrong();
    }

    String summary() {
        return findings.summary(things.askers.size());
    }

    /** Answers in which something of the reporter was found. */
    List<String> tellers() {
        return findings.tellers();
    }

    private void open(Endpoint endpoint, Attempt attempt, Asker asker) {
        int status = send(endpoint, endpoint.path().replace("{trackingId}", things.report.id()), asker, attempt.body())
                .statusCode();
        findings.expect(
                status < 500 && !Set.of(401, 403, 404).contains(status),
                endpoint,
                asker,
                things.report.id(),
                "let in",
                status);
    }

    private void withoutPin(Endpoint endpoint, Attempt attempt, Asker asker) {
        String pin = (things.report.pin().startsWith("1") ? "2" : "1")
                + things.report.pin().substring(1);
        boolean page = endpoint.path().startsWith("/lacak");
        Body body = page
                ? Body.form(Map.of(
                        "nomor",
                        things.report.id(),
                        "pin",
                        pin,
                        "reason",
                        "Belum beres sama sekali",
                        "text",
                        "Keterangan",
                        "stars",
                        "5"))
                : attempt.body();
        HttpResponse<String> answer =
                send(endpoint, endpoint.path().replace("{trackingId}", things.report.id()), asker, body, "X-Pin", pin);
        findings.expect(
                answer.statusCode() == (page ? 422 : 404) || answer.statusCode() == 429,
                endpoint,
                asker,
                things.report.id(),
                "shut without the PIN",
                answer.statusCode());
    }

    /** What it tells, and to whom, is asked in notification-service's own tests. It answers when it has something to say. */
    private int listen(Endpoint endpoint, Audience.Officers table, Asker asker) {
        int status = scene.status(endpoint.service(), endpoint.path(), asker.token());
        findings.answered(status);
        int expected = asker.token() == null ? 401 : reach(table, asker).isPresent() ? 200 : 403;
        findings.expect(status == expected, endpoint, asker, "what is new", Integer.toString(expected), status);
        return status;
    }

    /** To act, on something that nobody has. */
    private void own(Endpoint endpoint, Audience.Officers table, Asker asker) {
        String nobodys = "tidak-ada";
        int status = send(endpoint, endpoint.path().replace("{version}", nobodys), asker, Body.NONE)
                .statusCode();
        // Where the address names nothing, nothing was chosen in the form either: back to the list.
        int nothingDone = endpoint.path().contains("{") ? 404 : 303;
        int allowed = endpoint.method() == HttpMethod.GET ? 200 : nothingDone;
        int expected = asker.token() == null ? 401 : reach(table, asker).isPresent() ? allowed : 403;
        findings.expect(status == expected, endpoint, asker, nobodys, Integer.toString(expected), status);
    }

    private void officers(Endpoint endpoint, Attempt attempt, Audience.Officers table) {
        for (Thing thing : things.about(attempt.about())) {
            Map<Boolean, List<Asker>> acting = things.askers.stream()
                    .collect(Collectors.partitioningBy(
                            asker -> endpoint.method() != HttpMethod.GET && mayAct(table, thing, asker)));
            acting.get(false).stream()
                    .gather(Gatherers.mapConcurrent(AT_ONCE, asker -> {
                        look(endpoint, attempt, table, thing, asker);
                        return asker;
                    }))
                    .forEach(_ -> {});
            List<Asker> last = acting.get(true);
            if (attempt.moves() && thing instanceof Thing.OfUnit of) {
                List<Thing.OfUnit> fresh = MatrixThings.atOnce(Collections.nCopies(last.size(), of), things::another);
                for (int i = 0; i < last.size(); i++) {
                    act(endpoint, attempt, fresh.get(i), last.get(i), i == 0);
                }
            } else if (!last.isEmpty()) {
                Thing at = attempt.moves() ? things.waiting(attempt.about()) : thing;
                for (Asker asker : last) {
                    act(endpoint, attempt, at, asker, asker == last.getFirst());
                }
            }
        }
    }

    private static Optional<Reach> reach(Audience.Officers table, Asker asker) {
        return asker.token() == null || asker.role() == null ? Optional.empty() : table.reach(asker.role());
    }

    private static boolean within(Thing thing, Reach reach, Asker asker) {
        return asker.role() != null && thing.within(reach, asker.role(), asker);
    }

    private static boolean mayAct(Audience.Officers table, Thing thing, Asker asker) {
        return reach(table, asker).filter(reach -> within(thing, reach, asker)).isPresent()
                && !(thing instanceof Thing.OfUnit of && !of.holder().equals(asker.unit()));
    }

    /** Asks where nothing may happen: to read, or to act on what is not the asker's. */
    private void look(Endpoint endpoint, Attempt attempt, Audience.Officers table, Thing thing, Asker asker) {
        Optional<Reach> reach = reach(table, asker);
        boolean list = table.outside() == Outside.LEFT_OUT;
        HttpResponse<String> answer = list && reach.isPresent()
                ? listing(endpoint, asker)
                : send(endpoint, things.address(endpoint, attempt, thing.id()), asker, attempt.body());
        int status = answer.statusCode();
        if (asker.token() == null) {
            findings.expect(status == 401, endpoint, asker, thing.id(), "401", status);
        } else if (reach.isEmpty()) {
            findings.expect(status == 403, endpoint, asker, thing.id(), "403", status);
        } else if (list) {
            boolean there = asker.role() != null
                    && (thing instanceof Thing.OfUnit of
                            ? of.inInbox(reach.get(), asker.role(), asker)
                            : within(thing, reach.get(), asker));
            findings.expect(status == 200, endpoint, asker, thing.id(), "200", status);
            findings.expect(
                    answer.body().contains(thing.id()) == there,
                    endpoint,
                    asker,
                    thing.id(),
                    there ? "listed" : "left out",
                    status);
        } else if (within(thing, reach.get(), asker)) {
            int mine = endpoint.method() == HttpMethod.GET ? 200 : 409;
            findings.expect(status == mine, endpoint, asker, thing.id(), Integer.toString(mine), status);
        } else {
            int outside = table.outside().status();
            findings.expect(status == outside, endpoint, asker, thing.id(), Integer.toString(outside), status);
            if (table.outside() == Outside.HIDDEN) {
                String nothing = madeUp.computeIfAbsent(
                        endpoint.name() + asker,
                        _ -> worded(
                                send(endpoint, things.address(endpoint, attempt, MADE_UP), asker, attempt.body()),
                                MADE_UP));
                findings.expect(
                        worded(answer, thing.id()).equals(nothing),
                        endpoint,
                        asker,
                        thing.id(),
                        "the answer to a number that nobody has",
                        status);
            }
        }
    }

    private void act(Endpoint endpoint, Attempt attempt, Thing thing, Asker asker, boolean first) {
        Set<Integer> done = Set.of(200, 303);
        boolean allowed = first;
        if (attempt.act() != null) {
            allowed = Scene.json(scene.send(
                            "escalation-service", "GET", "/api/v1/cases/" + thing.id(), asker.token(), Body.NONE))
                    .path("allowedActions")
                    .toString()
                    .contains("\"" + attempt.act() + "\"");
        }
        int status = send(endpoint, things.address(endpoint, attempt, thing.id()), asker, attempt.body())
                .statusCode();
        findings.expect(
                done.contains(status) || (!allowed && status == 409),
                endpoint,
                asker,
                thing.id(),
                allowed ? "done" : "done, or refused by the case",
                status);
    }

    /** The whole list: programs get it at once, people page by page. */
    private HttpResponse<String> listing(Endpoint endpoint, Asker asker) {
        if (endpoint.path().startsWith("/api/")) {
            return send(endpoint, endpoint.path() + "?limit=200", asker, Body.NONE);
        }
        StringBuilder all = new StringBuilder();
        HttpResponse<String> page = send(endpoint, endpoint.path(), asker, Body.NONE);
        for (int next = 2; next <= PAGES && page.body().contains("halaman=" + next); next++) {
            all.append(page.body());
            page = send(endpoint, endpoint.path() + "?halaman=" + next, asker, Body.NONE);
        }
        return new ManyPages(page, all.append(page.body()).toString());
    }

    private HttpResponse<String> send(Endpoint endpoint, String path, Asker asker, Body body, String... headers) {
        HttpResponse<String> answer =
                scene.send(endpoint.service(), endpoint.method().name(), path, asker.token(), body, headers);
        findings.answered(endpoint, asker, answer);
        return answer;
    }

    /** What an answer says, whatever it was asked about. */
    private static String worded(HttpResponse<String> answer, String id) {
        return answer.statusCode() + answer.body().replace(id, "…").replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
