package id.satupintu.system;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.web.AccessRule.Audience;
import id.satupintu.platform.web.AccessRule.Outside;
import id.satupintu.platform.web.AccessRule.Reach;
import id.satupintu.platform.web.Role;
import id.satupintu.system.Attempt.About;
import id.satupintu.system.Permissions.Endpoint;
import id.satupintu.system.Scene.Body;
import id.satupintu.system.Scene.Handed;
import id.satupintu.system.Scene.Matter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
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
    private final Map<Matter, Thing.OfUnit> cases = new EnumMap<>(Matter.class);
    private final List<Thing> notices;
    private final Map<String, String> evidence = new ConcurrentHashMap<>();
    private final Thing.OfUnit passedUp;
    private final Thing.OfKabupaten held;
    private final Handed report;
    private final List<Asker> askers = new ArrayList<>();
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();
    private final List<String> tellers = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, String> madeUp = new ConcurrentHashMap<>();

    RoleMatrix(Scene scene) {
        this.scene = scene;
        this.report = scene.handIn(Matter.RT);
        List<Matter> matters = List.of(Matter.RT, Matter.DESA, Matter.KECAMATAN, Matter.OPD, Matter.INSPEKTORAT);
        List<Thing.OfUnit> opened =
                atOnce(matters, matter -> scene.opened(matter == Matter.RT ? report : scene.handIn(matter), matter));
        opened.forEach(one -> cases.put(matters.get(opened.indexOf(one)), one));
        this.passedUp = passUp();
        things(About.CASE).forEach(one -> evidence.put(one.id(), scene.evidence((Thing.OfUnit) one)));
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

    private Thing.OfUnit of(Matter matter) {
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

    /** Made anew for each endpoint: a day may end meanwhile, and some of them say today. */
    private Map<String, Attempt> attempts() {
        return Attempt.all(of(Matter.OPD).id());
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
                    case Audience.Everyone _ -> askers.forEach(asker -> open(endpoint, attempt, asker));
                    case Audience.Reporter _ -> askers.forEach(asker -> withoutPin(endpoint, attempt, asker));
                    case Audience.Officers officers
                    when attempt.about() == About.STREAM -> atOnce(askers, asker -> listen(endpoint, officers, asker));
                    case Audience.Officers officers
                    when attempt.about() == About.OWN -> askers.forEach(asker -> own(endpoint, officers, asker));
                    case Audience.Officers officers -> officers(endpoint, attempt, officers);
                }
            }
        }
        return wrong.entrySet().stream()
                .map(found -> found.getKey() + ", " + found.getValue().size() + " times, first: "
                        + found.getValue().getFirst())
                .toList();
    }

    /** Answers in which something of the reporter was found. */
    List<String> tellers() {
        return tellers;
    }

    String summary() {
        int all = answers.values().stream().mapToInt(Integer::intValue).sum();
        return "role matrix: " + all + " answers of " + Permissions.endpoints().size() + " endpoints to "
                + askers.size() + " askers, by status " + answers + "; otherwise than the table says: "
                + wrong.values().stream().mapToInt(List::size).sum();
    }

    private void open(Endpoint endpoint, Attempt attempt, Asker asker) {
        int status = send(endpoint, endpoint.path().replace("{trackingId}", report.id()), asker, attempt.body())
                .statusCode();
        expect(status < 500 && !Set.of(401, 403, 404).contains(status), endpoint, asker, report.id(), "let in", status);
    }

    private void withoutPin(Endpoint endpoint, Attempt attempt, Asker asker) {
        String pin = (report.pin().startsWith("1") ? "2" : "1") + report.pin().substring(1);
        boolean page = endpoint.path().startsWith("/lacak");
        Body body = page
                ? Body.form(Map.of(
                        "nomor",
                        report.id(),
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
                send(endpoint, endpoint.path().replace("{trackingId}", report.id()), asker, body, "X-Pin", pin);
        expect(
                answer.statusCode() == (page ? 422 : 404) || answer.statusCode() == 429,
                endpoint,
                asker,
                report.id(),
                "shut without the PIN",
                answer.statusCode());
    }

    /** What it tells, and to whom, is asked in notification-service's own tests. It answers when it has something to say. */
    private int listen(Endpoint endpoint, Audience.Officers table, Asker asker) {
        int status = scene.status(endpoint.service(), endpoint.path(), asker.token());
        answers.merge(status, 1, Integer::sum);
        int expected = asker.token() == null ? 401 : reach(table, asker).isPresent() ? 200 : 403;
        expect(status == expected, endpoint, asker, "what is new", Integer.toString(expected), status);
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
        expect(status == expected, endpoint, asker, nobodys, Integer.toString(expected), status);
    }

    private void officers(Endpoint endpoint, Attempt attempt, Audience.Officers table) {
        for (Thing thing : things(attempt.about())) {
            Map<Boolean, List<Asker>> acting = askers.stream()
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
                List<Thing.OfUnit> fresh = atOnce(Collections.nCopies(last.size(), of), this::another);
                for (int i = 0; i < last.size(); i++) {
                    act(endpoint, attempt, fresh.get(i), last.get(i), i == 0);
                }
            } else if (!last.isEmpty()) {
                Thing at = attempt.moves() ? waiting(attempt.about()) : thing;
                for (Asker asker : last) {
                    act(endpoint, attempt, at, asker, asker == last.getFirst());
                }
            }
        }
    }

    private Thing waiting(About about) {
        return about == About.MERGED ? merged() : scene.held(scene.handIn(Matter.REVIEW));
    }

    /** Each waits for the services to hear of a report: they wait together. */
    private static <T, R> List<R> atOnce(List<T> all, Function<T, R> way) {
        try (ExecutorService waiters = Executors.newVirtualThreadPerTaskExecutor()) {
            return all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> way.apply(one), waiters))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private List<Thing> things(About about) {
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
                : send(endpoint, address(endpoint, attempt, thing.id()), asker, attempt.body());
        int status = answer.statusCode();
        if (asker.token() == null) {
            expect(status == 401, endpoint, asker, thing.id(), "401", status);
        } else if (reach.isEmpty()) {
            expect(status == 403, endpoint, asker, thing.id(), "403", status);
        } else if (list) {
            boolean there = asker.role() != null
                    && (thing instanceof Thing.OfUnit of
                            ? of.inInbox(reach.get(), asker.role(), asker)
                            : within(thing, reach.get(), asker));
            expect(status == 200, endpoint, asker, thing.id(), "200", status);
            expect(
                    answer.body().contains(thing.id()) == there,
                    endpoint,
                    asker,
                    thing.id(),
                    there ? "listed" : "left out",
                    status);
        } else if (within(thing, reach.get(), asker)) {
            int mine = endpoint.method() == HttpMethod.GET ? 200 : 409;
            expect(status == mine, endpoint, asker, thing.id(), Integer.toString(mine), status);
        } else {
            int outside = table.outside().status();
            expect(status == outside, endpoint, asker, thing.id(), Integer.toString(outside), status);
            if (table.outside() == Outside.HIDDEN) {
                String nothing = madeUp.computeIfAbsent(
                        endpoint.name() + asker,
                        _ -> worded(
                                send(endpoint, address(endpoint, attempt, MADE_UP), asker, attempt.body()), MADE_UP));
                expect(
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
        int status = send(endpoint, address(endpoint, attempt, thing.id()), asker, attempt.body())
                .statusCode();
        expect(
                done.contains(status) || (!allowed && status == 409),
                endpoint,
                asker,
                thing.id(),
                allowed ? "done" : "done, or refused by the case",
                status);
    }

    private Thing merged() {
        return scene.merged(scene.handIn(Matter.REVIEW), of(Matter.OPD).id());
    }

    private Thing.OfUnit another(Thing.OfUnit like) {
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

    private String address(Endpoint endpoint, Attempt attempt, String id) {
        return attempt.about() == About.FIGURES
                ? endpoint.path() + "?kabupaten=" + id
                : endpoint.path()
                        .replace("{complaintId}", id)
                        .replace("{evidenceId}", evidence.getOrDefault(id, "tidak-ada"))
                        .replace("{noticeId}", id)
                        .replace("{code}", id);
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
        answers.merge(answer.statusCode(), 1, Integer::sum);
        String told = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
        Scene.IDENTITY.stream()
                .filter(told::contains)
                .forEach(found -> tellers.add(endpoint.name() + " tells " + asker + " \"" + found + "\""));
        return answer;
    }

    /** What an answer says, whatever it was asked about. */
    private static String worded(HttpResponse<String> answer, String id) {
        return answer.statusCode() + answer.body().replace(id, "…").replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    private synchronized void expect(
            boolean fulfilled, Endpoint endpoint, Asker asker, String id, String expected, int status) {
        if (!fulfilled) {
            wrong.computeIfAbsent(endpoint.name(), _ -> new ArrayList<>())
                    .add("about " + id + " as " + asker + ": " + status + " instead of: " + expected);
        }
    }
}
