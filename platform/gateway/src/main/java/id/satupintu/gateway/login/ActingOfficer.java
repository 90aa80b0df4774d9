package id.satupintu.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** In which of their duties the person who is logged in acts now: the one they chose, or the first they hold. */
public final class ActingOfficer {
    private static final String CHOSEN = "satupintu.position";

    private final Clock clock;

    ActingOfficer(Clock clock) {
        this.clock = clock;
    }

    /** The duties held at this moment, those held for good first; empty for who is not logged in. */
    public List<Duty> duties() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof OidcUser person)) {
            return List.of();
        }
        Instant now = clock.instant();
        return Duties.read(person.getClaims().get(Duties.CLAIM)).stream()
                .filter(duty -> duty.heldAt(now))
                .sorted(Comparator.comparing(Duty::standing))
                .toList();
    }

    /** The account the person logged in with; empty for who is not logged in. */
    Optional<String> account() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof OidcUser person
                ? Optional.of(person.getIssuer() + " " + person.getSubject())
                : Optional.empty();
    }

    /** The duty the person acts in. */
    public Optional<Duty> current(HttpServletRequest request) {
        List<Duty> held = duties();
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        return held.stream()
                .filter(duty -> duty.position().equals(chosen))
                .findFirst()
                .or(() -> held.stream().findFirst());
    }

    /** @return false when the person does not hold {@code position} now; then nothing changes */
    public boolean choose(HttpServletRequest request, String position) {
        boolean holds = duties().stream().anyMatch(duty -> duty.position().equals(position));
        if (holds) {
            request.getSession().setAttribute(CHOSEN, position);
        }
        return holds;
    }
}
