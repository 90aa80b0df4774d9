package id.satupintu.gateway.login;

import id.satupintu.platform.web.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Short-lived tokens that tell the services who acts, in which duty. The browser never sees one. */
public final class InternalTokens {
    /** A duty that is taken away, or a logout, is felt everywhere after this time at most. */
    private static final Duration LIFETIME = Duration.ofMinutes(3);

    private static final Duration LEFT_FOR_THE_WAY = Duration.ofSeconds(30);
    private static final String KEPT = "satupintu.token";
    private static final String AUDIENCE = "satupintu";

    private final JwtEncoder encoder;
    private final String issuer;
    private final ActingOfficer officer;
    private final PersonMark marks;
    private final Clock clock;

    InternalTokens(JwtEncoder encoder, String issuer, ActingOfficer officer, PersonMark marks, Clock clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.officer = officer;
        this.marks = marks;
        this.clock = clock;
    }

    /** The token for this request; empty when nobody is logged in, or who is holds no duty now. */
    public Optional<String> current(HttpServletRequest request) {
        return officer.current(request).map(duty -> kept(request, duty));
    }

    private String kept(HttpServletRequest request, Duty duty) {
        HttpSession session = request.getSession();
        Instant now = clock.instant();
        if (session.getAttribute(KEPT) instanceof Kept kept
                && kept.duty().equals(duty)
                && now.isBefore(kept.until().minus(LEFT_FOR_THE_WAY))) {
            return kept.token();
        }
        Instant until = now.plus(LIFETIME);
        Instant ends = duty.until();
        if (ends != null && ends.isBefore(until)) {
            until = ends;
        }
        String token = token(duty, now, until);
        session.setAttribute(KEPT, new Kept(duty, until, token));
        return token;
    }

    private String token(Duty duty, Instant now, Instant until) {
        List<String> roles = duty.roles().stream().map(Role::name).sorted().toList();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(duty.position())
                .issuedAt(now)
                .expiresAt(until)
                .claim("unit", duty.unit().value())
                .claim("unitName", duty.unitName())
                .claim("standing", duty.standing().name())
                .claim("kabupaten", duty.kabupaten().value())
                .claim("roles", roles);
        officer.account().map(marks::of).ifPresent(mark -> claims.claim("person", mark));
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    private record Kept(Duty duty, Instant until, String token) implements Serializable {
        @Override
        public String toString() {
            return "Kept[" + duty.position() + "]";
        }
    }
}
