package id.satupintu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.satupintu.gateway.route.Route;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who wants to get past the door. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttacksOnTheDoorTest {
    @RegisterExtension
    static final RunningDoor door = new RunningDoor();

    private final Browser browser = new Browser(door.port);

    @BeforeEach
    void quiet() {
        door.service.forget();
    }

    /** Ways to write an address that some program between here and there might read as another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator;x=1/env",
                "/actuator%2fenv",
                "//actuator/env",
                "/Actuator/env",
                "/ACTUATOR",
                "/openapi.json",
                "/internal",
                "/error",
                "/galat",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/h2-console",
                "/favicon.ico/../actuator/env",
                "/lapor/../actuator/env",
                "/lapor/../openapi.json",
                "/lapor/%2e%2e/openapi.json",
                "/lapor/.%2e/openapi.json",
                "/lapor/%2e%2e%2fopenapi.json",
                "/lapor/..%2fopenapi.json",
                "/lapor%2f..%2fopenapi.json",
                "/lapor/%252e%252e/openapi.json",
                "/lapor/..;/openapi.json",
                "/lapor/..;x=y/openapi.json",
                "/lapor;/../openapi.json",
                "/lapor;x=1",
                "/lapor/;/apa",
                "/lapor/..\\openapi.json",
                "/lapor\\..\\openapi.json",
                "/lapor/%5c..%5copenapi.json",
                "/lapor/..%5copenapi.json",
                "/lapor//../openapi.json",
                "/lapor//openapi.json",
                "//lapor",
                "/./lapor",
                "/lapor/.",
                "/lapor/./apa",
                "/lapor/..",
                "/lapor/%c0%ae%c0%ae/openapi.json",
                "/lapor/%e0%80%ae%e0%80%ae/openapi.json",
                "/lapor/%uff0e%uff0e/openapi.json",
                "/lapor/%00",
                "/lapor%00/../openapi.json",
                "/lapor/%0a",
                "/lapor/%0d%0aX-Satu-Unit:%2064.08",
                "/lapor/%zz",
                "/lapor/%",
                "/lapor/%2f",
                "/lapor/%2F%2Factuator",
                "/laporan",
                "/lapor.json",
                "/LAPOR",
                "/Lapor",
                "/api/v1/../../openapi.json",
                "/api/v1/complaints/../../../actuator/env",
                "/api/v1/complaints/%2e%2e/cases",
                "/api/v1/complaints/..%2fcases",
                "/api/v1/complaints;/../cases",
                "/api//v1/cases",
                "/API/V1/CASES",
                "/api/v1/",
                "/api/v2/cases",
                "/api",
                "http://localhost/openapi.json",
                "http://169.254.169.254/latest/meta-data",
                "https://contoh.id/actuator",
                "*",
                "openapi.json"
            })
    void a_bent_address_reaches_nothing(String address) throws Exception {
        assertThat(door.raw("GET " + address + " HTTP/1.1")).isBetween(300, 499);
        assertThat(door.service.heardNothing()).as("reached a service").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meja",
                "/meja/",
                "/%6deja",
                "/me%6aa",
                "/meja/SP-1",
                "/%74injau",
                "/dasbo%72",
                "/pemberitahuan/%2e",
                "/meja;x=1",
                "/lapor/../meja",
                "/lapor/%2e%2e/meja",
                "/meja%2fx",
                "//meja",
                "/meja//x",
                "/meja/..;/lapor"
            })
    void a_desk_under_another_spelling_still_asks_to_log_in(String address) throws Exception {
        assertThat(door.raw("GET " + address + " HTTP/1.1")).isBetween(300, 499);
        assertThat(door.service.heardNothing()).as("reached a desk").isTrue();
    }

    @Test
    void a_fragment_a_query_and_odd_methods_open_nothing_else() throws Exception {
        for (String line : List.of(
                "GET /?/meja HTTP/1.1",
                "GET /#/meja HTTP/1.1",
                "TRACE /meja HTTP/1.1",
                "TRACK /lapor HTTP/1.1",
                "PROPFIND /meja HTTP/1.1",
                "DEBUG /actuator HTTP/1.1")) {
            assertThat(door.raw(line)).as(line).isLessThan(500);
            assertThat(door.service.heardNothing()).as(line).isTrue();
        }
    }

    @Test
    void what_a_client_says_about_itself_twice_or_in_other_letters_is_dropped_too() throws Exception {
        int status = door.raw(
                "GET /lapor HTTP/1.1",
                "Authorization: Bearer first.of.two",
                "authorization: Bearer second.of.two",
                "AUTHORIZATION: Basic YWRtaW46YWRtaW4=",
                "X-SATU-UNIT: 64.08-PUPR",
                "x-satu-roles: OPS",
                "X-Satu-Form-Token: mine",
                "X-Satu-Form-Token: mine too",
                "X-Satu-Language: en",
                "X-Correlation-Id: mine",
                "X-Forwarded-For: 10.0.0.1",
                "x-forwarded-for: 10.0.0.2",
                "X-Forwarded-Prefix: /actuator",
                "X-Forwarded-User: admin",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: jahat.example",
                "X-Forwarded-Port: 1",
                "Forwarded: for=10.0.0.1;host=jahat.example",
                "X-Real-IP: 10.0.0.1",
                "X-Original-URL: /actuator",
                "X-Rewrite-URL: /actuator",
                "X-HTTP-Method-Override: DELETE",
                "Cookie: satupintu=stolen; access_token=x; JSESSIONID=y");

        BehindTheDoor.Heard heard = door.service.next();
        String headers = heard.headers().toString();
        assertThat(status).isEqualTo(200);
        assertThat(heard.method()).isEqualTo("GET");
        assertThat(heard.header("Authorization")).isEmpty();
        assertThat(heard.header("X-Satu-Unit")).isEmpty();
        assertThat(heard.header("X-Satu-Roles")).isEmpty();
        assertThat(heard.header("X-Satu-Form-Token")).isNotEmpty();
        assertThat(headers)
                .doesNotContain("mine", "10.0.0.", "jahat.example", "of.two", "stolen", "/actuator", "admin");
    }

    @Test
    void an_officer_cannot_add_to_what_the_service_is_told_of_them() throws Exception {
        browser.logIn("/meja", "rt");
        door.service.forget();

        for (String path : List.of("/meja", "/api/v1/cases")) {
            browser.get(
                    path,
                    "Authorization",
                    "Bearer made.up.token",
                    "Authorization",
                    "Bearer another.made.up",
                    "X-Satu-Unit",
                    "64.08-INSPEKTORAT",
                    "X-Satu-Roles",
                    "INSPEKTORAT");

            BehindTheDoor.Heard heard = door.service.next();
            SignedJWT told = SignedJWT.parse(heard.header("Authorization").substring("Bearer ".length()));
            assertThat(told.getJWTClaimsSet().getStringClaim("unit")).isEqualTo("64.08.04.2001-RT003");
            assertThat(told.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("TIER_OFFICER");
            assertThat(heard.headers().toString()).doesNotContain("INSPEKTORAT", "made.up");
        }
    }

    static Stream<String> forms() {
        return Stream.concat(
                Route.ALL.stream()
                        .filter(route -> route.kind() != Route.Kind.API)
                        .flatMap(route -> Stream.of(route.path(), route.path() + "/x/y")),
                Stream.of("/jabatan", "/keluar", "/penerbit/masuk"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_without_a_token_or_with_somebody_elses_is_refused(String address) throws Exception {
        Browser stranger = new Browser(door.port);
        stranger.get("/lapor");
        String foreign = door.service.next().header("X-Satu-Form-Token");
        browser.logIn("/meja", "desa");
        door.service.forget();

        HttpResponse<String> bare = browser.post(address, Map.of());
        HttpResponse<String> empty = browser.post(address, Map.of("_csrf", ""));
        HttpResponse<String> theirs = browser.post(address, Map.of("_csrf", foreign));
        HttpResponse<String> header = browser.post(address, Map.of(), "X-CSRF-TOKEN", foreign, "X-XSRF-TOKEN", foreign);
        HttpResponse<String> nobody = new Browser(door.port).post(address, Map.of("_csrf", foreign));

        assertThat(Stream.of(bare, empty, theirs, header, nobody).map(HttpResponse::statusCode))
                .as(address)
                .allSatisfy(status -> assertThat(status).isBetween(302, 403));
        assertThat(Stream.of(bare, empty, theirs, header).map(HttpResponse::statusCode))
                .as(address)
                .containsOnly(403);
        assertThat(door.service.heardNothing())
                .as("a forged form reached the service")
                .isTrue();
    }

    @Test
    void a_session_is_another_after_the_login_so_that_a_planted_one_is_worth_nothing() throws Exception {
        browser.open("/meja");
        String before = browser.cookies().get("satupintu").getValue();

        browser.logIn("/meja", "camat");

        assertThat(browser.cookies().get("satupintu").getValue()).isNotEqualTo(before);
    }

    @Test
    void after_the_login_nobody_is_sent_to_another_site() throws Exception {
        for (String path :
                List.of("/masuk?lanjut=https://contoh.id", "/masuk/ke/satupintu?redirect_uri=https://contoh.id")) {
            HttpResponse<String> answer = browser.get(path);

            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .doesNotStartWith("https://contoh.id");
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .doesNotContain("redirect_uri=https://contoh.id");
        }
    }
}
