package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenTest {
    private static final Tokens TOKENS = TinyService.TOKENS;
    private static final String CASES = "/api/v1/cases?limit=5";
    private final Http http = TinyService.http();

    @Test
    void a_good_token_tells_who_asks() {
        Http.Answer answer = http.as(TOKENS.officer("64.08.04.2002-RT003", Role.TIER_OFFICER), CASES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.whole().body()).isEqualTo("""
                        {"position":"64.08.04.2002-RT003:ketua","unit":"64.08.04.2002-RT003","kabupaten":"64.08","roles":["TIER_OFFICER"],"unitName":"64.08.04.2002-RT003","standing":"DEFINITIVE","person":null}""");
    }

    @Test
    void without_a_token_nobody_gets_in() {
        Http.Answer answer = http.get(CASES);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isEqualTo("unauthorized");
        assertThat(answer.json().path("title").asString()).isEqualTo("Anda belum masuk");
        assertThat(answer.json().at("/en/title").asString()).isEqualTo("You are not logged in");
    }

    static Stream<Arguments> badTokens() throws Exception {
        Tokens stranger = new Tokens();
        String good = TOKENS.officer("64.08", Role.ADMIN_KOORDINATOR);
        String[] parts = good.split("\\.");
        String raised = Tokens.claims("64.08", Role.values())
                .build()
                .toPayload()
                .toBase64URL()
                .toString();
        SignedJWT hmac = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                Tokens.claims("64.08", Role.ADMIN_KOORDINATOR).build());
        hmac.sign(new MACSigner(TOKENS.publicKeyPem().getBytes(StandardCharsets.UTF_8)));
        return Stream.of(
                bad("expired", claims().expirationTime(fromNow(-60))),
                bad("without expiry", claims().expirationTime(null)),
                bad("not yet valid", claims().notBeforeTime(fromNow(300))),
                bad("of another issuer", claims().issuer("https://contoh.id/issuer")),
                bad("without issuer", claims().issuer(null)),
                bad("for another audience", claims().audience("layanan-lain")),
                bad("without audience", claims().audience((String) null)),
                bad("without unit", claims().claim("unit", null)),
                bad("with a malformed unit", claims().claim("unit", "dinas pupr")),
                bad("with a unit that is no text", claims().claim("unit", List.of("64.08-PUPR"))),
                bad("without kabupaten", claims().claim("kabupaten", null)),
                bad("without position", claims().subject(" ")),
                Arguments.of("signed by a stranger", stranger.officer("64.08", Role.ADMIN_KOORDINATOR)),
                Arguments.of("with changed claims", parts[0] + "." + raised + "." + parts[2]),
                Arguments.of(
                        "with a changed signature", parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA"),
                Arguments.of("without signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("with alg none", new PlainJWT(claims().build()).serialize()),
                Arguments.of("HS256 keyed with the public key", hmac.serialize()),
                Arguments.of("RS384", TOKENS.token(claims(), _ -> new JWSHeader.Builder(JWSAlgorithm.RS384))),
                Arguments.of(
                        "of another type",
                        TOKENS.token(claims(), header -> header.type(new JOSEObjectType("logout+jwt")))),
                Arguments.of("no JWT", "abc"),
                Arguments.of("empty", ""),
                Arguments.of("enormous", "a".repeat(5000)));
    }

    private static Arguments bad(String name, JWTClaimsSet.Builder claims) {
        return Arguments.of(name, TOKENS.token(claims));
    }

    private static JWTClaimsSet.Builder claims() {
        return Tokens.claims("64.08-DISKOMINFO", Role.ADMIN_KOORDINATOR);
    }

    private static Date fromNow(int seconds) {
        return Date.from(Instant.now().plus(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest(name = "a token {0} opens nothing")
    @MethodSource("badTokens")
    void a_bad_token_opens_nothing(String name, String token) {
        for (String path : List.of(CASES, "/api/v1/reviews")) {
            Http.Answer answer = http.as(token, path);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.json().path("code").asString()).isEqualTo("unauthorized");
        }
    }

    @Test
    void a_token_expired_within_the_clock_skew_is_still_good() {
        assertThat(http.as(TOKENS.token(claims().expirationTime(fromNow(-10))), CASES)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_counts_only_in_its_header() {
        String token = TOKENS.officer("64.08", Role.ADMIN_KOORDINATOR);

        assertThat(http.get(CASES + "&access_token=" + token).status()).isEqualTo(401);
        assertThat(http.get(CASES, "Cookie", "access_token=" + token).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_roles_of_the_rule_get_in(Role role) {
        boolean mayReview = role == Role.ADMIN_KOORDINATOR || role == Role.SUPERIOR;
        String token = TOKENS.officer("64.08-DISKOMINFO", role);

        Http.Answer reviews = http.as(token, "/api/v1/reviews");

        assertThat(reviews.status()).isEqualTo(mayReview ? 200 : 403);
        assertThat(http.as(token, CASES).status()).isEqualTo(200);
        if (!mayReview) {
            assertThat(reviews.json().path("code").asString()).isEqualTo("forbidden");
            assertThat(reviews.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void what_is_not_in_the_table_is_shut_for_everybody() {
        assertThat(http.get("/hidden").status()).isEqualTo(401);
        assertThat(http.as(TOKENS.officer("64.08", Role.values()), "/hidden").status())
                .isEqualTo(403);
    }

    @Test
    void a_role_this_build_does_not_know_is_passed_over() {
        String token = TOKENS.token(claims().claim("roles", List.of("PETUGAS_MASA_DEPAN", "ANALYST")));

        assertThat(http.as(token, CASES).json().path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("ANALYST");
        assertThat(http.as(token, "/api/v1/reviews").status()).isEqualTo(403);
    }

    @Test
    void what_a_request_says_of_itself_is_not_believed() {
        Http.Answer answer = http.get(
                "/api/v1/cases?limit=5&unit=64.08-PUPR&roles=OPS&officer.unit=64.08",
                "Authorization",
                "Bearer " + TOKENS.officer("64.08.04.2002", Role.TIER_OFFICER),
                "X-Unit",
                "64.08-PUPR",
                "X-Roles",
                "ADMIN_KOORDINATOR",
                "X-Forwarded-User",
                "admin",
                "X-Kabupaten",
                "64.09");

        assertThat(answer.json().path("unit").asString()).isEqualTo("64.08.04.2002");
        assertThat(answer.json().path("kabupaten").asString()).isEqualTo("64.08");
        assertThat(answer.whole().body()).contains("[\"TIER_OFFICER\"]");
    }

    @Test
    void no_session_and_no_cookie_is_made() {
        Http.Answer answer = http.as(TOKENS.officer("64.08", Role.OPS), CASES);

        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void measurements_are_for_ops_and_health_is_for_everybody() {
        String ops = TOKENS.officer("64.08-DISKOMINFO", Role.OPS);
        String admin = TOKENS.officer("64.08-DISKOMINFO", Role.ADMIN_KOORDINATOR);

        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(http.get(path).status()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/actuator/prometheus", "/actuator/metrics", "/actuator")) {
            assertThat(http.get(path).status()).as(path).isEqualTo(401);
            assertThat(http.as(admin, path).status()).as(path).isEqualTo(403);
            assertThat(http.as(ops, path).status()).as(path).isEqualTo(200);
        }
        assertThat(http.as(ops, "/actuator/env").status()).isEqualTo(404);
        assertThat(http.get("/actuator/health").whole().body()).doesNotContain("components");
    }
}
