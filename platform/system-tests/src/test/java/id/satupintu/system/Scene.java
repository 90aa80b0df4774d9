package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.web.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A running system with reports in it, whose officers and reporters a test can be. One for all tests that ask for it. */
final class Scene implements AutoCloseable {
    static final String KABUPATEN = "64.08";
    static final String RT = "64.08.04.2001-RT003";
    static final String DESA = "64.08.04.2001";
    static final String KECAMATAN = "64.08.04";
    static final String NAME = "Sukmarekaan Contohwati";
    static final String PHONE = "0800-0000-4747";
    static final String EMAIL = "sukmarekaan.47@contoh.id";

    /** Whatever of the reporter could be found in an answer, in lower case. */
    static final List<String> IDENTITY =
            List.of("sukmarekaan", "contohwati", "0800-0000-4747", "080000004747", "80000004747");

    static final String ISSUER = "https://satupintu.local/issuer";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final RunningSystem system;
    private final RSAPrivateKey key;
    private final Map<String, Integer> ports = new HashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Scene(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        key = Secrets.in(system.data.resolve("secrets")).tokenKey();
        for (JsonNode process : system.status().get("processes")) {
            ports.put(process.get("name").asString(), process.path("port").asInt());
        }
    }

    /** What a request brings beside its address. */
    record Body(String type, String text) {
        static final Body NONE = new Body("", "");

        static Body json(Map<String, ?> fields) {
            return new Body("application/json", RunningSystem.JSON.writeValueAsString(fields));
        }

        /** A form with one file, a PDF of nothing. */
        static Body document(String field) {
            String boundary = "satupintu-uji";
            return new Body(
                    "multipart/form-data; boundary=" + boundary,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                            + "\"; filename=\"acara.pdf\"\r\n\r\n%PDF-1.4\n%%EOF\n\r\n--" + boundary + "--\r\n");
        }

        static Body form(Map<String, String> fields) {
            List<String> pairs = new ArrayList<>();
            fields.forEach((name, value) ->
                    pairs.add(name + "=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
            return new Body("application/x-www-form-urlencoded", String.join("&", pairs));
        }
    }

    /** A document is put to a case by who holds it. */
    String evidence(Thing.OfUnit of) {
        Role role = of.sealed() ? Role.INSPEKTORAT : Role.PEJABAT_PENGHUBUNG;
        HttpResponse<String> added = send(
                "escalation-service",
                "POST",
                "/api/v1/cases/" + of.id() + "/evidence",
                token(role, of.holder(), of.kabupaten()),
                Body.document("file"));
        return json(added).at("/evidence/0/evidenceId").asString();
    }

    /** A report that was handed in. */
    record Handed(String id, String pin) {}

    /** What citizens write about, and where it goes by itself. */
    enum Matter {
        RT(
                "Kandang ayam tetangga bau",
                "Kandang ayam milik tetangga di ujung gang baunya menyengat, apalagi habis hujan.",
                "[]"),
        DESA(
                "Kandang ayam tetangga bau",
                "Kandang ayam milik tetangga di ujung gang baunya menyengat, apalagi habis hujan.",
                "[\"RT\"]"),
        KECAMATAN(
                "Kandang ayam tetangga bau",
                "Kandang ayam milik tetangga di ujung gang baunya menyengat, apalagi habis hujan.",
                "[\"RT\",\"DESA\"]"),
        OPD(
                "Jalan kabupaten rusak parah",
                "Jalan kabupaten di depan pasar berlubang besar, sudah dua motor jatuh minggu ini.",
                "[]"),
        INSPEKTORAT("Pungli di loket", "Ada pungli di loket pelayanan, diminta uang agar surat cepat selesai.", "[]"),
        REVIEW(
                "Mohon perhatian bapak ibu",
                "Mohon perhatiannya karena kami sudah lama menunggu dan belum ada kabar sama sekali.",
                "[]");

        final String title;
        final String body;
        final String tried;

        Matter(String title, String body, String tried) {
            this.title = title;
            this.body = body;
            this.tried = tried;
        }
    }

    /** Hands in a report of a reporter who gives name, phone and e-mail. */
    Handed handIn(Matter matter) {
        return handIn(matter, "", Map.of());
    }

    /**
     * Hands in a report of a reporter who gives name, phone and e-mail.
     *
     * @param added to the text
     * @param more fields of the form: {@code anonymous}, {@code rtMayKnowReporter} and the like
     */
    Handed handIn(Matter matter, String added, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "kind",
                "COMPLAINT",
                "title",
                matter.title,
                "body",
                matter.body + added,
                "location",
                Map.of("region", DESA, "rt", 3),
                "triedTiers",
                RunningSystem.JSON.readTree(matter.tried),
                "contact",
                Map.of("name", NAME, "phone", PHONE, "email", EMAIL)));
        form.putAll(more);
        HttpResponse<String> receipt = send(
                "intake-service",
                "POST",
                "/api/v1/complaints",
                null,
                Body.json(form),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        JsonNode said = RunningSystem.JSON.readTree(receipt.body());
        return new Handed(said.get("trackingId").asString(), said.get("pin").asString());
    }

    /** Waits until the unit can see the case, with the report in it. */
    Thing.OfUnit opened(Handed report, Matter matter) {
        JsonNode responsible = responsible(report);
        assertThat(responsible.path("tier").asString(""))
                .as(responsible.toString())
                .isEqualTo(matter.name());
        String unit = responsible.at("/unit/code").asString();
        boolean sealed = matter == Matter.INSPEKTORAT;
        visible(report, token(sealed ? Role.INSPEKTORAT : Role.TIER_OFFICER, unit, KABUPATEN));
        return new Thing.OfUnit(report.id(), KABUPATEN, unit, Set.of(unit), sealed);
    }

    /** As {@link #opened}, for a report that is not sealed, at whichever unit it arrives. */
    String openedAnywhere(Handed report) {
        String unit = responsible(report).at("/unit/code").asString();
        visible(report, token(Role.TIER_OFFICER, unit, KABUPATEN));
        return unit;
    }

    private JsonNode responsible(Handed report) {
        return await().atMost(PATIENCE)
                .until(
                        () -> json(send(
                                "intake-service",
                                "GET",
                                "/api/v1/complaints/" + report.id(),
                                null,
                                Body.NONE,
                                "X-Pin",
                                report.pin())),
                        seen -> seen.hasNonNull("responsible")
                                && !seen.path("clocks").isEmpty())
                .get("responsible");
    }

    private void visible(Handed report, String token) {
        await().atMost(PATIENCE)
                .until(() -> json(send("escalation-service", "GET", "/api/v1/cases/" + report.id(), token, Body.NONE))
                        .hasNonNull("report"));
    }

    /** Waits until the report lies in the review list. */
    Thing.OfKabupaten held(Handed report) {
        String token = token(Role.ADMIN_KOORDINATOR, "64.08-DISKOMINFO", KABUPATEN);
        await().atMost(PATIENCE)
                .until(() -> json(send("routing-service", "GET", "/api/v1/reviews/" + report.id(), token, Body.NONE))
                        .at("/standing/status")
                        .asString("")
                        .equals("HELD"));
        return new Thing.OfKabupaten(report.id(), KABUPATEN);
    }

    /** Waits until the report lies in the review list, and merges it into another. */
    Thing.OfKabupaten merged(Handed report, String into) {
        return reviewed(report, "merge", Map.of("into", into, "reason", "Perkara yang sama dengan laporan itu."));
    }

    /** Waits until the report lies in the review list, and forwards it outside. */
    Thing.OfKabupaten forwarded(Handed report) {
        return reviewed(
                report, "forward", Map.of("agency", "64-P-PUPR", "explanation", "Wewenang pemerintah provinsi."));
    }

    private Thing.OfKabupaten reviewed(Handed report, String act, Map<String, String> form) {
        Thing.OfKabupaten held = held(report);
        HttpResponse<String> done = send(
                "routing-service",
                "POST",
                "/api/v1/reviews/" + report.id() + "/" + act,
                token(Role.ADMIN_KOORDINATOR, "64.08-DISKOMINFO", KABUPATEN),
                Body.json(form));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return held;
    }

    /** Waits until {@code officer} has a notice; the newest. */
    String notice(String officer) {
        return await().atMost(PATIENCE)
                .until(
                        () -> json(
                                send("notification-service", "GET", "/api/v1/notices?limit=200", officer, Body.NONE)),
                        notices -> !notices.isEmpty())
                .get(0)
                .get("noticeId")
                .asString();
    }

    /** Waits until reporting has heard of the report. */
    void counted(Handed report) {
        String token = token(Role.OPS, "64.08-DISKOMINFO", KABUPATEN);
        await().atMost(PATIENCE)
                .until(
                        () -> send("reporting-service", "GET", "/api/v1/trail/" + report.id(), token, Body.NONE)
                                .statusCode(),
                        status -> status == 200);
    }

    HttpResponse<String> send(
            String service, String method, String path, @Nullable String token, Body body, String... headers) {
        return answered(request(service, method, path, token, body, headers), BodyHandlers.ofString());
    }

    /** The status of an answer that may go on for long; the connection is closed as soon as it is known. */
    int status(String service, String path, @Nullable String token) {
        HttpResponse<InputStream> answer =
                answered(request(service, "GET", path, token, Body.NONE), BodyHandlers.ofInputStream());
        try (InputStream _ = answer.body()) {
            return answer.statusCode();
        } catch (IOException alreadyGone) {
            return answer.statusCode();
        }
    }

    private HttpRequest request(
            String service, String method, String path, @Nullable String token, Body body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (token != null) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        if (!body.type().isEmpty()) {
            all.addAll(List.of("Content-Type", body.type()));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(service) + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.text().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text()));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        return request.build();
    }

    private <T> HttpResponse<T> answered(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException noAnswer) {
            throw new AssertionError(request.method() + " " + request.uri() + " was not answered", noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return RunningSystem.JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    int port(String process) {
        Integer port = ports.get(process);
        if (port == null) {
            throw new IllegalArgumentException("No process " + process);
        }
        return port;
    }

    Asker asker(@Nullable Role role, String unit, String kabupaten) {
        return new Asker(role, unit, kabupaten, token(role, unit, kabupaten));
    }

    String token(@Nullable Role role, String unit, String kabupaten) {
        return signed(claims(role, unit, kabupaten).build());
    }

    /** The claims of a good token. */
    static JWTClaimsSet.Builder claims(@Nullable Role role, String unit, String kabupaten) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("satupintu")
                .subject(unit + ":" + (role == null ? "uji" : role.name().toLowerCase(Locale.ROOT)))
                .claim("unit", unit)
                .claim("kabupaten", kabupaten)
                .claim("roles", role == null ? List.of() : List.of(role.name()))
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(2))));
    }

    /** Signed with the key of this system's login. */
    String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unsuitable) {
            throw new IllegalStateException(unsuitable);
        }
        return token.serialize();
    }

    RunningSystem system() {
        return system;
    }

    @Override
    public void close() {
        http.close();
    }
}
