package id.satupintu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway with its embedded login, in front of stand-ins for the services. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {
    @TempDir
    static Path folder;

    private static final BehindTheDoor service = new BehindTheDoor();
    private static ConfigurableApplicationContext gateway;
    private static int port;

    private final Browser browser = new Browser(port);

    @BeforeAll
    static void open() throws Exception {
        Path key = RunningDoor.key(folder);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        gateway = SpringApplication.run(
                GatewayApplication.class,
                "--server.port=" + port,
                "--satupintu.login.embedded=true",
                "--satupintu.login.private-key=" + key.toUri(),
                "--satupintu.limit.submissions-per-minute=5",
                "--spring.cloud.discovery.client.simple.instances.intake-service[0].uri=" + service.address(),
                "--spring.cloud.discovery.client.simple.instances.escalation-service[0].uri=" + service.address(),
                "--spring.cloud.discovery.client.simple.instances.reporting-service[0].uri=http://127.0.0.1:1");
    }

    @AfterAll
    static void close() {
        gateway.close();
        service.close();
    }

    @BeforeEach
    void quiet() {
        service.forget();
    }

    @Test
    void a_page_of_another_build_gets_the_stylesheet_the_door_has() throws Exception {
        HttpResponse<String> asked = browser.get("/aset/satupintu-0123456789abcdef0123456789abcdef.css");

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        String ours = asked.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> answered = browser.get(ours.substring(ours.indexOf("/aset/")));
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains(":root");
        assertThat(browser.get("/aset/nothing-0123456789abcdef0123456789abcdef.css")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk/ke/lain", "/masuk/ke/*", "/masuk/ke/", "/masuk/ke/satupintu/lagi"})
    void the_way_to_a_login_that_is_not_ours_is_an_address_nobody_has(String path) throws Exception {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void an_officer_logs_in_on_the_way_to_their_desk_and_the_service_is_told_their_duty() throws Exception {
        HttpResponse<String> desk = browser.logIn("/meja", "rt");

        assertThat(desk.statusCode()).isEqualTo(200);
        JWTClaimsSet told = told(service.next());
        assertThat(told.getSubject()).isEqualTo("64.08.04.2001-RT003:ketua");
        assertThat(told.getStringListClaim("roles")).containsExactly("TIER_OFFICER");
        assertThat(told.getAudience()).containsExactly("satupintu");
        assertThat(told.getExpirationTime()).isBefore(new Date(System.currentTimeMillis() + 181_000));
    }

    @Test
    void nobody_sees_a_desk_without_logging_in() throws Exception {
        HttpResponse<String> answer = browser.get("/meja/SP-KUTIM-2026-000000001");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/masuk");
        assertThat(service.heardNothing()).isTrue();
    }

    @Test
    void what_a_client_says_of_itself_does_not_reach_a_service() throws Exception {
        browser.get(
                "/lapor",
                "Authorization",
                "Bearer made.up.token",
                "X-Satu-Form-Token",
                "mine",
                "X-Satu-Unit",
                "64.08-PUPR",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=10.0.0.1",
                "X-Original-URL",
                "/actuator");

        BehindTheDoor.Heard heard = service.next();
        assertThat(heard.header("Authorization")).isEmpty();
        assertThat(heard.header("X-Satu-Form-Token")).isNotEqualTo("mine").isNotEmpty();
        assertThat(heard.header("X-Satu-Unit")).isEmpty();
        assertThat(heard.header("X-Original-URL")).isEmpty();
        assertThat(heard.header("Cookie")).isEmpty();
        assertThat(heard.headers().toString()).doesNotContain("10.0.0.1").doesNotContain("evil.example");
    }

    @Test
    void a_program_brings_its_own_token_and_needs_no_form_token() throws Exception {
        HttpResponse<String> answer =
                browser.post("/api/v1/cases/X/accept", Map.of("note", "x"), "Authorization", "Bearer of.a.program");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.next().header("Authorization")).isEqualTo("Bearer of.a.program");
    }

    @Test
    void a_form_without_its_token_is_refused_and_with_it_arrives_whole() throws Exception {
        browser.get("/lapor");
        String token = service.next().header("X-Satu-Form-Token");

        HttpResponse<String> forged = browser.post("/lapor/apa", Map.of("title", "Lampu jalan padam"));
        HttpResponse<String> honest =
                browser.post("/lapor/apa", Map.of("title", "Lampu & jalan padam = gelap", "_csrf", token));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(honest.statusCode()).isEqualTo(200);
        assertThat(service.next().body()).contains("title=Lampu+%26+jalan+padam+%3D+gelap");
        assertThat(service.heardNothing()).isTrue();
    }

    @Test
    void an_officers_session_cannot_be_used_by_a_foreign_page_to_act() throws Exception {
        browser.logIn("/meja", "desa");
        service.forget();

        HttpResponse<String> page = browser.post("/meja/X/terima", Map.of());
        HttpResponse<String> program = browser.post("/api/v1/cases/X/accept", Map.of());

        assertThat(List.of(page.statusCode(), program.statusCode())).containsOnly(403);
        assertThat(service.heardNothing()).isTrue();
    }

    @Test
    void a_person_with_two_positions_acts_in_the_one_they_choose_and_in_none_they_do_not_hold() throws Exception {
        browser.logIn("/meja", "desa");
        BehindTheDoor.Heard first = service.next();
        String token = first.header("X-Satu-Form-Token");

        HttpResponse<String> chosen =
                browser.post("/jabatan", Map.of("position", "64.08.04.1010:lurah", "_csrf", token));
        browser.get("/meja");
        JWTClaimsSet second = told(service.next());
        HttpResponse<String> usurped =
                browser.post("/jabatan", Map.of("position", "64.08-PUPR:penghubung", "_csrf", token));

        assertThat(told(first).getSubject()).isEqualTo("64.08.04.2001:kepala");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(second.getSubject()).isEqualTo("64.08.04.1010:lurah");
        assertThat(second.getStringClaim("standing")).isEqualTo("PLT");
        assertThat(usurped.statusCode()).isEqualTo(403);
    }

    @Test
    void after_leaving_the_desk_is_closed() throws Exception {
        browser.logIn("/meja", "camat");
        String token = service.next().header("X-Satu-Form-Token");

        HttpResponse<String> left = browser.post("/keluar", Map.of("_csrf", token));

        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(browser.get("/meja").statusCode()).isEqualTo(302);
        assertThat(service.heardNothing()).isTrue();
    }

    @Test
    void a_service_that_is_away_is_said_to_a_program_as_a_problem() throws Exception {
        HttpResponse<String> answer = browser.get("/api/v1/statistics");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_service_that_is_away_is_said_to_a_person_on_a_page() throws Exception {
        HttpResponse<String> answer = browser.logIn("/dasbor", "sekda");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<html").contains("tidak ada yang hilang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lapor/../meja",
                "/lapor/%2e%2e/meja",
                "/lapor/..%2fmeja",
                "/lapor%2f..%2fmeja",
                "/lapor/%252e%252e/meja",
                "/lapor/..;/meja",
                "/lapor//../actuator",
                "/lapor/%5c..%5cmeja",
                "//meja",
                "/actuator",
                "/actuator/env",
                "/api/v1/../../actuator/health",
                "/lapor/%00"
            })
    void a_bent_address_reaches_no_service_by_another_name(String path) throws Exception {
        int status = raw(path);

        assertThat(status).isBetween(300, 499);
        if (!service.heardNothing()) {
            assertThat(service.next().address()).startsWith("/lapor/").doesNotContain("..");
        }
    }

    @Test
    void too_many_reports_from_one_client_are_told_to_wait() throws Exception {
        int refused = 0;
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> answer = browser.post("/api/v1/complaints", Map.of("n", "" + i));
            refused += answer.statusCode() == 429 ? 1 : 0;
        }

        assertThat(refused).isEqualTo(2);
        assertThat(browser.get("/lapor").statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_is_told_to_take_nothing_from_elsewhere_and_keeps_cookies_from_scripts() throws Exception {
        HttpResponse<String> page = browser.logIn("/meja", "rt");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(browser.cookies().values()).isNotEmpty().allMatch(cookie -> cookie.isHttpOnly());
    }

    @Test
    void the_desks_worker_comes_from_the_door_itself_and_may_work_for_the_desk() throws Exception {
        HttpResponse<String> worker = browser.get("/pekerja-meja.js");

        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(worker.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(worker.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("worker-src 'self'");
    }

    @Test
    void the_door_itself_leads_to_reporting_tracking_and_logging_in_in_both_languages() throws Exception {
        HttpResponse<String> indonesian = browser.get("/");
        HttpResponse<String> english = browser.get("/?bahasa=en");

        assertThat(indonesian.statusCode()).isEqualTo(200);
        assertThat(indonesian.body()).contains("lang=\"id\"", "href=\"/lapor\"", "href=\"/lacak\"", "href=\"/masuk\"");
        assertThat(english.body()).contains("lang=\"en\"", "Start a report").doesNotContain("Mulai melapor", "??");
    }

    @Test
    void an_address_that_does_not_exist_is_said_on_a_page() throws Exception {
        HttpResponse<String> answer = browser.get("/tidak-ada");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Halaman tidak ditemukan");
    }

    @Test
    void an_address_of_programs_that_does_not_exist_is_said_as_a_problem() throws Exception {
        HttpResponse<String> answer = browser.get("/api/v1/tidak-ada");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"GET /api/v1/cases?limit[]=1, application/json, 400", "POST /api/v1/complaints, */*, 415"})
    void what_is_no_proper_request_is_refused_as_a_problem(String request, String type, int status) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                                    + "\r\nContent-Length: 2\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json", "\"remedy\"");
        }
    }

    @Test
    void a_chosen_language_is_kept_and_told() throws Exception {
        browser.get("/lapor?bahasa=en");
        browser.get("/lapor");

        assertThat(service.next().header("X-Satu-Language")).isEqualTo("en");
        assertThat(service.next().header("X-Satu-Language")).isEqualTo("en");
    }

    private static JWTClaimsSet told(BehindTheDoor.Heard heard) throws Exception {
        String bearer = heard.header("Authorization");
        assertThat(bearer).startsWith("Bearer ");
        return SignedJWT.parse(bearer.substring(7)).getJWTClaimsSet();
    }

    /** Sends the address as it is written; an HTTP client would straighten it first. */
    private static int raw(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
