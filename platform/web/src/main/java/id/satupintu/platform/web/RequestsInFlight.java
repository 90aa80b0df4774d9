package id.satupintu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at once with 503 when too many requests are waiting already. A store that does not answer holds every request
 * for seconds while its sender comes again: without a bound, the waiting ones fill the memory. Health stays reachable.
 */
final class RequestsInFlight extends OncePerRequestFilter {
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Semaphore places;
    private final ProblemWriter problems;

    /** @param most how many may be under way in this process */
    RequestsInFlight(int most, ProblemWriter problems) {
        this.places = new Semaphore(most);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            problems.write(response, ProblemException.unavailable(LATER));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
