package id.satupintu.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** A duty ends at its hour, whatever the session or a token of a moment ago says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndOfDutyTest {
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = END.minus(Duration.ofHours(1));
    private InternalTokens tokens;
    private ActingOfficer officer;

    @BeforeEach
    void plt() throws Exception {
        Clock clock = new Moving(() -> now);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        officer = new ActingOfficer(clock);
        tokens = new InternalTokens(
                NimbusJwtEncoder.withKeyPair((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate())
                        .build(),
                "https://satupintu.local/issuer",
                officer,
                new PersonMark(new byte[] {1, 2, 3}),
                clock);
        Map<String, Object> duty = Map.of(
                "position", "64.08.04.1010:lurah",
                "unit", "64.08.04.1010",
                "unitName", "Kelurahan Rekaan",
                "kabupaten", "64.08",
                "roles", List.of("TIER_OFFICER"),
                "standing", "PLT",
                "from", "2026-11-01T00:00:00Z",
                "until", END.toString());
        OidcIdToken login = OidcIdToken.withTokenValue("x")
                .subject("rekaan")
                .claim(Duties.CLAIM, List.of(duty))
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), login), List.of(), "satupintu"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private Optional<String> token() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return tokens.current(request);
    }

    private static Instant expiry(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
    }

    @Test
    void a_token_lives_three_minutes_and_never_beyond_the_end_of_the_duty() throws Exception {
        assertThat(expiry(token().orElseThrow())).isEqualTo(now.plus(Duration.ofMinutes(3)));

        now = END.minusSeconds(50);
        assertThat(expiry(token().orElseThrow())).isEqualTo(END);
    }

    @Test
    void who_is_logged_in_holds_nothing_from_the_hour_on_at_which_the_duty_ends() {
        now = END.minusMillis(1);
        assertThat(token()).isPresent();

        now = END;
        assertThat(token()).isEmpty();
    }

    @Test
    void a_duty_that_has_not_begun_gives_no_token() {
        now = Instant.parse("2026-10-31T23:59:59Z");

        assertThat(token()).isEmpty();
    }

    @Test
    void an_ended_duty_can_not_be_chosen() {
        now = END.plusSeconds(1);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);

        assertThat(officer.choose(request, "64.08.04.1010:lurah")).isFalse();
    }

    private static final class Moving extends Clock {
        private final InstantSource source;

        Moving(InstantSource source) {
            this.source = source;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}
